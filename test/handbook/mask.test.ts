import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sentencesOf} from '../../src/handbook/changelog/paragraphs.ts';
import {blockFiller, inlineFiller, maskMessage} from '../../src/handbook/mask.ts';

/** The body's lines masked, with `#` for blocks and `~` for quotations. */
const masked = (body: string): readonly string[] =>
	maskMessage(`KVM: x86: Drop it\n\n${body}\n`)
		.replaceAll(blockFiller, '#')
		.replaceAll(inlineFiller, '~')
		.split('\n')
		.slice(2, -1);

const hidden = (text: string, sign: string) => sign.repeat(text.length);

describe('masking', () => {
	it.each([
		['code', '\tcode();'],
		['a quoted mail', '> said'],
		['a stamp of the log', '[   12.345678] said'],
		['the start of an oops', 'BUG: KASAN: said'],
		['a trace', 'Call Trace:'],
		['a row of equal signs', '==== Test Assertion Failure ===='],
		['a verdict of a test', 'FAIL: said'],
		['a table', 'CPU0              CPU1'],
		['what a compiler says', 'lib/a.c:1:2: warning: said'],
		['the head of a diff', 'diff --git a/a b/a'],
		['a tag in the text', 'Cc: Co Author <co@example.org>'],
		['a root prompt', '# modprobe kvm'],
	])('hides %s', (_, line) => {
		expect(masked(`Drop it.\n\n${line}\n\nIt is unused.`)).toEqual([
			'Drop it.',
			'',
			hidden(line, '#'),
			'',
			'It is unused.',
		]);
	});

	it('hides an oops up to the blank line', () => {
		const log = ['WARNING: CPU: 1 PID: 1', 'Modules linked in', 'RIP: 0010:a+0x1'];
		expect(masked(`Drop it.\n\n${log.join('\n')}\n\nWe go on.`)).toEqual([
			'Drop it.',
			'',
			...log.map(line => hidden(line, '#')),
			'',
			'We go on.',
		]);
	});

	it('hides a fenced block with its fences', () => {
		expect(masked('Drop it.\n```\nfoo\n```\nGo on.')).toEqual(['Drop it.', '###', '###', '###', 'Go on.']);
	});

	it.each([
		['a list', ' - drop it\n   and more\n - or not'],
		['a list with numbers', '  1. drop it\n     and more'],
		['an item of two paragraphs', '- drop it\n\n  and more'],
		[
			'a word at the start of a line that also begins logs',
			'CPU state and\nRIP are lost, code is\nINFO enough',
		],
	])('keeps %s', (_, body) => {
		expect(masked(body)).toEqual(body.split('\n'));
	});

	it('hides comments within quoted code, which look like a list', () => {
		expect(masked('Drop it:\n\n  /*\n   * foo\n   */').slice(2)).toEqual(['####', '########', '#####']);
	});

	it.each([
		['a quotation', 'Say "we do" now.', 'Say ~~~~~~~ now.'],
		['a quotation over lines', 'Say "we\ndo" now.', 'Say ~~~\n~~~ now.'],
		['backticks', 'Say `we` now.', 'Say ~~~~ now.'],
		['single quotes', "Say 'we' now.", 'Say ~~~~ now.'],
		['typographic quotes', 'Say “we” now.', 'Say ~~~~ now.'],
		['an address', 'See https://a.org/we. Go.', `See ${hidden('https://a.org/we', '~')}. Go.`],
		['a mail address', 'Ask <we@a.org> now.', 'Ask ~~~~~~~~~~ now.'],
		[
			'the title of a commit',
			'Undo commit 0123456789ab ("Do "it" for us") now.',
			`Undo commit 0123456789ab ${hidden('("Do "it" for us")', '~')} now.`,
		],
	])('hides %s within prose', (_, body, expected) => {
		expect(masked(body).join('\n')).toBe(expected);
	});

	it.each([
		['an apostrophe', "Don't drop L1's and L2's state."],
		['a lone quote', 'Say "we do now.'],
		['quotes of two paragraphs', 'Use a 5" disk.\n\nOr a 3" one.'],
	])('keeps %s', (_, body) => {
		expect(masked(body).join('\n')).toBe(body);
	});

	it('takes a quotation of more than five lines for two quotes that do not belong together', () => {
		const body = ['Say "a', 'b', 'c', 'd', 'e', 'f" now.'];
		expect(masked(body.join('\n'))).toEqual(body);
	});

	it('hides code below an item to its end, however it is indented', () => {
		expect(masked('- drop it\n\n\tcode();\n  more();').slice(2)).toEqual(['########', '#########']);
	});

	it('leaves the shortlog as it is', () => {
		expect(maskMessage('KVM: x86: Say "we"\n')).toBe('KVM: x86: Say "we"\n');
	});

	it('hides what stands below a line of dashes', () => {
		expect(masked('Drop it.\n---\nWe go on.')).toEqual(['Drop it.', '###', '#########']);
	});

	it('keeps every line and column, whatever the message', () => {
		const word = fc.constantFrom(
			'we',
			'"',
			"'",
			'`',
			'```',
			'---',
			' ',
			'\n',
			'\r\n',
			'\t',
			'- ',
			'Cc: a@b.c',
			'x://y',
			'[1.2]',
			'@@ -1',
			'(',
			')',
			'0123456',
			'é',
		);
		const text = fc
			.array(fc.oneof(word, fc.string({maxLength: 5})), {maxLength: 40})
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(text, message => {
				const lines = message.split('\n').map(line => line.length);
				expect(
					maskMessage(message)
						.split('\n')
						.map(line => line.length),
				).toEqual(lines);
			}),
		);
	});
});

describe('sentences', () => {
	const sentences = (body: string) => sentencesOf(`KVM: x86: Drop it\n\n${body}\n`).map(({text}) => text);

	it.each([
		['i.e.', 'Drop it, i.e. KVM keeps none.', 1],
		['I.e. at the start', 'Drop it. I.e. KVM keeps none.', 2],
		['e.g.', 'Drop it, e.g. L2 has none.', 1],
		['vs.', 'Tell L1 vs. L2 apart.', 1],
		['etc. in the middle', 'Drop MSRs, etc. L2 has none.', 1],
		['etc. at the end', 'Drop MSRs, etc.  L2 has none.', 2],
		['an ordinary end', 'Drop it. Keep it! Why? Because.', 4],
		['a function at the start', 'Drop it. kvm_get() has none.', 2],
		['a number', 'Drop 1.5 of it. Keep the rest.', 2],
		['a file', 'Drop x86.c and a.h of it.', 1],
		['a line break', 'Drop it.\nKeep it.', 2],
		['items', '- Drop it\n- Keep it', 2],
	])('end where they should: %s', (_, body, count) => {
		expect(sentences(body)).toHaveLength(count);
	});
});
