import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {noAnswers} from '../../src/session/answers.ts';
import {allotmentOf, partsOf, splitFiles} from '../../src/session/split-files.ts';
import {
	furtherPart,
	isChoosable,
	newSplitDraft,
	nextTarget,
	partSizes,
	splitRows,
	stepped,
	toggled,
	unfolded,
} from '../../src/session/split-state.ts';
import {aPatch} from './a-session.ts';

const plain = aPatch('KVM: x86: Add', [
	{path: 'a.c', adds: ['one', 'two'], removes: ['old']},
	{path: 'b.c', adds: ['three']},
	{path: 'c.bin'},
]);
const patch = {
	...plain,
	diff: plain.diff.map(file => (file.path === 'c.bin' ? {...file, isBinary: true, hunks: []} : file)),
};

describe('a split being made', () => {
	it('begins with all in the first part, files folded, binary files as a whole', () => {
		const draft = newSplitDraft(patch, noAnswers);
		expect(partSizes(draft.allotment)).toEqual([{files: 3, lines: 5}]);
		expect(splitRows(patch, draft).map(({kind}) => kind)).toEqual(['file', 'file', 'file']);
		expect(splitFiles(patch).map(({lines}) => lines)).toEqual([3, 1, 0]);
	});

	it('gives a file, a hunk or a line to the second part, and back', () => {
		const draft = newSplitDraft(patch, noAnswers);
		const file = toggled(patch, draft);
		expect(file.allotment).toEqual([[1, 1, 1], [0], [0]]);
		expect(toggled(patch, file).allotment).toEqual(draft.allotment);
		const lines = unfolded(patch, stepped(patch, unfolded(patch, draft), 1));
		const line = toggled(patch, stepped(patch, lines, 2));
		expect(line.allotment[0]).toEqual([0, 1, 0]);
		expect(partsOf(patch, line.allotment)).toEqual([
			{paths: ['a.c', 'b.c', 'c.bin'], lines: {'a.c': [0, 2]}},
			{paths: ['a.c'], lines: {'a.c': [1]}},
		]);
	});

	it('opens on what was said before', () => {
		const parts = [
			{paths: ['a.c', 'c.bin'], lines: {'a.c': [0]}},
			{paths: ['a.c', 'b.c'], lines: {'a.c': [1, 2]}},
		];
		const draft = newSplitDraft(patch, {...noAnswers, splits: {[patch.id]: {parts}}});
		expect(draft.allotment).toEqual([[0, 1, 1], [1], [0]]);
	});

	it('fills a third part and goes round', () => {
		const two = toggled(patch, newSplitDraft(patch, noAnswers));
		const three = toggled(patch, stepped(patch, furtherPart(two), 1));
		expect(three.allotment).toEqual([[1, 1, 1], [2], [0]]);
		expect(nextTarget(three).target).toBe(1);
	});

	it('keeps the cursor on what can be given, and its parts make up the commit', () => {
		const steps = fc.array(fc.constantFrom('toggle', 'unfold', 'down', 'up', 'end', 'more', 'turn'), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(steps, names => {
				let draft = newSplitDraft(patch, noAnswers);
				for (const name of names) {
					if (name === 'toggle') draft = toggled(patch, draft);
					else if (name === 'unfold') draft = unfolded(patch, draft);
					else if (name === 'more') draft = furtherPart(draft);
					else if (name === 'turn') draft = nextTarget(draft);
					else draft = stepped(patch, draft, {down: 1, up: -1, end: 1e6}[name]);
					const row = splitRows(patch, draft)[draft.cursor];
					expect(row !== undefined && isChoosable(row)).toBe(true);
					const parts = partsOf(patch, draft.allotment);
					if (parts.length > 1) expect(partsOf(patch, allotmentOf(patch, parts) ?? [])).toEqual(parts);
				}
			}),
		);
	});

	it.each([
		['a file in no part', [{paths: ['a.c']}, {paths: ['b.c']}]],
		['a file in two parts', [{paths: ['a.c', 'c.bin']}, {paths: ['a.c', 'b.c']}]],
		[
			'lines that are not there',
			[
				{paths: ['a.c', 'c.bin'], lines: {'a.c': [0, 1, 9]}},
				{paths: ['b.c', 'a.c'], lines: {'a.c': [2]}},
			],
		],
		['lines of a binary file', [{paths: ['a.c', 'c.bin'], lines: {'c.bin': [0]}}, {paths: ['b.c']}]],
		['a file from elsewhere', [{paths: ['a.c', 'c.bin']}, {paths: ['b.c', 'x.c']}]],
	])('is not taken from a file with %s', (_, parts) => {
		expect(allotmentOf(patch, parts)).toBeUndefined();
	});

	it('is fast on five thousand lines', () => {
		const long = aPatch('KVM: x86: Long', [
			{path: 'a.c', adds: Array.from({length: 5000}, (_, index) => `line ${index}`)},
		]);
		let draft = newSplitDraft(long, noAnswers);
		const from = performance.now();
		for (let key = 0; key < 100; key++) draft = stepped(long, toggled(long, draft), 1);
		expect(splitRows(long, draft)).toHaveLength(5002);
		// A key a frame is 16 ms; this is generous for a machine that does other things.
		expect((performance.now() - from) / 100).toBeLessThan(16);
	});
});
