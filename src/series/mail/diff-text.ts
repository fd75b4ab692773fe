import type {ByteString} from '../bytes.ts';
import type {Diff} from '../diff.ts';
import {parseDiff} from '../parse-diff.ts';
import type {DiffPart} from './diff-part.ts';

const nameIn = (line: ByteString): ByteString => line.slice(4).replace(/\t.*$/s, '').trimEnd();

/** The two names without the folder that only says which side they are of. */
const pathsOf = (old: ByteString, fresh: ByteString): readonly [ByteString, ByteString] => {
	const top = (name: ByteString) => name.slice(0, name.indexOf('/') + 1);
	const isSided = top(old) !== top(fresh) || /^[ab]\/$/.test(top(fresh));
	const bare = (name: ByteString) => (isSided && name !== '/dev/null' ? name.slice(top(name).length) : name);
	return [bare(old), bare(fresh)];
};

/** The head that git would have written for a file of a diff made without git. */
const gitHead = (oldLine: ByteString, newLine: ByteString): readonly ByteString[] => {
	const [old, fresh] = pathsOf(nameIn(oldLine), nameIn(newLine));
	const path = fresh === '/dev/null' ? old : fresh;
	const head = `diff --git a/${path} b/${path}`;
	if (old === '/dev/null') return [head, 'new file mode 100644', '--- /dev/null', `+++ b/${path}`];
	if (fresh === '/dev/null') return [head, 'deleted file mode 100644', `--- a/${path}`, '+++ /dev/null'];
	return [head, `--- a/${path}`, `+++ b/${path}`];
};

/** Reads the diff that `part` tells the place of. */
export const readDiff = (lines: readonly ByteString[], part: DiffPart): Diff => {
	const {start, end, files, isGit} = part;
	if (isGit) return parseDiff(`${lines.slice(start, end).join('\n')}\n`);
	const pieces = files.flatMap((file, at) => [
		...gitHead(lines[file] ?? '', lines[file + 1] ?? ''),
		...lines.slice(file + 2, files[at + 1] ?? end),
	]);
	return parseDiff(`${pieces.join('\n')}\n`);
};

/** The line of the text, from 0, in which a line of a file after the change stands; undefined where it stands in none. */
export const lineInDiff = (
	diff: Diff,
	{hunks: heads}: DiffPart,
	path: string,
	line: number,
): number | undefined => {
	const hunks = diff.flatMap(file => file.hunks.map(hunk => ({file, hunk})));
	if (hunks.length !== heads.length) return undefined;
	const found = hunks.findIndex(
		({file, hunk}) =>
			file.path === path && hunk.newStart <= line && line < hunk.newStart + Math.max(hunk.newCount, 0),
	);
	const [hunk, head] = [hunks[found]?.hunk, heads[found]];
	if (hunk === undefined || head === undefined) return undefined;
	let number = hunk.newStart - 1;
	const at = hunk.lines.findIndex(({sign}) => {
		if (sign === ' ' || sign === '+') number++;
		return number === line;
	});
	return at === -1 ? undefined : head + 1 + at;
};
