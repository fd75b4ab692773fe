import {describe, expect, it} from 'vitest';
import {foreseeMerge} from '../../src/git/rewriting/foresee-merge.ts';

const text = (lines: string) => lines.split(' ').join('\n');

/** Lines are apart by blanks here; the last one has an end where a blank is behind it. */
const foreseen = (old: string, fresh: string, ours: string) =>
	foreseeMerge(Buffer.from(text(old)), Buffer.from(text(fresh)), Buffer.from(text(ours)))
		?.toString()
		.replaceAll('\n', ' ');

describe('a merge that is foreseen', () => {
	it.each([
		[
			'a change in the middle',
			'a b c d e f g ',
			'a b c X e f g ',
			'new a b c d e f g ',
			'new a b c X e f g ',
		],
		['lines that are new', 'a b c d ', 'a b X Y c d ', '1 2 3 a b c d ', '1 2 3 a b X Y c d '],
		['lines that go', 'a b c d e ', 'a e ', 'a b c d e more ', 'a e more '],
		['the first line', 'a b c d e ', 'X b c d e ', 'a b c d E ', 'X b c d E '],
		['the last line', 'a b c d e ', 'a b c d X ', 'A b c d e ', 'A b c d X '],
		['a last line without an end', 'a b c d e', 'a b c d X', 'A b c d e', 'A b c d X'],
		['the end of the last line', 'a b c d e', 'a b c d e ', 'A b c d e', 'A b c d e '],
		['a line that only grows', 'a b c dd e f g ', 'a b c ddd e f g ', 'a b c dd e f G ', 'a b c ddd e f G '],
		['a neighbour two lines above', 'a b c d e f g ', 'a b c X e f g ', 'a B c d e f g ', 'a B c X e f g '],
		[
			'the nearer of two places',
			'x y z a b c x y z ',
			'x y z a b c x Y z ',
			'1 x y z a b c x y z ',
			'1 x y z a b c x Y z ',
		],
		['two changes as one piece', 'a b c d e f ', 'a B c d E f ', '1 a b c d e f ', '1 a B c d E f '],
	])('is for %s what it will be', (_, old, fresh, ours, merged) => {
		expect(foreseen(old, fresh, ours)).toBe(merged);
	});

	it.each([
		['the line itself is another', 'a b c d e ', 'a b X d e ', 'a b C d e '],
		['its neighbour is another', 'a b c d e ', 'a b X d e ', 'a B c d e '],
		['another change stands within it', 'a b c d e f ', 'a B c d E f ', 'a b c D e f '],
		['the file is empty', 'a b c ', 'a X c ', ''],
	])('is not there where %s', (_, old, fresh, ours) => {
		expect(foreseen(old, fresh, ours)).toBeUndefined();
	});
});
