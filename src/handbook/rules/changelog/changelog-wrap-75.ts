import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {wrapWidth} from '../../changelog/refill.ts';
import {rewrapped, wideParagraphs} from '../../changelog/wrap.ts';
import {kernelDoc} from '../../cite.ts';

export const changelogWrap75 = defineMessageRule({
	id: 'changelog-wrap-75',
	severity: 'should',
	title: 'Prose is wrapped at 75 columns',
	why: '`git log` indents the message and every reply quotes it one step deeper. Lines of 75 columns still fit an ordinary terminal after that.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `KVM: x86: Reset the timer before the first run

Reset the timer before a vCPU runs for the first time, so that the guest
cannot see what an earlier owner of the vCPU has left behind.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Reset the timer before the first run

Reset the timer before a vCPU runs for the first time, so that the guest cannot see what an earlier owner of the vCPU has left behind.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines} = partsOf(message);
		return wideParagraphs(message).map(({wide: [line = 0, ...more]}) => {
			const widths = [line, ...more].map(each => [...(lines[each] ?? '')].length);
			const most = Math.max(...widths);
			const from = [...(lines[line] ?? '')].slice(0, wrapWidth).join('').length;
			return {
				message:
					more.length === 0
						? `The line is ${most} columns wide, and prose ends at ${wrapWidth}.`
						: `${widths.length} lines of this paragraph are too wide, up to ${most} columns; prose ends at ${wrapWidth}.`,
				spot: {line, from, to: lines[line]?.length ?? 0},
				confidence: 0.95,
			};
		});
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => rewrapped(message),
});
