import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import type {Context} from '../../rule.ts';
import {commitNamed, formatFixes} from '../../tags/fixes.ts';

const exact = /^Fixes: [0-9a-f]{12,40} \(".+"\)(?:\s+#.*)?\s*$/;
const attempt = /^\s{0,3}fix(?:es|ed)?\s*:\s*(?:commit\s+|<)?(?:[0-9a-f]{7,40}|(?=[a-f]*\d)[0-9a-f]{5,6})\b/i;
const readable =
	/^\s{0,3}fix(?:es|ed)?\s*:\s*(?:commit\s+|<)?([0-9a-f]{12,40})(?![0-9a-f])>?[:,]?\s*(?:\(\s*["'“]?(.+?)["'”]?\s*\)|["'“](.+)["'”]|(\S.*?))(\s+#.*)?\s*$/i;

const named = /^\s{0,3}fix(?:es|ed)?\s*:\s*(?:commit\s+|<)?([0-9a-f]{7,64})\b/i;

/** The tag's lines and what they should be; a title broken over two lines is one tag. */
type Attempt = Readonly<{line: number; lineCount: number; text: string | undefined}>;

/** The tag as it should be, for an id that the repository knows: it may be too short, or lack its title. */
const fromFacts = (text: string, context: Context): string | undefined => {
	const [, id] = text.match(named) ?? [];
	const commit = id === undefined ? undefined : commitNamed(context, id);
	return typeof commit === 'object' ? formatFixes(commit, id?.length) : undefined;
};

const attemptsIn = (message: string, context: Context): readonly Attempt[] => {
	const {lines, bodyFrom, end, bodyTo} = partsOf(message);
	const inBlock = (line: number) => line >= bodyTo || attempt.test(lines[line] ?? '');
	const found: Attempt[] = [];
	for (let line = bodyFrom; line < end; line++) {
		const text = lines[line] ?? '';
		if (!attempt.test(text) || exact.test(text) || !inBlock(line)) continue;
		const next = lines[line + 1] ?? '';
		const isBroken =
			/["(]/.test(text) && !/\)\s*(?:#.*)?$/.test(text) && /["”']?\)\s*$/.test(next) && line + 1 < end;
		const joined = isBroken ? `${text.trimEnd()} ${next.trim()}` : text;
		const [, oid, inBrackets, inQuotes, plain, note = ''] = joined.match(readable) ?? [];
		const title = (inBrackets ?? inQuotes ?? plain)?.trim();
		const fixed =
			oid === undefined || !title
				? fromFacts(joined, context)
				: `Fixes: ${oid.toLowerCase()} ("${title}")${note}`;
		found.push({line, lineCount: isBroken ? 2 : 1, text: fixed});
	}
	return found;
};

/** What keeps a tag from being put in form, as a sentence. */
const lackOf = (text: string): string => {
	const {length} = text.match(/:\s*(?:commit\s+|<)?([0-9a-f]+)/i)?.[1] ?? '';
	return length < 12
		? `The id in the Fixes tag has ${length} digits, and scripts want twelve.`
		: 'The Fixes tag has no title.';
};

export const fixesTagFormat = defineMessageRule({
	id: 'fixes-tag-format',
	severity: 'must',
	title: 'The Fixes tag has its exact form',
	why: 'Scripts of the stable trees and of linux-next read this line, and they read one form only: twelve digits or more, then the title in quotes and parentheses, all on one line. `git log -1 --abbrev=12 --format=\'Fixes: %h ("%s")\'` writes it.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: nSVM: Drop the stale copy of the intercepts

Drop the copy of the intercepts before loading a nested state.

Fixes: 0123456789ab ("KVM: nSVM: Keep a copy of the intercepts")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: nSVM: Drop the stale copy of the intercepts

Drop the copy of the intercepts before loading a nested state.

Fixes: commit 0123456789ab (KVM: nSVM: Keep a copy of the intercepts)
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}, context) =>
		attemptsIn(message, context).map(({line, text}) => ({
			message:
				text === undefined
					? `${lackOf(partsOf(message).lines[line] ?? '')} Write Fixes: 0123456789ab ("title").`
					: 'The Fixes tag is not in the form that scripts read: Fixes: 0123456789ab ("title"), on one line.',
			spot: lineSpot(partsOf(message).lines, line),
			confidence: 1,
		})),
	fixClass: 'safe',
	fix: ({commit: {message}}, context) => {
		const attempts = attemptsIn(message, context);
		if (attempts.some(({text}) => text === undefined)) return undefined;
		return withLines(message, lines =>
			lines.flatMap((line, index) => {
				const here = attempts.find(each => index >= each.line && index < each.line + each.lineCount);
				if (here === undefined) return [line];
				return index === here.line ? [(here.text ?? '') + (line.match(/\r?\n$/)?.[0] ?? '')] : [];
			}),
		);
	},
});
