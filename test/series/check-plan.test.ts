import {describe, expect, it} from 'vitest';
import {checkPlan} from '../../src/series/check-plan.ts';
import {parseCommit} from '../../src/series/commit-object.ts';
import type {Plan, PlannedPatch} from '../../src/series/plan.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import type {Patch, Series} from '../../src/series/series.ts';

const oid = (digit: string) => digit.repeat(40);

/** Three lines of every file: 0, 1 and 2. */
const changedLines = [
	{sign: '-' as const, text: 'x'},
	{sign: '+' as const, text: 'y'},
	{sign: '+' as const, text: 'z'},
];

const aPatch = (digit: string, parents: readonly string[], paths: readonly string[]): Patch => {
	const lines = [
		`tree ${oid('f')}`,
		...parents.map(parent => `parent ${parent}`),
		'author A <a@example.org> 1 +0000',
	];
	const raw = Buffer.from(
		`${[...lines, 'committer A <a@example.org> 1 +0000'].join('\n')}\n\npatch ${digit}\n`,
	);
	return {
		id: digit,
		commit: parseCommit(oid(digit), raw),
		changes: paths.map(path => ({
			status: 'M' as const,
			path,
			oldMode: '100644',
			newMode: '100644',
			oldOid: oid('d'),
			newOid: oid('e'),
		})),
		diff: paths.map(path => ({
			path,
			oldPath: undefined,
			kind: 'modified' as const,
			isBinary: path === 'c',
			hunks: [{oldStart: 1, oldCount: 1, newStart: 1, newCount: 2, context: '', lines: changedLines}],
		})),
	};
};

const series: Series = {
	branch: 'work',
	base: oid('0'),
	tip: oid('2'),
	patches: [aPatch('1', [oid('0')], ['a', 'b']), aPatch('2', [oid('1')], ['a', 'c'])],
};

const aPlan = (patches: readonly PlannedPatch[], more: Partial<Plan> = {}): Plan => ({
	branch: 'work',
	tip: series.tip,
	oldBase: series.base,
	newBase: series.base,
	patches,
	...more,
});

const one = {source: oid('1')};
const two = {source: oid('2')};

const refusalOf = (plan: Plan, from: Series = series): Refusal | undefined => {
	try {
		checkPlan(from, plan);
		return undefined;
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
};

describe('a plan', () => {
	it.each([
		['as it is', aPlan([one, two])],
		['in another order', aPlan([two, one])],
		['with a patch split', aPlan([{...one, paths: ['b']}, two, {...one, paths: ['a']}])],
		['with a patch left out on purpose', aPlan([two], {dropped: [oid('1')]})],
		['with a patch folded into another', aPlan([{...one, folded: [two]}])],
		[
			'with parts of a patch folded',
			aPlan([
				{...two, folded: [{...one, paths: ['b']}]},
				{...one, paths: ['a']},
			]),
		],
		[
			'with a file split by lines',
			aPlan([{...one, paths: ['a'], lines: {a: [0, 1]}}, two, {...one, lines: {a: [2]}}]),
		],
		['with another author', aPlan([{...one, author: {name: 'Ä', mail: 'a@b', when: 1, zone: '+0000'}}, two])],
		['on another base', aPlan([one, two], {newBase: oid('9')})],
	])('may be %s', (_, plan) => {
		expect(refusalOf(plan)).toBeUndefined();
	});

	it.each([
		['empty', aPlan([]), /no patches/],
		['without one of the patches', aPlan([two]), /"patch 1"\) is lost/],
		['with a patch twice', aPlan([one, two, one]), /more than once/],
		['with a stranger', aPlan([one, two, {source: oid('7')}]), /7{40}, which is not in the series/],
		['with a patch whole and split', aPlan([one, two, {...one, paths: ['a']}]), /whole and in parts/],
		['with a file in no part', aPlan([{...one, paths: ['a']}, two]), /files in none/],
		[
			'with a file in two parts',
			aPlan([{...one, paths: ['a', 'b']}, {...one, paths: ['a']}, two]),
			/more than one part/,
		],
		['with a foreign file', aPlan([{...one, paths: ['a', 'b', 'c']}, two]), /does not touch/],
		[
			'with a part of nothing',
			aPlan([{...one, paths: []}, {...one, paths: ['a', 'b']}, two]),
			/without files/,
		],
		['with a patch kept and left out', aPlan([one, two], {dropped: [oid('1')]}), /both kept and left out/],
		['with a stranger left out', aPlan([one, two], {dropped: [oid('7')]}), /7{40}, which is not/],
		['with a patch folded and kept', aPlan([{...one, folded: [two]}, two]), /more than once/],
		['with a stranger folded', aPlan([{...one, folded: [{source: oid('7')}]}, two]), /7{40}, which is not/],
		['with a line in no part', aPlan([{...one, lines: {a: [0, 1]}}, two]), /lines in none of its parts/],
		[
			'with a line in two parts',
			aPlan([{...one, lines: {a: [0, 1]}}, {...one, paths: ['a'], lines: {a: [1, 2]}}, two]),
			/a line in more than one part/,
		],
		['with a line beyond the diff', aPlan([{...one, lines: {a: [3]}}, two]), /line that it does not touch/],
		['with half a line', aPlan([{...one, lines: {a: [0.5]}}, two]), /line that it does not touch/],
		['with no line of a file', aPlan([{...one, lines: {a: []}}, two]), /no line is taken/],
		['with lines of a binary file', aPlan([one, {...two, lines: {c: [0]}}]), /can only be taken whole/],
		[
			'with lines of a file that is not taken',
			aPlan([{...one, paths: ['b'], lines: {a: [0]}}, two]),
			/lines of a file that is not in it/,
		],
		[
			'with a file whole and in lines',
			aPlan([{...one, lines: {a: [0]}}, {...one, paths: ['a']}, two]),
			/file in more than one part/,
		],
		[
			'with an author that breaks the commit',
			aPlan([{...one, author: {name: 'A\nB', mail: 'a', when: 1, zone: '+0000'}}, two]),
			/author that git cannot write/,
		],
		['with an empty message', aPlan([one, {...two, message: ' \n'}]), /without a message/],
	])('is not %s', (_, plan, says) => {
		expect(refusalOf(plan)?.fact).toMatch(says);
	});

	it.each([{tip: oid('3')}, {oldBase: oid('3')}, {branch: 'other'}])('is stale with %j', more => {
		expect(refusalOf(aPlan([one, two], more))?.code).toBe(exitCode.concurrentChange);
	});

	it.each([
		[
			'merges',
			{...series, patches: [aPatch('1', [oid('0'), oid('9')], ['a']), aPatch('2', [oid('1')], ['a'])]},
			/is a merge/,
		],
		[
			'a gap',
			{...series, patches: [aPatch('1', [oid('0')], ['a']), aPatch('2', [oid('9')], ['a'])]},
			/does not follow/,
		],
		['commits above the last patch', {...series, tip: oid('5')}, /above the last patch/],
	])('is not made of %s', (_, from, says) => {
		expect(refusalOf(aPlan([one, two], {tip: from.tip}), from)?.fact).toMatch(says);
	});

	it('goes with the cover letter of b4 below or above the patches', () => {
		const below = {
			...series,
			patches: [aPatch('1', [oid('c')], ['a']), aPatch('2', [oid('1')], ['a'])],
			b4Cover: oid('c'),
		};
		expect(refusalOf(aPlan([one, two]), below)).toBeUndefined();
		const above = {...series, tip: oid('c'), b4Cover: oid('c')};
		expect(refusalOf(aPlan([one, two], {tip: oid('c')}), above)).toBeUndefined();
	});
});
