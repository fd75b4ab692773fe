import fc from 'fast-check';
import {expect, it} from 'vitest';
import {messageChanges} from '../../../src/commands/check/message-changes.ts';

const apply = (text: string, after: string): string => {
	const lines = text.replace(/\n$/, '').split('\n');
	for (const {line, before, after: now} of messageChanges(text, after).toReversed()) {
		expect(lines.slice(line, line + before.length)).toEqual(before);
		lines.splice(line, before.length, ...now);
	}
	return lines.join('\n');
};

it('tells each stretch of lines that differs with its place', () => {
	expect(messageChanges('a\nb\nc\nd\n', 'A\nb\nc\nD\nE\n')).toEqual([
		{line: 0, before: ['a'], after: ['A']},
		{line: 3, before: ['d'], after: ['D', 'E']},
	]);
});

it('shows what stands around a line that moves, and around a blank one', () => {
	expect(messageChanges('a\n\ns\nf\nr\n', 'a\n\nf\ns\nr\n')).toEqual([
		{line: 2, before: ['s', 'f'], after: ['f', 's']},
	]);
	expect(messageChanges('a\n\nf\n\ns\n', 'a\n\nf\ns\n')).toEqual([
		{line: 2, before: ['f', '', 's'], after: ['f', 's']},
	]);
});

it('tells nothing of texts that are the same', () => {
	expect(messageChanges('a\nb\n', 'a\nb')).toEqual([]);
});

it('leads from one text to the other', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', ''), {minLength: 1, maxLength: 12})
		.map(lines => `${lines.join('\n')}\n`);
	fc.assert(
		fc.property(text, text, (before, after) => {
			expect(apply(before, after)).toBe(after.replace(/\n$/, ''));
		}),
	);
});

it('takes texts of a hundred thousand lines', () => {
	const lines = Array.from({length: 100_000}, (_, index) => String(index));
	const others = lines.map(line => `${line}.`);
	expect(messageChanges(lines.join('\n'), others.join('\n'))).toHaveLength(1);
});
