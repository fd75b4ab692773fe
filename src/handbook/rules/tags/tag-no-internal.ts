import {defineMessageRule} from '../../changelog/define.ts';
import {withLines, withoutLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const internal =
	/^(?:Change-Id|Gerrit[\w-]*|Bug|Bug-Id|RHBZ|Bugzilla|Jira|JIRA-Id|Issue|Upstream-Status|Reviewed-on)\s*:\s*(\S.*)/i;
const isPublic = (value: string) => /^https?:\/\//i.test(value);

/** Lines with such tags. Words and a colon in the middle of prose are none. */
const linesWith = (message: string) => {
	const {lines, bodyFrom, bodyTo, end, trailers} = partsOf(message);
	return lines.slice(0, end).flatMap((text, line) => {
		const [, value] = line < bodyFrom ? [] : (text.match(internal) ?? []);
		const isTag =
			line >= bodyTo ||
			/^Change-Id/i.test(text) ||
			(lines[line - 1]?.trim() === '' && !/\s\S+\s/.test(value ?? ''));
		if (value === undefined || !isTag) return [];
		const count = trailers.find(trailer => trailer.line === line)?.lineCount ?? 1;
		return [{line, count, canGo: !isPublic(value) || /^Reviewed-on/i.test(text)}];
	});
};

export const tagNoInternal = defineMessageRule({
	id: 'tag-no-internal',
	severity: 'should',
	alsoOf: 'revert',
	title: 'No numbers of trackers that others cannot see',
	why: 'An identifier of your own review or bug system leads everybody else nowhere. Keep it in your own tree, and link public reports with Closes or Link.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: SVM: Keep the ASID of a halted vCPU

Keep the ASID while a vCPU is halted, so that waking it needs no flush.

Link: https://bugzilla.kernel.org/show_bug.cgi?id=1
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: SVM: Keep the ASID of a halted vCPU

Keep the ASID while a vCPU is halted, so that waking it needs no flush.

Change-Id: I0123456789
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		linesWith(message).map(({line, canGo}) => ({
			message: canGo
				? 'This identifier means nothing outside of your own systems. Delete the line.'
				: 'This is no tag of the kernel. Name a public report with Closes: or Link:.',
			spot: lineSpot(partsOf(message).lines, line),
			confidence: 0.95,
		})),
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const found = linesWith(message);
		if (found.some(({canGo}) => !canGo)) return undefined;
		const gone = new Set(found.flatMap(({line, count}) => Array.from({length: count}, (_, at) => line + at)));
		return withLines(message, lines => withoutLines(lines, gone));
	},
});
