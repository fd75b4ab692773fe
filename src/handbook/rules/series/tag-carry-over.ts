import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {versionOf} from '../../posting/mails.ts';
import {remarksOf} from '../../posting/words.ts';

/** What notes say of tags that came in. */
const collected =
	/\b(?:collect|pick|gather|add|carr|tak|includ|accumulat)\w{0,4}\b(?: up| in| over)? (?:(?:all|the|received|some|new|their|from|various) ){0,3}(?:\w+['’]s? ){0,2}(?:R-?[Bb]s?|A-?[Bb]s?|T-?[Bb]s?|RBs?|(?:Reviewed|Acked|Tested)-?[Bb]ys?|(?:review |reviewer )?tags|acks)\b/i;
const anyTag = /^(?:Reviewed|Acked|Tested)-by:|^Reported-and-tested-by:/m;

export const tagCarryOver = definePostingRule({
	id: 'tag-carry-over',
	severity: 'should',
	title: 'Tags that were received go on to the next version',
	why: 'Who has reviewed a patch does not want to review it again, so the tag stays with it until the patch changes much. b4 trailers -u fetches tags from the archive.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: `[PATCH v2] KVM: x86: Skip the flush
    Skip it.
    
    Reviewed-by: Some Reviewer <reviewer@example.org>
v2: Collect tags.`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
    Skip it.
v2: Collect tags.`,
	check: posting => {
		if (!posting.isWhole || versionOf(posting) < 2) return [];
		const words = collected.exec(remarksOf(posting))?.[0];
		const {patches} = posting.context.series;
		if (words === undefined || patches.some(({commit}) => anyTag.test(commit.message))) return [];
		const message = `The notes say "${words}", and no patch has a tag of a reviewer or tester. Add those that were given; b4 trailers -u finds them.`;
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
