import type {Commit} from '../../series/commit.ts';
import {shortlogOf} from '../../series/patch.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Operation} from './busy.ts';

/** What a branch or its commits are wrong for: each a sentence of fact and one of remedy. */

/** Up to five commits by id and shortlog. */
const listed = (commits: readonly Commit[]): string => {
	const named = commits.slice(0, 5).map(({oid, message}) => `${oid.slice(0, 12)} ("${shortlogOf(message)}")`);
	return named.join(', ') + (commits.length > 5 ? ` and ${commits.length - 5} more` : '');
};

/** No branch is checked out and none was named. */
export const detachedHead = (): Refusal =>
	new Refusal(
		'HEAD is detached, so there is no branch to move.',
		'Make one with git switch -c NAME, or name one with --branch.',
	);

/** The branch checked out has no commit yet. */
export const unbornBranch = (branch: string): Refusal =>
	new Refusal(
		`The branch ${branch} has no commits yet.`,
		'Commit your work, or name a branch with --branch.',
	);

/** The branch that was named is not there. */
export const unknownBranch = (branch: string): Refusal =>
	new Refusal(`There is no local branch ${branch}.`, 'Run git branch to see those there are.');

/** Something was begun in this worktree and not ended. */
export const operationInProgress = ({name, goOn, giveUp}: Operation): Refusal =>
	new Refusal(
		`A ${name} is in progress in this worktree.`,
		`End it with ${goOn}, or give it up with ${giveUp}, and start again.`,
	);

/** A rebase or bisect in the worktree of this git directory will come back to the branch. */
export const heldByOperation = (branch: string, gitDir: string): Refusal =>
	new Refusal(
		`A rebase or bisect of ${branch} is in progress in another worktree, see ${gitDir}.`,
		'End it there, or give it up, and start again.',
	);

/** Another worktree has the branch, and would show it as changed if it moved. */
export const checkedOutElsewhere = (branch: string, folder: string): Refusal =>
	new Refusal(
		`The branch ${branch} is checked out in another worktree, ${folder}.`,
		'Start the program there, or switch that worktree to another branch (git worktree prune if it is gone).',
	);

/** Nothing below the branch is in what was tried. */
export const noBase = (branch: string, tried: readonly string[]): Refusal =>
	new Refusal(
		tried.length === 0
			? `Nothing here tells what ${branch} is based on.`
			: `The branch ${branch} has no commit in common with ${tried.join(', ')}.`,
		'Name the base with --base.',
	);

/** The history that was fetched ends inside the series or before the base. */
export const shallowBase = (): Refusal =>
	new Refusal(
		'This clone is shallow and ends before the base of the series.',
		'Get the rest with git fetch --unshallow, and start again.',
	);

/** The base that was named is not below the branch. */
export const notAnAncestor = (branch: string, base: string): Refusal =>
	new Refusal(
		`The base ${base} is not an ancestor of ${branch}.`,
		'Name one that is with --base, or move the series there in the wizard.',
	);

/** All of the branch is in what was tried. */
export const noCommits = (branch: string, tried: readonly string[]): Refusal =>
	new Refusal(
		`The branch ${branch} has no commits of its own beyond ${tried.join(', ')}.`,
		'Switch to the branch with your series, or name it with --branch.',
	);

/** So many commits that the base must be wrong; `most` is the limit. */
export const tooLong = (branch: string, most: number): Refusal =>
	new Refusal(`The branch ${branch} has more than ${most} commits of its own.`, 'Name the base with --base.');

/** Merges, of which no patches can be made. */
export const mergesInRange = (commits: readonly Commit[]): Refusal =>
	new Refusal(
		`The series contains ${commits.length === 1 ? 'a merge' : `${commits.length} merges`}: ${listed(commits)}.`,
		'Rebase the series so that it is a line, or name its base with --base.',
	);

/** Commits that change no file, of which no patches can be made. */
export const emptyCommits = (commits: readonly Commit[]): Refusal =>
	new Refusal(
		`The series contains ${commits.length === 1 ? 'an empty commit' : `${commits.length} empty commits`}: ${listed(commits)}.`,
		'Drop what changes no file with git rebase -i, and start again.',
	);

/** Commits whose committer is somebody else than the person of this address. */
export const foreignCommits = (commits: readonly Commit[], mail: string): Refusal => {
	const others = [...new Set(commits.map(({committer}) => committer.mail))].join(', ');
	return new Refusal(
		`The committer of ${listed(commits)} is ${others}, and you are ${mail}.`,
		'Take the commits over with --claim, or leave them out with --base.',
	);
};
