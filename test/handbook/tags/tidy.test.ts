import {describe, expect, test} from 'vitest';
import {tidyTags} from '../../../src/handbook/tags/tidy.ts';
import {aContext, aPatch} from '../a-patch.ts';

const head = 'KVM: x86: Mend it\n\nMend it.\n\n';
const author = 'Signed-off-by: Code Author <author@example.org>\n';
const other = 'Signed-off-by: Other Person <other@example.org>\n';
const fixes = 'Fixes: 0123456789ab ("KVM: x86: Add it")\n';
const cc = 'Cc: stable@vger.kernel.org\n';

const tidy = (message: string) => tidyTags(aPatch({message}), aContext());

describe('tags', () => {
	test.each([
		['spelling of a key', 'Signed-Off-By: Code Author <author@example.org>\n', author],
		[
			'blanks around the colon and at the end',
			'Signed-off-by :  Code Author <author@example.org>  \n',
			author,
		],
		['a tag that stands there twice', fixes + cc + cc + author, fixes + cc + author],
		['a sign-off right below itself', author + author, author],
		['a sign-off that is the same when spelt right', author + author.replace('off-by', 'Off-By'), author],
		['an order that is not the usual one', author + fixes, fixes + author],
		['a block with a hole', `${fixes}\n${author}`, fixes + author],
		[
			'a Fixes tag in another form',
			`Fixes: commit 0123456789ab (KVM: x86: Add it)\n${author}`,
			fixes + author,
		],
		[
			'a co-author apart from the sign-off',
			`Signed-off-by: Co Author <co@example.org>\nCo-developed-by: Co Author <co@example.org>\n${author}`,
			`Co-developed-by: Co Author <co@example.org>\nSigned-off-by: Co Author <co@example.org>\n${author}`,
		],
	])('are tidied: %s', (_, before, after) => {
		expect(tidy(head + before)).toBe(head + after);
		expect(tidy(head + after)).toBe(head + after);
	});

	test.each([
		['in order', fixes + author],
		['sign-offs of one who had the patch twice', author + other + author],
		['persons that differ in a letter', `Cc: A <a@example.org>\nCc: A <A@example.org>\n${author}`],
		['keys nobody knows', `x-Thing : 1\n${author}`],
		['no tags at all', 'Only prose: here.\n'],
		['a remark twice', `${author}[author: rebased]\n${other}[author: rebased]\n`],
	])('stay as they are: %s', (_, tags) => {
		expect(tidy(head + tags)).toBe(head + tags);
	});

	test('keep the line ends of the message', () => {
		const crlf = (text: string) => text.replaceAll('\n', '\r\n');
		expect(tidy(crlf(head + author + fixes + cc + cc))).toBe(crlf(head + fixes + author + cc));
	});
});
