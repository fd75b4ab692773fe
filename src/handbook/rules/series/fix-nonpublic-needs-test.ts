import {hasTests} from '../../../series/feature.ts';
import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isFix} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';
import {remarksOf} from '../../posting/words.ts';

/** Words for what nobody outside can run. */
const hidden =
	/\b(?:internal|proprietary|in-house|closed[- ]source|non-?public|private|customer|production) (?:workloads?|test(?:s|ing|suites?)?|benchmarks?|VMMs?|tools?|hypervisors?|reproducers?|applications?|deployments?|environments?|fleet|hosts?|VMs?|systems?)\b|\bin (?:our |the )?(?:production|fleet)\b|\b(?:our|the) (?:fleet|customers?|cloud|data ?cent(?:er|re)s?)\b|\b(?:seen|hit|observed|found|reported) (?:internally|by (?:a |our )?customers?)\b/i;

/** Whatever lets others see the bug. */
const open =
	/\b\w+_test\b|\bself-?tests?\b|\bKUT\b|unit-tests?\b|\bsyz(?:bot|kaller)\b|\breproduc(?:ible by|e by|ed by|er:)|\bcan be (?:reproduced|triggered) (?:by|with)\b|\bto (?:reproduce|trigger)\b|^(?: +|\t)[$#] \S|\bby (?:running|setting|writing|loading|booting)\b/im;

export const fixNonpublicNeedsTest = definePostingRule({
	id: 'fix-nonpublic-needs-test',
	severity: 'should',
	title: 'A bug seen only in private comes with a test',
	why: 'Nobody else can run a workload that is not public. A small test turns what was seen there into something that everybody can check; where steps need no code, the steps are enough.',
	cites: handbook('Bug Fixes'),
	good: `* KVM: x86: Fix the count of roots
    Fix the count, which was seen to be wrong in our fleet.
* KVM: selftests: Count roots`,
	bad: `* KVM: x86: Fix the count of roots
    Fix the count, which was seen to be wrong in our fleet.`,
	check: posting => {
		const {series} = posting.context;
		if (!posting.isWhole || hasTests(series) || open.test(remarksOf(posting))) return [];
		return series.patches.flatMap(patch => {
			const {message: text} = patch.commit;
			const words = isFix(patch) && !isTest(patch) && !open.test(text) ? hidden.exec(text)?.[0] : undefined;
			if (words === undefined) return [];
			const message = `"${shortlogOf(text)}" speaks of "${words.replace(/\s+/g, ' ')}", which others cannot run. Add a test that shows the bug, or the steps where they need no code.`;
			return [{message, confidence: 0.7, patchIds: [patch.id]}];
		});
	},
});
