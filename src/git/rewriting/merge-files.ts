import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, findInTree} from '../objects/tree-edit.ts';
import type {Merger} from './merge.ts';

/** A change to a file and the file as it is where the change is to go. */
export type Meeting = Readonly<{change: Change; ours: FileState}>;

/** Git writes only these two modes, and content is merged alone where all three versions have the same. */
const isPlain = ({change: {oldMode, newMode}, ours}: Meeting) =>
	/^100(?:644|755)$/.test(oldMode) && newMode === oldMode && ours?.mode === oldMode;

/**
 * Merges changes that edit files which are there before, after and where the changes are to go, and gives them as
 * changes to the files there. Undefined where one adds, removes or turns a file into something else, or where contents
 * conflict: then whole trees have to be merged.
 *
 * No such file can be part of a rename, and git takes attributes from the checked-out files, not from what it merges.
 * So trees of nothing but these files give the very contents that whole trees give, at the price of few files.
 */
export const mergeFiles = async (
	{objects, merger}: Readonly<{objects: Objects; merger: Merger}>,
	meetings: readonly Meeting[],
	signal: AbortSignal,
): Promise<readonly Change[] | undefined> => {
	if (!meetings.every(isPlain)) return undefined;
	const meeting = meetings.filter(({change, ours}) => !isSameState(before(change), ours));
	const treeOf = (stateOf: (meeting: Meeting) => FileState) => {
		const states = meeting.map((each): [ByteString, FileState] => [each.change.path, stateOf(each)]);
		return editTree(objects, objects.addTree([]), new Map(states));
	};
	const base = await treeOf(({change}) => before(change));
	const ours = await treeOf(each => each.ours);
	const theirs = await treeOf(({change}) => after(change));
	const merged = await merger.merge({base, ours, theirs}, signal);
	if (merged.conflicts.length > 0) return undefined;
	const changes: Change[] = [];
	for (const each of meetings) {
		const {change} = each;
		if (!meeting.includes(each)) {
			changes.push(change);
			continue;
		}
		const found = await findInTree(objects, merged.tree, change.path);
		if (found.kind !== 'entry') return undefined;
		changes.push({...change, oldOid: each.ours?.oid ?? change.oldOid, newOid: found.entry.oid});
	}
	return changes;
};
