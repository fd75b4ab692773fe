import {createHash} from 'node:crypto';
import type {ByteString} from './bytes.ts';
import type {Change} from './change.ts';
import type {Diff, FileDiff} from './diff.ts';

/** The lines that a file gains and loses, and the marks of a missing line end that belong to them. */
const changedLines = ({hunks}: FileDiff): string[] => {
	const lines: string[] = [];
	for (const hunk of hunks) {
		let previous = ' ';
		for (const {sign, text} of hunk.lines) {
			if (sign === '+' || sign === '-') lines.push(sign + text);
			else if (sign === '\\' && previous !== ' ') lines.push(sign);
			previous = sign;
		}
	}
	return lines;
};

/** Modes where they change; contents by id where there are no lines to go by. */
const modesAndContents = (file: FileDiff, changes: readonly Change[]): string[] =>
	changes
		.filter(({path}) => path === file.path)
		.flatMap(({oldMode, newMode, oldOid, newOid}) => [
			...(oldMode === newMode ? [] : [`mode ${oldMode} ${newMode}`]),
			...(file.isBinary ? [`content ${oldOid} ${newOid}`] : []),
		]);

/** A number before every part keeps parts apart that would read the same when joined. */
const joined = (parts: readonly string[]) => parts.map(part => `${part.length}:${part}`).join('');

/**
 * Names a change by what it adds and removes: 16 hexadecimal digits over the lines of its files in the order of their
 * paths, blanks included, positions and surroundings left out. With `paths` only of those files, so that the id of a
 * part is known before the part is made; a file renamed from one part to another gets another id there.
 */
export const changeId = (diff: Diff, changes: readonly Change[], paths?: readonly ByteString[]): string => {
	const wanted = paths === undefined ? undefined : new Set(paths);
	const files = diff
		.filter(({path}) => wanted?.has(path) ?? true)
		.map(file =>
			joined([file.path, file.oldPath ?? '', ...modesAndContents(file, changes), '', ...changedLines(file)]),
		)
		.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	return createHash('sha256').update(joined(files)).digest('hex').slice(0, 16);
};

/** Gives each id with `-2`, `-3` … behind it where it has been there before. */
export const numberedId = (): ((id: string) => string) => {
	const seen = new Map<string, number>();
	return id => {
		const times = (seen.get(id) ?? 0) + 1;
		seen.set(id, times);
		return times === 1 ? id : `${id}-${times}`;
	};
};

/** The ids with `-2`, `-3` … behind those that have been there before. */
export const numberedIds = (ids: readonly string[]): readonly string[] => ids.map(numberedId());
