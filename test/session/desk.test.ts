import {describe, expect, it} from 'vitest';
import type {Patch} from '../../src/series/series.ts';
import {countsOf, type Desk, findingHere, itemHere, rowHere, rowsOf} from '../../src/session/desk.ts';
import {findingsOf, safeFixFor, suggestionFor} from '../../src/session/judged.ts';
import {codeFindingsOf, seriesFindingsOf} from '../../src/session/judged-code.ts';
import {reduce} from '../../src/session/reduce.ts';
import {newFixSession, type Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aRepository, aSeries} from './a-session.ts';

const body = 'Count it twice, as the guest may read the number while KVM writes it.';
const file = (path: string) => [{path, adds: ['	x = 1;']}];
const fine = aPatch('KVM: x86: Do it right', file('arch/x86/kvm/x86.c'), body);
const bad = aPatch('kvm: x86: do it wrong.', file('arch/x86/kvm/x86.c'), body);
const poor = aPatch('KVM: x86: Do the rest.', file('arch/x86/kvm/x86.c'), body);
const noted = aPatch(
	'KVM: x86: Do it with a remark',
	[{path: 'arch/x86/kvm/x86.c', adds: ['	/* we do it */']}],
	body,
);

const judged = (session: Session): Session => {
	for (const item of itemsOf(session)) {
		findingsOf(session, item);
		codeFindingsOf(session, item);
	}
	seriesFindingsOf(session);
	return {...session, unjudged: 0};
};

const aFix = (...patches: readonly Patch[]): Session =>
	judged(
		[
			{kind: 'series-read', repository: aRepository, series: aSeries(...patches)} as const,
			{kind: 'answers-loaded', saved: undefined} as const,
		].reduce(reduce, newFixSession),
	);

const shown = (session: Session) =>
	rowsOf(session).map(row => (row.kind === 'series' ? 'series' : row.index));
const looking = (session: Session, change: Partial<Desk>) => reduce(session, {kind: 'desk-changed', change});

describe('the list of what was found', () => {
	const session = aFix(fine, poor, bad, noted);

	it('leaves out what is in order, the worst first, and starts on it', () => {
		expect(shown(session).filter(row => row !== 'series')).toEqual([2, 1, 3]);
		expect(itemHere(session)?.patch.id).toBe(bad.id);
		expect(shown(looking(session, {sort: 'series'})).filter(row => row !== 'series')).toEqual([1, 2, 3]);
	});

	it.each([
		['', [2, 1, 3]],
		['must', [2, 1, 3]],
		['rest', [1]],
		['shortlog-prefix', [2]],
		['must wrong', [2]],
		['remark', [3]],
		['MUST pronoun', [3]],
		['nothing like it', []],
	])('filtered by "%s" shows %j', (filter, rows) => {
		expect(shown(looking(session, {filter})).filter(row => row !== 'series')).toEqual(rows);
	});

	it('keeps a row that was mended in its place, until it is written', () => {
		const messages = {
			[bad.id]:
				'KVM: x86: Do it well\n\nCount it twice, as the guest may read the number while KVM writes it.\n\nSigned-off-by: Test Author <author@example.org>\n',
		};
		const mended = judged(reduce(session, {kind: 'answered', change: {messages}}));
		expect(shown(mended).filter(row => row !== 'series')).toEqual([2, 1, 3]);
		expect(countsOf(mended).messages.must).toBeLessThan(countsOf(session).messages.must);
	});

	it('puts the cursor on the next row where its own is filtered away', () => {
		const there = reduce(session, {kind: 'cursor-moved', to: 1});
		expect(rowHere(there)).toBe(1);
		expect(itemHere(looking(there, {filter: 'remark'}))?.patch.id).toBe(noted.id);
		expect(itemHere(looking(there, {filter: 'wrong'}))?.patch.id).toBe(bad.id);
	});

	it('counts remarks on code apart, and they keep no message open', () => {
		const {code, open} = countsOf(session);
		expect(code).toBeGreaterThan(0);
		expect(open).toBe(2);
	});

	it('shows only what was named, found in or not', () => {
		const named = reduce(session, {kind: 'patches-named', ids: [fine.id, bad.id], says: 'Two.'});
		expect(shown(named).filter(row => row !== 'series')).toEqual([2, 0]);
		expect(named.notice).toBe('Two.');
		expect(reduce(session, {kind: 'patches-named', ids: [], says: ''}).named).toBeUndefined();
	});

	it('leaves out what was set aside with a reason', () => {
		const rule = findingHere(session)?.rule.id ?? '';
		const about = {patch: {author: 'author@example.org', when: 1_700_000_000, content: bad.id}};
		const waivers = [{rule, about, reason: 'so', when: 0, title: ''}];
		const sifted = judged(reduce(session, {kind: 'around-read', around: {waivers}}));
		const item = itemsOf(sifted)[2];
		if (item === undefined) throw new Error('no item');
		expect(findingsOf(session, item).map(each => each.rule.id)).toContain(rule);
		expect(findingsOf(sifted, item).map(each => each.rule.id)).not.toContain(rule);
	});

	it('does not mend what was set aside with the rest', () => {
		const about = {patch: {author: 'author@example.org', when: 1_700_000_000, content: bad.id}};
		const waivers = [{rule: 'shortlog-no-trailing-punct', about, reason: 'so', when: 0, title: ''}];
		const sifted = judged(reduce(session, {kind: 'around-read', around: {waivers}}));
		const item = itemsOf(sifted).find(({id}) => id === bad.id);
		if (item === undefined) throw new Error('no item');
		const titles = [session, sifted].map(each => suggestionFor(each, item).split('\n')[0]);
		expect(titles).toEqual(['KVM: x86: Do it wrong', 'KVM: x86: Do it wrong.']);
		expect(safeFixFor(sifted, item).split('\n')[0]).toMatch(/\.$/);
	});
});
