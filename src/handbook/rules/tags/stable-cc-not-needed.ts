import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {commitNamed, fixesTagsOf} from '../../tags/fixes.ts';
import {stableRequestOf} from '../../tags/stable.ts';

/** Lines with their context, as the rules of the stable trees count them. */
const mostLines = 100;

/** Seconds; a commit that much younger than the base can hardly be in a release. */
const month = 30 * 24 * 3600;

const unchanged = /\bno functional changes?\b(?! (?:for|on|when|if|other))/i;
const prerequisite = /\b(?:prerequisite|pre-?req\w*|depend\w*|needed by|backport\w*|stable)\b/i;
const comment = /^\s*(?:\/\*|\*(?:\s|\/|$)|\/\/|$)/;

const linesOf = ({diff}: Patch): number =>
	diff.reduce((sum, {hunks}) => sum + hunks.reduce((all, {lines}) => all + lines.length, 0), 0);

const isTextOnly = ({diff}: Patch): boolean =>
	diff.length > 0 &&
	diff.every(
		({path, hunks}) =>
			/^Documentation\/|\.rst$/.test(path) ||
			(hunks.length > 0 &&
				hunks.every(({lines}) =>
					lines.every(({sign, text}) => (sign !== '+' && sign !== '-') || comment.test(text)),
				)),
	);

export const stableCcNotNeeded = defineMessageRule({
	id: 'stable-cc-not-needed',
	severity: 'hint',
	title: 'A backport is asked for where users need it',
	why: 'Each backport is work for somebody and may break a kernel that people rely on. The stable trees want small, tested fixes of bugs that users of a release meet, and no clean-ups.',
	cites: kernelDoc('process/stable-kernel-rules.rst', 'Option 1'),
	good: `KVM: x86: Fix a crash on a second reset

Reset the table before the vCPU can look at it.

Fixes: 0123456789ab ("KVM: x86: Add a table of resets")
Cc: stable@vger.kernel.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Rename the table of resets

Name the table after what it holds.

No functional change intended.

Cc: stable@vger.kernel.org
Signed-off-by: Code Author <author@example.org>
`,
	check: (patch, context) => {
		const {message} = patch.commit;
		const line = stableRequestOf(message);
		if (line === undefined) return [];
		const {lines, bodyFrom, bodyTo} = partsOf(message);
		const body = lines.slice(bodyFrom, bodyTo).join('\n');
		const base = context.facts?.base.when ?? 0;
		const tags = fixesTagsOf(message).map(({id}) => commitNamed(context, id));
		const isNew =
			base > 0 &&
			tags.length > 0 &&
			tags.every(tag => typeof tag === 'object' && tag.isInBase !== false && base - tag.when < month);
		const why =
			unchanged.test(body) && !prerequisite.test(body)
				? 'The patch changes nothing that users notice'
				: isTextOnly(patch)
					? 'The patch changes comments or documentation only'
					: linesOf(patch) > mostLines
						? `The patch has more than ${mostLines} lines with context, more than the stable trees like to take`
						: isNew
							? 'The bug is less than a month older than the base, and perhaps in no release'
							: undefined;
		if (why === undefined) return [];
		const says = `${why}. Ask for a backport only where users of a release need it.`;
		return [{message: says, spot: lineSpot(lines, line), confidence: 0.6}];
	},
});
