import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type Git, GitFailure} from '../git.ts';
import type {Place} from './place.ts';

/** Something begun in a worktree and not ended, with the commands that go on and give up. */
export type Operation = Readonly<{name: string; goOn: string; giveUp: string}>;

const operation = (name: string, command: string): Operation => ({
	name,
	goOn: `git ${command} --continue`,
	giveUp: `git ${command} --abort`,
});

const has = async (folder: string, name: string) => (await entries(folder)).has(name);

const entries = async (folder: string): Promise<ReadonlySet<string>> =>
	new Set(await readdir(folder).catch(() => []));

const content = (...path: readonly string[]) => readFile(join(...path), 'utf8').catch(() => '');

/** What is in progress in the worktree of this git directory. */
export const operationIn = async (git: Git, worktreeGitDir: string): Promise<Operation | undefined> => {
	const found = await entries(worktreeGitDir);
	if (found.has('rebase-merge')) return operation('rebase', 'rebase');
	if (found.has('rebase-apply')) {
		const isAm = await has(join(worktreeGitDir, 'rebase-apply'), 'applying');
		return isAm ? operation('git am', 'am') : operation('rebase', 'rebase');
	}
	// With the reftable format these two are no files.
	const isRef = async (name: string) => {
		if (found.has(name) || !found.has('reftable')) return found.has(name);
		const args = ['rev-parse', '--verify', '--quiet', name];
		const ran = await git.ask(args);
		if (ran.exitCode !== 0 && ran.exitCode !== 1) throw new GitFailure(args, ran);
		return ran.exitCode === 0;
	};
	if (found.has('MERGE_HEAD')) return operation('merge', 'merge');
	if (await isRef('CHERRY_PICK_HEAD')) return operation('cherry-pick', 'cherry-pick');
	if (await isRef('REVERT_HEAD')) return operation('revert', 'revert');
	if (found.has('sequencer')) return operation('cherry-pick or revert', 'cherry-pick');
	if (found.has('BISECT_LOG') || found.has('BISECT_START')) {
		return {name: 'bisect', goOn: 'git bisect good or git bisect bad', giveUp: 'git bisect reset'};
	}
	return undefined;
};

/** Whether other worktrees hang on the one with this common git directory, or did and were not taken off the list. */
export const hasLinkedWorktrees = async (gitDir: string): Promise<boolean> =>
	(await entries(join(gitDir, 'worktrees'))).size > 0;

const isUsedBy = async (worktreeGitDir: string, branch: string): Promise<boolean> => {
	const ref = `refs/heads/${branch}`;
	const [merge, apply, updates, bisect] = await Promise.all([
		content(worktreeGitDir, 'rebase-merge', 'head-name'),
		content(worktreeGitDir, 'rebase-apply', 'head-name'),
		content(worktreeGitDir, 'rebase-merge', 'update-refs'),
		content(worktreeGitDir, 'BISECT_START'),
	]);
	return (
		merge.trim() === ref ||
		apply.trim() === ref ||
		updates.split('\n').includes(ref) ||
		[ref, branch].includes(bisect.trim())
	);
};

/** The git directory of another worktree in which a rebase or a bisect will come back to this branch. */
export const worktreeThatReturnsTo = async (
	branch: string,
	gitDir: string,
	worktreeGitDir: string,
): Promise<string | undefined> => {
	const linked = [...(await entries(join(gitDir, 'worktrees')))].map(id => join(gitDir, 'worktrees', id));
	for (const folder of [gitDir, ...linked]) {
		if (folder !== worktreeGitDir && (await isUsedBy(folder, branch))) return folder;
	}
	return undefined;
};

/**
 * The folders of worktrees that have this branch checked out. Of the main worktree, the first in the list, git tells
 * where its git directory lies, which may be elsewhere; where we are in it, its folder is known from `place`.
 */
export const worktreesWith = (list: string, branch: string, place: Place): readonly string[] =>
	list.split('\0\0').flatMap((record, index) => {
		const lines = record.split('\0');
		const isHere = index === 0 && place.worktreeGitDir === place.gitDir;
		const listed = lines.find(line => line.startsWith('worktree '))?.slice('worktree '.length);
		const folder = isHere ? place.root : listed;
		return folder !== undefined && lines.includes(`branch refs/heads/${branch}`) ? [folder] : [];
	});

/** What `worktreesWith` reads. */
export const worktreeList = (git: Git): Promise<string> =>
	git.text(['worktree', 'list', '--porcelain', '-z']);
