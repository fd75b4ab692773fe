import {expect, it} from 'vitest';
import {openAt} from '../../flows/open-at.ts';
import {createStore} from '../../flows/store.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const read = aSession(
	aSeries(
		aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}]),
		aPatch('KVM: x86: Flush more', [{path: 'arch/x86/kvm/x86.c'}]),
	),
);

it('goes to the commit, and where that was rewritten tells how it comes back', () => {
	const store = createStore({...read, program: 'npm start --'});
	openAt(store, {step: 'messages', shortlog: 'KVM: x86: Flush more'});
	expect(store.session().place).toMatchObject({step: 'messages', cursor: {messages: 1}});
	expect(store.session().notice).toContain('q goes back');
	openAt(store, {step: 'messages', shortlog: 'KVM: x86: Flush it'});
	expect(store.session().notice).toBe(
		'Rewritten; npm start -- --practice --start-over builds it anew. q goes back.',
	);
});
