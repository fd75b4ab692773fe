import {shortlogOf} from '../../../series/patch.ts';
import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {handbook} from '../../cite.ts';

const mends =
	/^(?:Fix(?! up\b)|Plug|Correct|Honor|Bail|Reject|Prevent|Account for)\b|\b(?:leak|race|deadlock|use-after-free|regression|off-by-one|overflow|underflow|NULL pointer|splat)\b/i;
const reported = /^(?:Reported\b[\w, /&-]*-by|Closes):/i;
const features = /^(?:Add|Introduce|Support|Implement|Advertise|Virtualize|Expose|Enable|Allow|Emulate)\b/i;
const cosmetic =
	/\b(?:typos?|spelling|comments?|documentation|kernel-?doc|docs?|whitespace|indentation|coding style|formatting)\b/i;
const unchanged = /\bno\s+functional\s+changes?\b|\bNFC\b/i;

const touchesOnlyText = ({diff}: Patch): boolean =>
	diff.length > 0 &&
	diff.every(
		({path, hunks}) =>
			/^Documentation\/|\.rst$/.test(path) ||
			(hunks.length > 0 &&
				hunks.every(({lines}) =>
					lines.every(({sign, text}) => sign === ' ' || sign === '\\' || /^\s*(?:\/?\*|\/\/|$)/.test(text)),
				)),
	);

export const fixesTagRequired = defineMessageRule({
	id: 'fixes-tag-required',
	severity: 'hint',
	title: 'A bug fix names the commit that brought the bug',
	why: 'The Fixes tag tells reviewers, distributions and the next person who bisects where a bug comes from. KVM x86 wants it for old bugs and without any backport in mind, too, since it asks for nothing and only informs.',
	cites: handbook('Fixes'),
	good: `KVM: x86: Fix a leak of the bitmap on a failed allocation

Free the bitmap if the allocation of the table behind it fails.

Fixes: 0123456789ab ("KVM: x86: Allocate the table lazily")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Fix a leak of the bitmap on a failed allocation

Free the bitmap if the allocation of the table behind it fails.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const {message} = patch.commit;
		const {lines, end} = partsOf(message);
		const task = shortlogOf(message).replace(/^(?:[\w/. -]+:\s+)+/, '');
		const hasTag = lines.slice(0, end).some(line => /^\s*Fixes\s*:/i.test(line));
		const isOther =
			features.test(task) || cosmetic.test(task) || unchanged.test(message) || touchesOnlyText(patch);
		const isReported = lines.slice(0, end).some(line => reported.test(line));
		if (hasTag || isOther || !(mends.test(task) || isReported)) return [];
		return [
			{
				message:
					'This looks like a bug fix and has no Fixes tag. If it is one, name the commit that brought the bug.',
				spot: undefined,
				confidence: 0.5,
			},
		];
	},
});
