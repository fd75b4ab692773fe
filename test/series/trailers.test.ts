import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatTrailers, parseTrailers} from '../../src/series/trailers.ts';

const keys = (message: string) => parseTrailers(message).trailers.map(({key, value}) => `${key}=${value}`);

test.each<[string, string, readonly string[]]>([
	[
		'tags',
		'Title\n\nText.\n\nFixes: 1234 ("x")\nCc: stable@vger.kernel.org\n',
		['Fixes=1234 ("x")', 'Cc=stable@vger.kernel.org'],
	],
	['no line end', 'Title\n\nSigned-off-by: A <a@b>', ['Signed-off-by=A <a@b>']],
	['blank lines below', 'Title\n\nSigned-off-by: A <a@b>\n\n\n', ['Signed-off-by=A <a@b>']],
	[
		'a note between',
		'Title\n\nSigned-off-by: A <a@b>\n[b: rebase]\nSigned-off-by: B <b@c>\n',
		['Signed-off-by=A <a@b>', 'undefined=[b: rebase]', 'Signed-off-by=B <b@c>'],
	],
	['a folded line', 'Title\n\nLink: https://a\n  more\nCc: x\n', ['Link=https://a more', 'Cc=x']],
	['prose with a colon', 'Title\n\nNote: this\nis prose.\n', []],
	['only a title', 'Cc: not a trailer\n', []],
	['nothing', '', []],
])('%s', (_what, message, expected) => {
	expect(keys(message)).toEqual(expected);
});

test('the text above stays with its blank line', () => {
	expect(parseTrailers('Title\n\nText.\n\nCc: x\n').text).toBe('Title\n\nText.\n\n');
});

test('the parts in a row are the message', () => {
	const line = fc.oneof(
		fc.constantFrom('', ' folded', 'Cc: x', 'Signed-off-by: A <a@b>', '[a: b]'),
		fc.string(),
	);
	fc.assert(
		fc.property(fc.array(line), fc.boolean(), (lines, ends) => {
			const message = lines.join('\n') + (ends ? '\n' : '');
			expect(formatTrailers(parseTrailers(message))).toBe(message);
		}),
	);
});
