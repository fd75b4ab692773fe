import {expect, it} from 'vitest';
import {messageLines} from '../../../flows/plain/message-lines.ts';
import {findingsOf} from '../../../src/session/judged.ts';
import {itemsOf} from '../../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../../session/a-session.ts';

it('breaks a finding between words, the rest of it further in', () => {
	const one = aPatch('KVM: x86: Do one', [{path: 'arch/x86/kvm/x86.c'}]);
	const fixup = aPatch('fixup! KVM: x86: Do one', [{path: 'arch/x86/kvm/x86.c', adds: ['y = 2;']}]);
	const session = aSession(aSeries(one, fixup));
	for (const item of itemsOf(session)) findingsOf(session, item);
	const {place} = session;
	const cursor = {...place.cursor, messages: 1};
	const lines = messageLines({...session, place: {...place, step: 'messages', cursor}}, 60);
	const at = lines.findIndex(line => line.includes('A fixup! commit is no patch to post.'));
	expect(lines[at]).toMatch(/^ {2}\S/);
	expect(lines[at + 1]).toMatch(/^ {4}\S/);
	for (const line of lines.slice(at, at + 2)) expect(line.length).toBeLessThanOrEqual(60);
});
