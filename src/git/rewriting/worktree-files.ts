import {access} from 'node:fs/promises';
import {join} from 'node:path';
import {Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {lockedBy} from './update-refs.ts';

const readTree = ['read-tree', '--no-recurse-submodules', '-u'];

const complaint = (stderr: Uint8Array): string =>
	(Buffer.from(stderr).toString('utf8').trim().split('\n')[0] ?? '')
		.replace(/^(?:fatal|error): /, '')
		.replace(/\.$/, '');

/** Refuses while git's index is locked. */
export const refuseLockedIndex = async (worktreeGitDir: string): Promise<void> => {
	const path = join(worktreeGitDir, 'index.lock');
	const isThere = await access(path).then(
		() => true,
		() => false,
	);
	if (isThere) throw await lockedBy(path);
};

/** Names a few of the files in an answer of `git status -z`. */
const changedNames = (status: string): string => {
	const names = status
		.split('\0')
		.filter(Boolean)
		.map(entry => entry.slice(3));
	return names.length <= 3
		? names.join(', ')
		: `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
};

/** Refuses where index or worktree have changes, or where a file that git does not know stands in the way. */
export const refuseUncleanFiles = async (git: Git, from: string, to: string): Promise<void> => {
	const otherwise = 'or put the rewritten series on a new branch';
	const changed = await git.text(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no']);
	if (changed !== '') {
		throw new Refusal(
			`The files here have to change with the branch, and changes are not committed in ${changedNames(changed)}.`,
			`Commit or stash them, ${otherwise}.`,
		);
	}
	const tried = () => git.ask([...readTree, '-m', '--dry-run', from, to]);
	let ran = await tried();
	if (ran.exitCode !== 0 && complaint(ran.stderr).includes('not uptodate')) {
		// Status has compared the contents, and they are git's; only the times the index keeps are other ones, as in a copy.
		await git.ask(['update-index', '-q', '--refresh']);
		ran = await tried();
	}
	if (ran.exitCode !== 0) {
		throw new Refusal(
			`The files here cannot change with the branch: ${complaint(ran.stderr)}.`,
			`Move that out of the way, ${otherwise}.`,
		);
	}
};

/** Takes index and worktree, which are at `from`, to `to`. Refuses where git cannot do that. */
export const moveFiles = async (git: Git, from: string, to: string): Promise<void> => {
	const ran = await git.ask([...readTree, '-m', from, to], {timeout: 0});
	if (ran.exitCode !== 0) {
		throw new Refusal(`The files here cannot be changed: ${complaint(ran.stderr)}.`, 'Remove the cause.');
	}
};

/** Makes index and worktree those of this commit whatever they are. Only for files that were found to be ours. */
export const resetFiles = async (git: Git, to: string): Promise<void> => {
	const ran = await git.ask([...readTree, '--reset', to], {timeout: 0});
	if (ran.exitCode !== 0) {
		throw new Refusal(`The files here cannot be restored: ${complaint(ran.stderr)}.`, 'Remove the cause.');
	}
};
