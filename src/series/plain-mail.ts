import {readablePath} from './bytes.ts';
import type {Change} from './change.ts';
import type {FileDiff, Hunk} from './diff.ts';
import type {ForeignSpot} from './foreign-finding.ts';
import {shortlogOf} from './patch.ts';
import type {Patch} from './series.ts';

/** Where a line of a mail comes from: a place in the patch, the patch as such, or lines that the base had already. */
export type Origin = ForeignSpot | 'patch' | 'base';

type Line = Readonly<{text: string; origin: Origin}>;

const about = (text: string): Line => ({text, origin: 'patch'});

const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ');

/** The lines of the message below its shortlog, each with its number in the message. */
const bodyOf = (message: string): readonly Line[] => {
	const lines = message.trimEnd().split(/\r?\n/);
	const first = lines.findIndex(line => line.trim() !== '');
	const blank = lines.findIndex((line, at) => at > first && line.trim() === '');
	return blank === -1
		? []
		: lines.slice(blank + 1).map((text, at) => ({text, origin: {line: blank + 1 + at}}));
};

const hunkLines = (path: string, {oldStart, oldCount, newStart, newCount, context, lines}: Hunk): Line[] => {
	let number = newStart;
	let last: Origin = 'base';
	const head = about(`@@ -${oldStart},${oldCount} +${newStart},${newCount} @@ ${context}`.trimEnd());
	const body = lines.map(({sign, text}): Line => {
		// The mark of a missing line end belongs to the line above it.
		if (sign !== '\\') last = sign === '+' ? {path, line: number, text} : 'base';
		if (sign === '+' || sign === ' ') number++;
		return {text: sign + text, origin: last};
	});
	return [head, ...body];
};

const modeLines = ({kind, path}: FileDiff, changes: readonly Change[]): readonly string[] => {
	const {oldMode, newMode} = changes.find(change => change.path === path) ?? {};
	if (kind === 'added') return [`new file mode ${newMode ?? '100644'}`];
	if (kind === 'deleted') return [`deleted file mode ${oldMode ?? '100644'}`];
	const isChanged = oldMode !== undefined && newMode !== undefined && oldMode !== newMode;
	return isChanged && kind === 'modified' ? [`old mode ${oldMode}`, `new mode ${newMode}`] : [];
};

const fileLines = (file: FileDiff, changes: readonly Change[]): readonly Line[] => {
	const after = oneLine(readablePath(file.path));
	const before = oneLine(readablePath(file.oldPath ?? file.path));
	const moved = file.kind === 'renamed' ? 'rename' : file.kind === 'copied' ? 'copy' : undefined;
	return [
		about(`diff --git a/${before} b/${after}`),
		...modeLines(file, changes).map(about),
		...(moved === undefined ? [] : [about(`${moved} from ${before}`), about(`${moved} to ${after}`)]),
		...(file.isBinary ? [about(`Binary files a/${before} and b/${after} differ`)] : []),
		...(file.hunks.length === 0
			? []
			: [
					about(file.kind === 'added' ? '--- /dev/null' : `--- a/${before}`),
					about(file.kind === 'deleted' ? '+++ /dev/null' : `+++ b/${after}`),
				]),
		...file.hunks.flatMap(hunk => hunkLines(file.path, hunk)),
	];
};

/**
 * The patch as the plainest mail that says all of it, for programs that read mails, and where each of the mail's lines
 * comes from. It has neither diffstat nor encoding, so that every line is one of the patch's or of the mail's form.
 */
export const plainMail = ({
	commit,
	changes,
	diff,
}: Patch): Readonly<{text: string; origins: readonly Origin[]}> => {
	const {author, message} = commit;
	const lines: readonly Line[] = [
		about(`From: ${oneLine(author.name)} <${oneLine(author.mail)}>`),
		{text: `Subject: [PATCH] ${oneLine(shortlogOf(message))}`, origin: {line: 0}},
		about(''),
		...bodyOf(message),
		about('---'),
		...diff.flatMap(file => fileLines(file, changes)),
	];
	return {text: `${lines.map(({text}) => text).join('\n')}\n`, origins: lines.map(({origin}) => origin)};
};
