import {describe, expect, test} from 'vitest';
import {sentencesOf} from '../../src/handbook/changelog/paragraphs.ts';
import {spotAt} from '../../src/handbook/changelog/spot.ts';
import {judge} from '../../src/handbook/judge.ts';
import {aContext, aPatch} from './a-patch.ts';

const signature = '\n\nSigned-off-by: Code Author <author@example.org>\n';
const size = 200_000;
const of = (piece: string) => piece.repeat(Math.ceil(size / piece.length));

// A pattern or a loop that reads the text anew for every place in it never comes to the end of such a text; the time
// grew with the square of the length for each of these.
describe('texts without end are judged', () => {
	test.each([
		['blanks in a shortlog', `KVM: x86: Do${' '.repeat(size)}it${signature}`],
		['quoted lines', `KVM: x86: Do it\n\n${of('x \n ')}${signature}`],
		['names of functions', `KVM: x86: Do it\n\n${of('new_call ')}${signature}`],
		['paragraphs', `KVM: x86: Do it\n\n${of('Zaps the roots.\n\n')}${signature}`],
		['sentences', `KVM: x86: Do it\n\n${of('Zap it. ')}${signature}`],
	])('%s', (_, message) => {
		const patch = aPatch({message});
		expect(Array.isArray(judge(patch, aContext([patch])))).toBe(true);
	});
});

test('a spot is found on the first line, on an empty one and at the end', () => {
	const text = 'ab\n\ncd\r\nef';
	expect(spotAt(text, 0, 2)).toEqual({line: 0, from: 0, to: 2});
	expect(spotAt(text, 2, 3)).toEqual({line: 0, from: 2, to: 2});
	expect(spotAt(text, 3, 1)).toEqual({line: 1, from: 0, to: 0});
	expect(spotAt(text, 5, 5)).toEqual({line: 2, from: 1, to: 2});
	expect(spotAt(text, 8, 2)).toEqual({line: 3, from: 0, to: 2});
});

test('an abbreviation ends no sentence, however far from the start', () => {
	const text = `KVM: x86: Do it\n\n${'Zap it, '.repeat(9)}i.e. Roots are gone. Flush.${signature}`;
	expect(sentencesOf(text).map(sentence => sentence.text.slice(-6))).toEqual([' gone.', 'Flush.']);
});
