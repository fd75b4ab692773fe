import {expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {setMessage, takeMessage} from '../../flows/messages/take.ts';
import {createStore} from '../../flows/store.ts';
import {rowsOf} from '../../src/session/desk.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const lower = aPatch('KVM: x86/mmu: fix a leak of roots', [{path: 'arch/x86/kvm/mmu/mmu.c'}]);

it('draws a new message judged, so that no key says one thing and does another', () => {
	const store = createStore(aSession(aSeries(lower)));
	const drawn: unknown[] = [];
	store.subscribe(() =>
		drawn.push(rowsOf(store.session()).map(row => row.kind === 'item' && row.state.kind)),
	);
	const [item] = itemsOf(store.session());
	if (item === undefined) throw new Error('There is no item');
	setMessage(store as unknown as Api, item, item.message.replace('fix', 'Fix'));
	expect(drawn).toEqual([['hinted']]);
});

it.each([
	[
		'KVM: x86: Fix it\n\nSay why.\n\n# no comment\n\n---\nFor my eyes.\n',
		/cut line 7, "---", and all below it/,
	],
	['KVM: x86: Fix it\n\nSay why.\n\n--- a/x.c\n+++ b/x.c', /cut line 5, "--- a\/x.c"/],
	['KVM: x86: Fix it\n\nSay why -- so.\n\n---- \n\n# 1\n', undefined],
	['KVM: x86: Fix it\n\nSay why.\n---\n\n', undefined],
])('takes the text of an editor as it is, and names what git am will cut: %j', (text, says) => {
	const store = createStore(aSession(aSeries(lower)));
	const [item] = itemsOf(store.session());
	if (item === undefined) throw new Error('There is no item');
	takeMessage(store as unknown as Api, item, text);
	expect(itemsOf(store.session())[0]?.message).toBe(text.endsWith('\n') ? text : `${text}\n`);
	const {notice} = store.session();
	if (says === undefined) expect(notice).toBeUndefined();
	else expect(notice).toMatch(says);
});
