import {tagPermission as rule} from '../../../../src/handbook/rules/series/tag-permission.ts';
import {testSeriesRule} from './a-posting.ts';

const patch = (tags: string, tag: string, notes = '') =>
	`[${tags}] KVM: x86: Skip the flush\n    Skip it.\n    \n    ${tag}${notes === '' ? '' : `\n${notes}`}`;
const other = 'Some Reviewer <reviewer@example.org>';
const self = 'Code Author <author@example.org>';

testSeriesRule(rule, {
	broken: [
		['a review by the author', patch('PATCH v2', `Reviewed-by: ${self}`)],
		['an ack by the author', patch('PATCH v2', `Acked-by: ${self}`)],
		['a test by the author', patch('PATCH v2', `Tested-by: ${self}`)],
		['the author with another address', patch('PATCH v2', 'Reviewed-by: Code Author <other@example.org>')],
		['a commit', patch('PATCH', `Reviewed-by: ${self}`).replace('[PATCH] ', '* ')],
		['a review of a first version', patch('PATCH', `Reviewed-by: ${other}`)],
		['an ack of a first RFC', patch('RFC PATCH', `Acked-by: ${other}`)],
	],
	fine: [
		['a review of a second version', patch('PATCH v2', `Reviewed-by: ${other}`)],
		['a review of a RESEND', patch('PATCH RESEND', `Reviewed-by: ${other}`)],
		[
			'a review with its place',
			patch('PATCH', `Reviewed-by: ${other}`, 'https://lore.kernel.org/all/1-a@b.c'),
		],
		['what may be added unasked', patch('PATCH', `Suggested-by: ${other}`)],
		['a report', patch('PATCH', `Reported-by: ${other}`)],
		['a commit with a review', patch('PATCH', `Reviewed-by: ${other}`).replace('[PATCH] ', '* ')],
		['the own sign-off', patch('PATCH', `Signed-off-by: ${self}`)],
	],
});
