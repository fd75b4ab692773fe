import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {DiffLine, FileDiff, Hunk} from '../../src/series/diff.ts';
import {takeLines} from '../../src/series/take-lines.ts';
import {partDiff} from '../../src/session/part-diff.ts';

const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');

/** A file and a diff of it with all its lines in one hunk. */
const aFile = (lines: readonly DiffLine[]): Readonly<{before: string; after: string; file: FileDiff}> => {
	const old = lines.filter(({sign}) => sign !== '+').map(line => line.text);
	const fresh = lines.filter(({sign}) => sign !== '-').map(line => line.text);
	const hunk: Hunk = {
		oldStart: old.length === 0 ? 0 : 1,
		oldCount: old.length,
		newStart: fresh.length === 0 ? 0 : 1,
		newCount: fresh.length,
		context: '',
		lines,
	};
	return {
		before: text(old),
		after: text(fresh),
		file: {path: 'a.c', oldPath: undefined, kind: 'modified', isBinary: false, hunks: [hunk]},
	};
};

/** Applies hunks where they say they belong, and nowhere else. */
const apply = (before: string, {hunks}: FileDiff): string => {
	const old = before.split('\n').slice(0, -1);
	const result: string[] = [];
	let at = 0;
	for (const hunk of hunks) {
		const start = hunk.oldCount === 0 ? hunk.oldStart : hunk.oldStart - 1;
		result.push(...old.slice(at, start));
		at = start;
		expect(result.length).toBe(hunk.newCount === 0 ? hunk.newStart : hunk.newStart - 1);
		for (const line of hunk.lines) {
			if (line.sign !== '+') expect(old[at++]).toBe(line.text);
			if (line.sign !== '-') result.push(line.text);
		}
		expect(hunk.lines.filter(({sign}) => sign !== '+')).toHaveLength(hunk.oldCount);
		expect(hunk.lines.filter(({sign}) => sign !== '-')).toHaveLength(hunk.newCount);
	}
	return text([...result, ...old.slice(at)]);
};

const aDiff = fc
	.array(fc.constantFrom<DiffLine['sign']>(' ', ' ', ' ', '+', '-'), {maxLength: 60})
	.map(signs => {
		// What goes before what comes, as git has it.
		const runs = signs.join('').match(/ +|[+-]+/g) ?? [];
		const ordered = runs.flatMap(run => [...run].toSorted((a, b) => (a === b ? 0 : a === '-' ? -1 : 1)));
		return ordered.map((sign, index): DiffLine => ({sign: sign as DiffLine['sign'], text: `line ${index}`}));
	})
	.filter(lines => lines.some(({sign}) => sign !== ' '));

describe('the diff of a part', () => {
	it('applies behind the parts before it, counts right, and all of them give the file', () => {
		fc.assert(
			fc.property(aDiff, fc.array(fc.nat(2), {minLength: 60, maxLength: 60}), (lines, numbers) => {
				const {before, after, file} = aFile(lines);
				const count = lines.filter(({sign}) => sign !== ' ').length;
				const given = numbers.slice(0, count);
				let now = before;
				for (const part of [0, 1, 2]) {
					if (!given.includes(part)) continue;
					now = apply(now, partDiff(file, given, part));
					const taken = new Set(given.flatMap((to, line) => (to <= part ? [line] : [])));
					expect(now).toBe(takeLines(before, after, file, taken));
				}
				expect(now).toBe(after);
			}),
		);
	});

	it('keeps three lines around a change and cuts a hunk where more lie between', () => {
		const lines: DiffLine[] = [
			{sign: '+', text: 'a'},
			...Array.from({length: 9}, (_, index): DiffLine => ({sign: ' ', text: String(index)})),
			{sign: '+', text: 'b'},
		];
		const {file} = aFile(lines);
		expect(partDiff(file, [0, 0], 0).hunks.map(({lines: own}) => own.length)).toEqual([4, 4]);
		expect(partDiff(file, [0, 1], 1).hunks).toMatchObject([
			{oldStart: 8, oldCount: 3, newStart: 8, newCount: 4},
		]);
	});

	it('calls a new file changed from the second part on, and a deleted one changed up to the last', () => {
		const added = {
			...aFile([
				{sign: '+', text: 'a'},
				{sign: '+', text: 'b'},
			]).file,
			kind: 'added' as const,
		};
		expect([0, 1].map(part => partDiff(added, [0, 1], part).kind)).toEqual(['added', 'modified']);
		const deleted = {
			...aFile([
				{sign: '-', text: 'a'},
				{sign: '-', text: 'b'},
			]).file,
			kind: 'deleted' as const,
		};
		expect([0, 1].map(part => partDiff(deleted, [0, 1], part).kind)).toEqual(['modified', 'deleted']);
	});
});
