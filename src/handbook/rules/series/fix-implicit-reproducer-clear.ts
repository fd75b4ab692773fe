import {shortlogOf} from '../../../series/patch.ts';
import {parseTrailers} from '../../../series/trailers.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isFix, isKvmPatch} from '../../posting/kind.ts';

/** What a shortlog says of a build or a test that does not work. */
const broken =
	/\b(?:build|compil(?:e|er|ation)|link(?:ing|er)?|modpost|objtool|sparse)\b[ -](?:\w+ )?(?:error|fail(?:ure)?|warning|break(?:age)?|issue|problem|bug)s?\b|\bfix(?:es)? (?:the |a )?(?:[\w/.-]+ ){0,2}(?:build|compilation|compiling)\b|\b(?:broken|failing) (?:\w+ )?(?:build|test|selftest)s?\b|\btest failures?\b/i;

/** An error as a tool prints it, the name of a test or an option, or anything that was quoted. */
const named =
	/\b(?:error|warning|note):|undefined reference|implicit declaration|multiple definition|\[?-W[\w=-]+|\b\w+_test\b|\bCONFIG_\w+|\b[A-Z][A-Z0-9_]+=[ymn]\b|["'`‘“][^"'`’”\n]{3,200}["'`’”]|^(?: {2,}|\t)\S|\bassert\w*\b|\b(?:un)?used\b|\bundeclared\b|\bundefined\b|\bredefin\w+|\bmissing (?:include|header|prototype)|\binclud(?:e|ing)\b|\bheader\b|\bclang\b|\bgcc\b|\b32-bit\b/im;

export const fixImplicitReproducerClear = definePostingRule({
	id: 'fix-implicit-reproducer-clear',
	severity: 'should',
	title: 'A broken build or test is named with its error',
	why: 'A failed build or test shows a bug by itself, once it is said which one and how. One copied line of the error does that, and later finds the fix by a search.',
	cites: handbook('Bug Fixes'),
	good: `* KVM: x86: Fix a build error without the IOAPIC
    Move the helper out of the block:
    
      irq.c:40:9: error: implicit declaration of function 'foo'`,
	bad: `* KVM: x86: Fix a build error
    Move the helper, as the build fails.`,
	check: posting =>
		posting.context.series.patches.flatMap(patch => {
			const {message: text} = patch.commit;
			const shortlog = shortlogOf(text);
			if (!broken.test(shortlog) || !(isFix(patch) || /\bfix/i.test(shortlog)) || !isKvmPatch(patch))
				return [];
			if (/^(?:Closes|Link): /m.test(text)) return [];
			if (named.test(parseTrailers(text).text.slice(shortlog.length))) return [];
			const message = `"${shortlog}" does not show the error. Copy its line, or name the configuration or test that fails.`;
			// The commit that broke it says much of what is broken.
			const isTraced = /\b[Cc]ommit [0-9a-f]{7}|^Fixes: /m.test(text);
			return [{message, confidence: isTraced ? 0.6 : 0.8, patchIds: [patch.id]}];
		}),
});
