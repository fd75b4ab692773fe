import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, type FileState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, findInTree} from '../objects/tree-edit.ts';
import type {Ground} from './ground.ts';
import type {Part} from './sources.ts';

const folderOf = (path: ByteString) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The directories of what was added or removed, but for the top. */
const foldersOf = (changes: readonly Change[], status: 'A' | 'D'): readonly ByteString[] => {
	const folders = changes.flatMap(change => (change.status === status ? [folderOf(change.path)] : []));
	return [...new Set(folders)].filter(folder => folder !== '');
};

/**
 * Whether a part adds files to a directory that is no longer there, or takes away one that has more in it than it had:
 * somebody may have renamed the directory meanwhile, which git tells from whole trees. The ground is where the part is to
 * go, although no file of it need meet a change there.
 */
export const meetsMovedFolder = async (
	objects: Objects,
	{patch, changes}: Part,
	ground: Pick<Ground, 'tree'>,
): Promise<boolean> => {
	const [added, removed] = [foldersOf(changes, 'A'), foldersOf(changes, 'D')];
	if (added.length + removed.length === 0) return false;
	const ours = await ground.tree();
	const isThere = async (root: string, folder: ByteString) =>
		(await findInTree(objects, root, folder)).kind === 'entry';
	const parent = await objects.rootOf(patch.commit.parents[0] ?? '');
	for (const folder of added) {
		if ((await isThere(parent, folder)) && !(await isThere(ours, folder))) return true;
	}
	if (removed.length === 0) return false;
	const edits = new Map<ByteString, FileState>(changes.map(change => [change.path, after(change)]));
	const result = await editTree(objects, ours, edits);
	for (const folder of removed) {
		if (!(await isThere(patch.commit.tree, folder)) && (await isThere(result, folder))) return true;
	}
	return false;
};
