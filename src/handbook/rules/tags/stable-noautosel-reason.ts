import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {stableRefusalOf} from '../../tags/stable.ts';

export const stableNoautoselReason = defineMessageRule({
	id: 'stable-noautosel-reason',
	severity: 'hint',
	title: 'A fix that is not to be backported says why',
	why: 'The address keeps a fix out of the automatic backports. People who look at it later have to know what would go wrong, so the reason stands behind a "#" on the same line.',
	cites: kernelDoc('process/stable-kernel-rules.rst', 'Option 1'),
	good: `KVM: x86: Fix the order of two resets

Reset the clock first, as the timer reads it.

Fixes: 0123456789ab ("KVM: x86: Reset the clock")
Cc: <stable+noautosel@kernel.org> # needs the new clock
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Fix the order of two resets

Reset the clock first, as the timer reads it.

Fixes: 0123456789ab ("KVM: x86: Reset the clock")
Cc: <stable+noautosel@kernel.org>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const line = stableRefusalOf(message);
		const {lines} = partsOf(message);
		if (line === undefined || /#\s*\S/.test(lines[line] ?? '')) return [];
		return [
			{
				message: 'The tag keeps the fix out of the stable trees without a reason. Add it behind a "#".',
				spot: lineSpot(lines, line),
				confidence: 0.95,
			},
		];
	},
});
