import {type ByteString, byteString} from '../../series/bytes.ts';
import {type Git, GitFailure} from '../git.ts';

/** What git made of two versions of a tree. `conflicts` are the paths it could not settle; the tree then has markers. */
export type Merged = Readonly<{tree: string; conflicts: readonly ByteString[]}>;

/** Two commits to merge; what they come from is in their history. */
export type MergeTips = readonly [ours: string, theirs: string];

/** Merges commits one after the other, each from what is there when git is told of it. */
export type MergeTree = (
	tips: Promise<readonly MergeTips[]>,
	signal: AbortSignal,
) => Promise<readonly Merged[]>;

/** What a person's settings could change about a merge. */
const settings = [
	'core.fsync=none',
	'core.looseCompression=0',
	'merge.renames=true',
	'merge.directoryRenames=conflict',
	'merge.conflictStyle=merge',
	'merge.renormalize=false',
	'merge.renameLimit=7000',
].flatMap(setting => ['-c', setting]);

const command = [...settings, 'merge-tree', '--write-tree', '-z', '--no-messages'];

/** Git before 2.39 knows no `--stdin`, and says so with this exit code. */
const unknownOption = 129;

/** From `<mode> <id> <stage>\t<path>`, three of which there can be for one path. */
const pathsOf = (fields: readonly ByteString[]) => [
	...new Set(fields.map(field => field.slice(field.indexOf('\t') + 1))),
];

const parseOne = (output: ByteString): Merged => {
	const [tree = '', ...fields] = output.split('\0').slice(0, -1);
	return {tree, conflicts: pathsOf(fields)};
};

/** Each merge is told as whether it is clean, its tree, its conflicts, and an empty field. */
const parseAll = (output: ByteString): readonly Merged[] => {
	const fields = output.split('\0');
	const all: Merged[] = [];
	for (let at = 0; at + 1 < fields.length; ) {
		const end = fields.indexOf('', at);
		all.push({tree: fields[at + 1] ?? '', conflicts: pathsOf(fields.slice(at + 2, end))});
		at = end + 1;
	}
	return all;
};

/** `git merge-tree` with these variables, all merges in one run where git can do that. It is started before it is told. */
export const createMergeTree = (git: Git, env: Readonly<Record<string, string>>): MergeTree => {
	let isOld = false;
	const mergeOne = async (tips: MergeTips, signal: AbortSignal) => {
		const ran = await git.ask([...command, ...tips], {env, signal});
		if (ran.exitCode !== 0 && ran.exitCode !== 1) throw new GitFailure(['merge-tree'], ran);
		return parseOne(byteString(ran.stdout));
	};
	return async (tips, signal) => {
		if (!isOld) {
			const input = tips.then(all => all.map(each => `${each.join(' ')}\n`).join(''));
			const ran = await git.ask([...command, '--stdin'], {env, signal, input});
			const all = ran.exitCode === 0 ? parseAll(byteString(ran.stdout)) : [];
			if (ran.exitCode === 0 && all.length === (await tips).length) return all;
			if (ran.exitCode !== unknownOption) throw new GitFailure(['merge-tree'], ran);
			isOld = true;
		}
		const all: Merged[] = [];
		for (const each of await tips) all.push(await mergeOne(each, signal));
		return all;
	};
};
