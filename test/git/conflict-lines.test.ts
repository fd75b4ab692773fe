import {describe, expect, it} from 'vitest';
import {conflictLines} from '../../src/git/rewriting/conflict-lines.ts';
import {numbered} from './a-history.ts';

const block = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

const marked = (text: string, line: number, conflict: string) => text.replace(`line ${line}\n`, conflict);

describe('lines of a conflict', () => {
	it.each([
		['one line', marked(numbered(20), 7, block('line 7\n', 'other\n')), [7, 7]],
		['the first line', marked(numbered(20), 1, block('line 1\n', 'other\n')), [1, 1]],
		['the last line', marked(numbered(20), 20, block('line 20\n', '')), [20, 20]],
		[
			'lines below ones that merged',
			`new\nnew\n${marked(numbered(20), 7, block('line 7\n', 'x\n'))}`,
			[7, 7],
		],
		['a place without lines of ours', marked(numbered(20), 7, `line 7\n${block('', 'added\n')}`), [7, 7]],
		[
			'the first of two',
			marked(marked(numbered(20), 3, block('line 3\n', '')), 9, block('line 9\n', '')),
			[3, 3],
		],
		['a file with CRLF', 'a\r\n<<<<<<< o\r\nb\r\n=======\r\nc\r\n>>>>>>> t\r\nd\r\n', [2, 2]],
	])('are %s', (name, text, lines) => {
		const before = name === 'a file with CRLF' ? 'a\r\nb\r\nd\r\n' : numbered(20);
		expect(conflictLines(before, text)).toEqual(lines);
	});

	it('are several', () => {
		const text = numbered(20).replace('line 7\nline 8\n', block('line 7\nline 8\n', 'other\n'));
		expect(conflictLines(numbered(20), text)).toEqual([7, 8]);
	});

	it('are none where git has left no markers', () => {
		expect(conflictLines('a\n', 'b\n')).toBeUndefined();
	});
});
