import {describe, expect, it} from 'vitest';
import {withShortlog} from '../../src/series/patch.ts';
import {findingsOf, knownFindings} from '../../src/session/judged.ts';
import {reduce} from '../../src/session/reduce.ts';
import {newFixSession, type Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aRepository, aSeries} from './a-session.ts';

const file = [{path: 'arch/x86/kvm/x86.c'}];
const first = aPatch('KVM: x86: Count the exits', file, 'Count them, as nobody does.');
const second = aPatch('KVM: x86: Count the exits', file, 'Count the others, too.');
const third = aPatch('KVM: x86: Name the exits', file, 'Name them, as nobody does.');

const aFix = (): Session => {
	const session = [
		{kind: 'series-read', repository: aRepository, series: aSeries(first, second, third)} as const,
		{kind: 'answers-loaded', saved: undefined} as const,
	].reduce(reduce, newFixSession);
	for (const item of itemsOf(session)) findingsOf(session, item);
	return session;
};

const twins = (session: Session) =>
	itemsOf(session).flatMap(item =>
		(knownFindings(session, item) ?? findingsOf(session, item))
			.filter(({rule}) => rule.id === 'shortlog-unique-in-series')
			.map(({message}) => message.slice(0, 'Patch 1'.length)),
	);

const reworded = (id: string, message: string, shortlog: string) =>
	({kind: 'answered', change: {messages: {[id]: withShortlog(message, shortlog)}}}) as const;

describe('messages of a plan are measured against the other messages of the plan', () => {
	const session = aFix();

	it('finds two of one name in the commits', () => {
		expect(twins(session)).toEqual(['Patch 2', 'Patch 1']);
	});

	it('lets the one be in order when the other has another name', () => {
		const next = reduce(session, reworded(second.id, second.commit.message, 'KVM: x86: Count the rest'));
		expect(twins(next)).toEqual([]);
		expect(twins(reduce(next, {kind: 'answer-undone'}))).toEqual(['Patch 2', 'Patch 1']);
	});

	it('finds what was made alike only now', () => {
		const next = reduce(session, reworded(third.id, third.commit.message, 'KVM: x86: Count the exits'));
		expect(twins(next)).toEqual(['Patch 2', 'Patch 1', 'Patch 1']);
	});

	it('names the place that the other one will have, and leaves out what is dropped', () => {
		const order = [third.id, first.id, second.id];
		expect(twins(reduce(session, {kind: 'answered', change: {order}}))).toEqual(['Patch 3', 'Patch 2']);
		expect(twins(reduce(session, {kind: 'answered', change: {dropped: [first.id]}}))).toEqual([]);
	});
});
