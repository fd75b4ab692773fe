import {bytesOf} from '../../series/bytes.ts';
import type {FileChange} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

const newest = async (git: Git, has: string, lacks: string, path: string) => {
	const args = ['log', '-1', '--format=%H%x00%s', has, '--not', lacks, '--', bytesOf(path).toString('utf8')];
	const [oid, subject] = (await git.text(args, {timeout: 10_000})).split('\0');
	return oid === undefined || oid === '' ? undefined : {oid, subject: subject ?? ''};
};

/** The newest commit that changes the file and that the tree has and the base lacks, or else the other way round. */
export const lastChange = async (
	git: Git,
	tree: string,
	base: string,
	path: string,
): Promise<FileChange | undefined> => {
	const inTree = await newest(git, tree, base, path);
	if (inTree !== undefined) return {...inTree, side: 'tree'};
	const inBase = await newest(git, base, tree, path);
	return inBase === undefined ? undefined : {...inBase, side: 'base'};
};
