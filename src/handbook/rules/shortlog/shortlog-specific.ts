import {shortlogOf} from '../../../series/patch.ts';
import {kernelDoc} from '../../cite.ts';
import {defineDescriptionRule, descriptionSpot, shortlogParts} from '../../shortlog/define.ts';

const vagueVerb =
	/^(?:Fix|Update|Improve|Clean ?up|Refactor|Rework|Tweak|Minor|Misc|Some)\b(?:\s+[\w-]+){0,2}$/i;
const vagueWord =
	/\b(?:bugs?|issues?|problems?|errors?|stuff|code|things?|cleanups?|clean ?ups?|improvements?|changes|typos?|fix(?:es)?|handling|logic|support|warnings?)$/i;
const bareVerb =
	/^(?:Fix|Update|Improve|Clean ?up|Refactor|Rework|Tweak)(?:\s+(?:up|the|some|a|an))?(?:\s+\w{1,12})?$/i;

/** How a commit is marked that somebody means to come back to, and what such a commit is called. */
const mark = /(?:^|: |[[(])(?:WIP|DNM|DO NOT (?:APPLY|MERGE))(?:[\])!:\s]|$)/;
const nickname = /^\W*(?:checkpoint|debug(?:ging)?|hacks?|save|squash me|te?mp|wip)\W*$/i;

export const shortlogSpecific = defineDescriptionRule({
	id: 'shortlog-specific',
	severity: 'hint',
	title: 'The shortlog tells what changes',
	why: 'Reviewers decide by the shortlog whether to read on. An action and its object tell them; "fix a bug" does not.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: 'KVM: VMX: Let guests write bit 48 of PERF_GLOBAL_CTRL',
	bad: 'KVM: VMX: Fix PMU bug',
	check: patch => {
		const parts = shortlogParts(patch);
		const {description} = parts;
		const whole = descriptionSpot(parts, 0, description.length);
		if (mark.test(shortlogOf(patch.commit.message)) || nickname.test(description)) {
			const message = 'The shortlog calls the patch unfinished. Finish it, fold it into another, or drop it.';
			return [{message, confidence: 0.95, spot: whole}];
		}
		if (!vagueVerb.test(description) || !(vagueWord.test(description) || bareVerb.test(description)))
			return [];
		const message = 'The shortlog leaves open what changes; name the action and its object.';
		return [{message, confidence: 0.8, spot: whole}];
	},
});
