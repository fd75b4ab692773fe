import type {ByteString} from '../bytes.ts';
import type {Change} from '../change.ts';
import type {FileDiff} from '../diff.ts';

const none = '000000';
/** What a file is where a diff does not say. */
const usual = '100644';

type Head = Readonly<{oldMode: string; newMode: string; oldOid: string; newOid: string}>;

/** Modes and ids that the lines before a file's first hunk say. Ids are as short as the mail has them. */
const headOf = (lines: readonly ByteString[], from: number, to: number): Head => {
	let [oldMode, newMode, oldOid, newOid] = [usual, usual, '', ''];
	for (let at = from + 1; at < to; at++) {
		const line = lines[at] ?? '';
		if (line.startsWith('@@') || line.startsWith('GIT binary')) break;
		const mode = line.match(/^(old|new|new file|deleted file) mode (\d{6})$/);
		if (mode?.[1]?.startsWith('new') === true) newMode = mode[2] ?? usual;
		else if (mode !== null) oldMode = mode[2] ?? usual;
		const index = line.match(/^index ([0-9a-f]+)\.\.([0-9a-f]+)(?: (\d{6}))?$/);
		if (index !== null) {
			[oldOid, newOid] = [index[1] ?? '', index[2] ?? ''];
			if (index[3] !== undefined) [oldMode, newMode] = [index[3], index[3]];
		}
	}
	return {oldMode, newMode, oldOid, newOid};
};

const changesOfFile = (file: FileDiff, head: Head): readonly Change[] => {
	const {oldMode, newMode, oldOid, newOid} = head;
	const zeros = '0'.repeat(Math.max(oldOid.length, newOid.length));
	const added: Change = {status: 'A', path: file.path, oldMode: none, newMode, oldOid: zeros, newOid};
	const deleted = (path: ByteString): Change => ({
		...{status: 'D', path, oldMode, newMode: none, oldOid, newOid: zeros},
	});
	switch (file.kind) {
		case 'added':
		case 'copied':
			return [added];
		case 'deleted':
			return [deleted(file.path)];
		case 'renamed':
			return [...(file.oldPath === undefined ? [] : [deleted(file.oldPath)]), added];
		case 'modified':
			return [{status: 'M', path: file.path, ...head}];
	}
};

/** A file that goes and comes under one name has changed its type. */
const withTypeChanges = (changes: readonly Change[]): readonly Change[] => {
	const byPath = new Map<ByteString, Change>();
	for (const change of changes) {
		const other = byPath.get(change.path);
		const [gone, come] = other?.status === 'D' ? [other, change] : [change, other];
		byPath.set(
			change.path,
			gone.status === 'D' && come?.status === 'A'
				? {...come, status: 'T', oldMode: gone.oldMode, oldOid: gone.oldOid}
				: change,
		);
	}
	return [...byPath.values()];
};

/**
 * What the heads of a diff say of its files, in the order of their paths as git lists them without renames. `heads` are
 * the lines where they begin, one for each file of `diff`, and `end` is the line behind the last one.
 */
export const changesOf = (
	diff: readonly FileDiff[],
	lines: readonly ByteString[],
	heads: readonly number[],
	end: number,
): readonly Change[] =>
	withTypeChanges(
		diff.flatMap((file, at) => changesOfFile(file, headOf(lines, heads[at] ?? end, heads[at + 1] ?? end))),
	).toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
