import {describe, expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {orderKeys} from '../../flows/prepare/order-keys.ts';
import type {SessionEvent} from '../../src/session/events.ts';
import {orderState} from '../../src/session/order-state.ts';
import {reduce} from '../../src/session/reduce.ts';
import type {Session} from '../../src/session/session.ts';
import {itemAt} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const fix = aPatch('KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c'}]);
const patches = [
	aPatch('KVM: selftests: Add a test', [{path: 'tools/testing/selftests/kvm/x86/a_test.c', isNew: true}]),
	fix,
	aPatch('fixup! KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c'}]),
	aPatch('KVM: x86: Do both', [
		{path: 'arch/x86/kvm/x86.c'},
		{path: 'tools/testing/selftests/kvm/x86/b_test.c'},
	]),
];

const inOrder = (flow: Session['flow'], ...events: readonly SessionEvent[]): Session =>
	([{kind: 'step-entered', step: 'order'}, ...events] as readonly SessionEvent[]).reduce(reduce, {
		...aSession(aSeries(...patches)),
		flow,
	});

const labelsOf = (session: Session, key: string) =>
	orderKeys.filter(({keys, isOn}) => keys.includes(key) && isOn?.(session) !== false).map(({label}) => label);

describe('keys of the order step', () => {
	it('mean one thing each, wherever the cursor is', () => {
		for (const [to] of patches.entries()) {
			const session = inOrder('prepare', {kind: 'cursor-moved', to});
			for (const key of new Set(orderKeys.flatMap(({keys}) => keys))) {
				expect(labelsOf(session, key).length, `${key} on row ${to}`).toBeLessThanOrEqual(1);
			}
		}
	});

	it('split a commit of two lanes by its lanes and by its lines', () => {
		const session = inOrder('prepare', {kind: 'cursor-moved', to: 3});
		expect([labelsOf(session, 'S'), labelsOf(session, 's')]).toEqual([
			['split KVM from selftests'],
			['split'],
		]);
	});

	it('offer no split by lanes where the other lane is folded in', () => {
		const folds = {[patches[0]?.id ?? '']: {into: fix.id, as: 'fixup'}} as const;
		const session = inOrder('prepare', {kind: 'answered', change: {folds}});
		expect(itemAt(session)?.lane).toBe('mixed');
		expect(labelsOf(session, 'S')).toEqual([]);
	});

	it('lead to all that is marked, which is all that is counted', () => {
		const session = inOrder('prepare');
		const goesTo = (from: number): number => {
			const at = inOrder('prepare', {kind: 'cursor-moved', to: from});
			const next = orderKeys.find(({keys, isOn}) => keys.includes('Enter') && isOn?.(at) === true);
			const moved: number[] = [];
			const send = (event: SessionEvent) => void (event.kind === 'cursor-moved' && moved.push(event.to));
			if (next?.label === 'next to look at') next.does?.({session: () => at, send} as Api);
			return moved[0] ?? -1;
		};
		expect(orderState(session).placings.map(({isOpen}) => isOpen)).toEqual([true, false, true, true]);
		expect(orderState(session).open).toBe(3);
		expect([1, 2].map(goesTo)).toEqual([2, 3]);
	});

	it('do not call for a fold that was set aside with a reason', () => {
		const left = {[patches[2]?.id ?? '']: 'It is posted so on purpose.'};
		const session = inOrder('prepare', {kind: 'answered', change: {left}});
		expect(orderState(session).placings[2]?.isOpen).toBe(false);
	});

	it('lead on to what the flow has next', () => {
		const one = (flow: Session['flow'], ...events: readonly SessionEvent[]) => {
			const session = {...aSession(aSeries(fix)), flow};
			return labelsOf(
				[{kind: 'step-entered', step: 'order'} as const, ...events].reduce(reduce, session),
				'Enter',
			);
		};
		const reworded = {
			kind: 'answered',
			change: {messages: {[fix.id]: 'KVM: x86: Fix it\n'}},
		} as const;
		expect(one('prepare')).toEqual(['go on to the tag']);
		expect(one('fix')).toEqual(['back to the findings']);
		expect(one('fix', reworded)).toEqual(['the plan']);
	});
});
