import {tagCarryOver as rule} from '../../../../src/handbook/rules/series/tag-carry-over.ts';
import {testSeriesRule} from './a-posting.ts';

const patch = (notes: string, tag = '', tags = 'PATCH v2') =>
	`[${tags}] KVM: x86: Skip the flush\n    Skip it.${tag === '' ? '' : `\n    \n    ${tag}`}\n${notes}`;
const review = 'Reviewed-by: Some Reviewer <reviewer@example.org>';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['collected tags', patch('v2: Collect tags.')],
		['collected reviews', patch('v2: Collected R-bs.')],
		['somebody’s review', patch("v2: Add Sean's R-b.")],
		['what was picked up', patch('v2: Pick up Reviewed-by from the list.')],
		['what was added', patch('v2: Added Acked-by.')],
		['a third version', patch('v3: Carry over the review tags.', '', 'PATCH v3')],
	],
	fine: [
		['tags that are there', patch('v2: Collect tags.', review)],
		['nothing collected', patch('v2: Skip both.')],
		['tags that were dropped', patch('v2: Drop all review tags, as much changed.')],
		['tags of another kind', patch('v2: Add Fixes tags.')],
		['a first version', patch('Collect tags.', '', 'PATCH')],
		['tags of pages', patch('v2: Add the tag of the root to the key.')],
		['commits', '* KVM: x86: Skip the flush'],
		['a part', patch('v2: Collect tags.'), {isWhole: false}],
	],
});
