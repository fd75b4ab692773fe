import {defineMessageRule} from '../../changelog/define.ts';
import {withLines, withoutLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const placeholder =
	/\*\*\* ?(?:SUBJECT|BLURB) HERE ?\*\*\*|\b(?:SUBJECT|BLURB) HERE\b|\bTODO: describe\b|\bEDITME\b/;
/** What git writes into the file of the editor. */
const comment =
	/^#\s+(?:Please enter the commit message|with '.' will be (?:ignored|kept)|Lines starting with|On branch |Your branch |Changes (?:to be committed|not staged)|Untracked files|(?:Date|Author|Committer): |interactive rebase in progress|(?:Last|Next) commands? |You are currently |Do not modify or remove the line|Everything below it|It looks like you may be|This is (?:a combination of|the (?:\d+\w\w )?commit message)|The (?:\d+\w\w|first) commit'?s? message|-{10,} >8 -{10,}|no changes added|(?:new file|modified|deleted|renamed): )/;

/** What a merge that stopped has left: a heading, and the paths below it. */
const conflicts = /^(#\s+)?Conflicts:\s*$/;
const conflict = /^(?:#\s*|\s+)[\w.+-]*(?:[/.][\w.+-]+)+\s*$/;

/** The lines of such lists, by their headings. */
const conflictLists = (lines: readonly string[]): ReadonlyMap<number, number> => {
	const found = new Map<number, number>();
	for (const [line, text] of lines.entries()) {
		if (!conflicts.test(text)) continue;
		let behind = line + 1;
		while (conflict.test(lines[behind] ?? '')) behind++;
		if (behind > line + 1 || text.startsWith('#')) found.set(line, behind - line);
	}
	return found;
};

const linesWith = (message: string) => {
	const {lines, end} = partsOf(message);
	const lists = conflictLists(lines.slice(0, end));
	return lines.slice(0, end).flatMap((text, line) => {
		const count = lists.get(line);
		if (count !== undefined) return [{line, count, isComment: true}];
		const isComment = comment.test(text);
		const blank = text.replace(/["`'][^"`']*["`']/g, '');
		return isComment || placeholder.test(blank) ? [{line, count: 1, isComment}] : [];
	});
};

export const changelogNoTemplateLeftovers = defineMessageRule({
	id: 'changelog-no-template-leftovers',
	severity: 'must',
	alsoOf: 'revert',
	title: 'No text of a template is left',
	why: 'Text that git or b4 put there to be replaced shows that nobody read the message again. It also stays in the history for good once the patch is applied.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Count the exits of nested guests

Count the exits of nested guests apart from those of L1, as the sum hides
which of the two is slow.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Count the exits of nested guests

Count the exits of nested guests apart from those of L1, as the sum hides
which of the two is slow.

# Please enter the commit message for your changes.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		linesWith(message).map(({line}) => ({
			message: conflicts.test(partsOf(message).lines[line] ?? '')
				? 'This list of conflicts is what a merge has left. Delete it.'
				: 'This line comes from a template. Delete it or put your own text there.',
			spot: lineSpot(partsOf(message).lines, line),
			confidence: 1,
		})),
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const gone = new Set(
			linesWith(message).flatMap(({line, count, isComment}) =>
				isComment ? Array.from({length: count}, (_, at) => line + at) : [],
			),
		);
		return withLines(message, lines => withoutLines(lines, gone));
	},
});
