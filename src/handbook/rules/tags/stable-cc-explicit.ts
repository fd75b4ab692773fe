import {shortlogOf} from '../../../series/patch.ts';
import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {handbook} from '../../cite.ts';
import type {Context} from '../../rule.ts';
import {commitNamed, type FixesTag, fixesTagsOf} from '../../tags/fixes.ts';
import {stableRefusalOf, stableRequestOf} from '../../tags/stable.ts';

/** What a person with a released kernel would notice, or what an attacker would like. */
const harm =
	/\b(?:use[- ]after[- ]free|UAF|out[- ]of[- ]bounds|double[- ]free|NULL (?:pointer )?deref\w*|oops|panic|crash\w*|dead-?lock|hangs?|soft lockup|hard lockup|(?:memory|page|data) corruption|corrupts?|memory leak|info(?:rmation)? leak|splat|BUG_ON|#GP in the host)\b/i;

/** Seconds between two releases; a bug younger than that may be in none. */
const cycle = 70 * 24 * 3600;

const isTestOnly = ({diff}: Patch) =>
	diff.length > 0 && diff.every(({path}) => /^(?:tools\/testing|Documentation)\//.test(path));

/** Whether the commit is known to be too young to be in a release. */
const isYoung = ({id}: FixesTag, context: Context): boolean => {
	const commit = commitNamed(context, id);
	const {when = 0} = context.facts?.base ?? {};
	return typeof commit === 'object' && when > 0 && when - commit.when < cycle;
};

export const stableCcExplicit = defineMessageRule({
	id: 'stable-cc-explicit',
	severity: 'should',
	title: 'A fix that released kernels need asks for its backport',
	why: 'KVM x86 has opted out of automatic backports: a Fixes tag alone brings nothing to the stable trees. Where people with a released kernel run into the bug, ask with Cc: stable@vger.kernel.org.',
	cites: handbook('Fixes'),
	good: `KVM: x86: Fix a deadlock of two vCPUs that reset each other

Take the locks in the order of the vCPUs.

Fixes: 0123456789ab ("KVM: x86: Let vCPUs reset each other")
Cc: stable@vger.kernel.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Fix a deadlock of two vCPUs that reset each other

Take the locks in the order of the vCPUs.

Fixes: 0123456789ab ("KVM: x86: Let vCPUs reset each other")
Signed-off-by: Code Author <author@example.org>
`,
	check: (patch, context) => {
		const {message} = patch.commit;
		const tags = fixesTagsOf(message);
		const first = tags[0];
		if (first === undefined || isTestOnly(patch) || !harm.test(shortlogOf(message))) return [];
		if (stableRequestOf(message) !== undefined || stableRefusalOf(message) !== undefined) return [];
		if (tags.every(tag => isYoung(tag, context))) return [];
		return [
			{
				message:
					'People with a released kernel may run into this bug, and nothing asks for a backport. If they should have the fix, add Cc: stable@vger.kernel.org.',
				spot: lineSpot(partsOf(message).lines, first.line),
				confidence: 0.5,
			},
		];
	},
	fixClass: 'confirm',
	fix: ({commit: {message}}) => {
		const last = fixesTagsOf(message).at(-1);
		return withLines(message, lines =>
			lines.flatMap((line, index) => {
				if (index !== last?.line) return [line];
				const end = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
				return [line.endsWith('\n') ? line : line + end, `Cc: stable@vger.kernel.org${end}`];
			}),
		);
	},
});
