import {expect, it} from 'vitest';
import {tagBlockContiguous as rule} from '../../../../src/handbook/rules/tags/tag-block-contiguous.ts';
import {aMessage as m, reportsOf, signature, tagged, testRule, told} from '../changelog/a-message.ts';

const fixes = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const cc = 'Cc: Co Author <co@example.org>';
const coSigned = 'Signed-off-by: Co Author <co@example.org>';
const review = 'Reviewed-by: Co Author <co@example.org>';

testRule(rule, {
	broken: [
		['a blank line between tags', tagged(fixes, '', signature), fixes, tagged(fixes, signature)],
		[
			'two tags and one, each once',
			tagged(fixes, cc, '', review, '', signature),
			fixes,
			tagged(fixes, cc, review, signature),
		],
		['two blank lines', tagged(fixes, '', cc, '', signature), fixes, tagged(fixes, cc, signature)],
		[
			'a tag in the middle of the text',
			m(`Drop it.\n${fixes}\nIt is unused.`),
			fixes,
			m('Drop it.\nIt is unused.', [fixes, signature]),
		],
		[
			'a tag as a paragraph in the text',
			m(`Drop it.\n\n${fixes}\n\nIt is unused.`),
			fixes,
			m('Drop it.\n\nIt is unused.', [fixes, signature]),
		],
		[
			'tags above the last paragraph of text',
			m(`Drop it.\n\n${signature}\n\nIt is unused.`, []).replace(/\n\n$/, '\n'),
			signature,
			m('Drop it.\n\nIt is unused.'),
		],
		[
			'text right above the tags',
			`KVM: x86: Drop it\n\nDrop it.\n\nIt is unused.\n${signature}\n`,
			'It is unused.',
			`KVM: x86: Drop it\n\nDrop it.\n\nIt is unused.\n\n${signature}\n`,
		],
		['text among the tags', tagged(fixes, 'It is unused.', signature), 'It is unused.', 'no fix'],
		[
			'a missing hyphen',
			tagged('Reviewed by: Co Author <co@example.org>', signature),
			'Reviewed by: Co Author <co@example.org>',
			tagged(review, signature),
		],
		[
			'a sign-off without its hyphen, which only its person can write',
			tagged('Signed-off by: Co Author <co@example.org>', signature),
			'Signed-off by: Co Author <co@example.org>',
			'no fix',
		],
		[
			'a missing colon',
			tagged('Reviewed-by Co Author <co@example.org>', signature),
			'Reviewed-by Co Author <co@example.org>',
			tagged(review, signature),
		],
		[
			'a missing colon below the sign-off',
			tagged(signature, 'Cc Co Author <co@example.org>'),
			'Cc Co Author <co@example.org>',
			tagged(signature, cc),
		],
		[
			'a missing colon before an address alone',
			tagged(fixes, 'Cc stable@vger.kernel.org', signature),
			'Cc stable@vger.kernel.org',
			tagged(fixes, 'Cc: stable@vger.kernel.org', signature),
		],
		[
			'a letter too few',
			tagged(signature, 'Reviewd-by: Co Author <co@example.org>'),
			'Reviewd-by: Co Author <co@example.org>',
			tagged(signature, review),
		],
		[
			'a sign-off with a letter too few',
			tagged('Signed-of-by: Co Author <co@example.org>', signature),
			'Signed-of-by: Co Author <co@example.org>',
			'no fix',
		],
		[
			'a co-author in the words of another place',
			tagged('Co-authored-by: Co Author <co@example.org>', coSigned, signature),
			'Co-authored-by: Co Author <co@example.org>',
			tagged('Co-developed-by: Co Author <co@example.org>', coSigned, signature),
		],
		[
			'such a co-author who has not signed off',
			tagged('Co-authored-by: Co Author <co@example.org>', signature),
			'Co-authored-by: Co Author <co@example.org>',
			'no fix',
		],
	],
	fine: [
		[
			'tags that are rare',
			tagged('Debugged-by: Co Author <co@example.org>', 'Inspired-by: Co Author <co@example.org>', signature),
		],
		['tags in small letters', tagged('reviewed-by: Co Author <co@example.org>', signature)],
		['a sentence about a tag', m('Drop it.\n\nReviewed-by Co Author <co@example.org> in another version.')],
		[
			'an assistant, which another rule reports',
			tagged('Co-authored-by: Claude <noreply@anthropic.com>', signature),
		],
		['one block', tagged(fixes, cc, signature)],
		['a note of a maintainer', tagged(signature, '[kim: drop the helper, too]', review)],
		['a note over two lines', tagged(signature, '[kim: drop the helper, too,', 'and its caller]', review)],
		['what cherry-pick adds', tagged(signature, '(cherry picked from commit 0123456789ab)')],
		['a sentence with a colon', m('Drop it.\n\nNote: it is unused.\n\nLink: the one between the two pages.')],
		['a quoted message', m(`Keep tags such as these:\n\n  ${fixes}\n  ${signature}\n\nThey are of use.`)],
		[
			'a title broken over two lines, which another rule reports',
			tagged('Fixes: 0123456789ab ("KVM: x86:', 'Add it")', signature),
		],
		['a title that is folded', tagged('Fixes: 0123456789ab ("KVM: x86:', ' Add it")', signature)],
		['notes below a line of dashes', `${tagged(signature).trimEnd()}\n---\n${cc}\n\nA note.\n`],
	],
});

it('says once of tags right below one another that they are astray', () => {
	const patch = told(tagged(fixes, cc, '', review, '', signature));
	expect(reportsOf(rule, patch).map(({message, spot}) => [message.slice(0, 22), spot?.line])).toEqual([
		['2 tags from here on st', 4],
		['This tag stands above ', 7],
	]);
});
