import {expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {setMessage} from '../../flows/messages/take.ts';
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
