import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isTest} from '../../posting/tests.ts';
import {remarksOf} from '../../posting/words.ts';

const number = String.raw`(?:patch(?:es)?|commits?) #?\d+(?:[-–,/ ]{1,3}(?:and |to )?#?\d+){0,8}`;
const now = String.raw`(?:(?:the )?current (?:release|cycle|kernel)|this (?:release|cycle)|v?\d+\.\d+-rc\d*|-rc\d*|kvm[/ ]master|kvm(?:\.git)?[/ ]master|the fixes branch)`;
const later = String.raw`(?:the next (?:release|cycle|merge window)|kvm-x86[/ ]next|v?\d+\.\d+\b|later|-next)`;

/** Some patches for one release, others for another, said in one breath. */
const parted = new RegExp(
	String.raw`\b${number}\b[^.\n]{0,60}?\b(?:for|into|on|target\w*|through) ${now}[\s\S]{0,120}?\b(?:rest|remaining|others?|remainder|${number})\b[^.]{0,60}?\b(?:for|into|until|wait\w*|target\w*|on) (?:to |for )?${later}`,
	'i',
);

export const baseOneTargetPerSeries = definePostingRule({
	id: 'base-one-target-per-series',
	severity: 'should',
	title: 'A series is meant for one release',
	why: 'A fix that the current release needs is taken at once where it stands alone. Tied to work for the next release it waits for all of that.',
	cites: handbook('Base Tree/Branch'),
	good: `[PATCH 0/2] KVM: x86: Fix the count of roots
Both are for the current release.
[PATCH 1/2] KVM: x86: Fix the count
[PATCH 2/2] KVM: x86: Fix the other count`,
	bad: `[PATCH 0/2] KVM: x86: Count roots
Patch 1 is for the current release, the rest is for the next release.
[PATCH 1/2] KVM: x86: Fix the count
[PATCH 2/2] KVM: x86: Count faster`,
	check: posting => {
		const {patches} = posting.context.series;
		if (patches.filter(patch => !isTest(patch)).length < 2) return [];
		if (!parted.test(remarksOf(posting))) return [];
		const message =
			'Some patches are meant for the current release and others for a later one. Post two series, and let the second name the first.';
		return [{message, confidence: 0.7, patchIds: []}];
	},
});
