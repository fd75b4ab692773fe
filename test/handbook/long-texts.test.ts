import {describe, expect, test} from 'vitest';
import {sentencesOf} from '../../src/handbook/changelog/paragraphs.ts';
import {spotAt} from '../../src/handbook/changelog/spot.ts';
import {judge} from '../../src/handbook/judge.ts';
import type {Posting} from '../../src/handbook/rule.ts';
import {codeRules} from '../../src/handbook/rules/code/index.ts';
import {rules} from '../../src/handbook/rules/index.ts';
import {seriesRules} from '../../src/handbook/rules/series/index.ts';
import type {Posted} from '../../src/series/posted.ts';
import {aFile} from '../evidence/a-patch.ts';
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
		['paragraphs with names', `KVM: x86: Do it\n\n${of('Set the new_call flags.\n\n')}${signature}`],
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

const large = 600_000;
const endless = (piece: string) => piece.repeat(Math.ceil(large / piece.length));

/** Repetitions that some pattern once read anew from every place in them, or that made a call of too many arguments. */
const hostile = [
	' ',
	'\t',
	'\n',
	'a\n',
	'.\n',
	'x \n ',
	'---\n',
	'. ',
	'-',
	'_',
	'a_b ',
	'1.',
	'we ',
	'1 us ',
	'"a ',
	'(("',
	'https://lore.kernel.org/',
	'SDM section 2. ',
	'0123456789ab ("',
	'Commit 0123456789ab (KVM: x86: ',
	'Commit 0123456789ab (KVM: x86: a\n',
	'This reverts commit 0123456789ab ("',
	'Fixes: 0123456789ab ("a" ',
	'Zaps the roots and leaves ',
	'Signed-off-by: A <a@b.c>\n',
	'Cc: A <a@b.c>\n\n',
	'Signed-of-by: A <a@b.c>\n\n',
	'Conflicts:\n\ta.c\n',
	'a_b tests\n\n',
	' - x y\n   z: ',
	'x86 - ',
	'Removes the flag. Adds a ',
	'This patch adds the flag. It adds another.\n\n',
	'[Some Reviewer, ',
	'Patch 1 is for this release, ',
];

const tags = '\n\nFixes: 0123456789ab ("KVM: x86: Count")\nSigned-off-by: Code Author <author@example.org>\n';

const coverOf = (notes: string): Posted => ({
	subject: {tags: ['PATCH'], version: 2, number: {index: 0, total: 12, width: 2}, title: 'KVM: x86: Count'},
	rawSubject: '[PATCH v2 00/12] KVM: x86: Count',
	headers: new Map([['to', [notes.slice(0, 20_000).replaceAll('\n', ' ')]]]),
	sender: {name: 'Code Author', mail: 'author@example.org'},
	hasFromLine: false,
	notes,
	footer: notes,
});

describe('every rule comes to the end of repetitions without end', () => {
	test.each(hostile)('of %j', piece => {
		const text = endless(piece);
		// A shortlog and a line of code need not be as long as a message to show it.
		const line = text.slice(0, 150_000).replaceAll('\n', ' ');
		const lines = text.split('\n').flatMap(line => line.match(/.{1,70}/g) ?? ['']);
		const comment = ['+\t/*', ...lines.slice(0, 15_000).map(line => `+\t * ${line}`), '+\t */'];
		const patch = aPatch({
			message: `KVM: x86: Fix ${line}\n\nFix it.\n${text}${tags}`,
			diff: [aFile('arch/x86/kvm/x86.c', comment), aFile('arch/x86/kvm/cpuid.c', [`+${line}`])],
		});
		const context = aContext([patch, aPatch({message: `KVM: x86: Two\n\nDo it.${tags}`, id: 'two'})]);
		const posting: Posting = {context, cover: coverOf(`Testing: ${text}`), mails: new Map(), isWhole: true};
		for (const rule of [...rules, ...codeRules]) {
			expect(Array.isArray(rule.check(patch, context)), rule.id).toBe(true);
			expect(rule.checkCode?.(patch, context) ?? [], rule.id).toBeInstanceOf(Array);
			expect(['string', 'undefined'], rule.id).toContain(typeof rule.fix?.(patch, context));
		}
		for (const rule of seriesRules) expect(Array.isArray(rule.check(posting)), rule.id).toBe(true);
	});
});
