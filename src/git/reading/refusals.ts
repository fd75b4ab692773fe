import {exitCode, Refusal} from '../../series/refusal.ts';

/** What the repository itself is wrong for: each a sentence of fact and one of remedy. */

const environment = (fact: string, remedy: string) => new Refusal(fact, remedy, exitCode.environment);

/** No repository at the folder or above it. */
export const notARepository = (folder: string): Refusal =>
	environment(
		`There is no git repository at ${folder} or above it.`,
		'Start the program inside a Linux tree, or name one with --repo.',
	);

/** A repository without a worktree. */
export const bareRepository = (folder: string): Refusal =>
	environment(
		`The repository at ${folder} is bare and has no worktree.`,
		'Start the program in a clone or in a worktree made with git worktree add.',
	);

/** A folder inside `.git`. */
export const insideGitDir = (folder: string): Refusal =>
	environment(
		`The folder ${folder} is inside a git directory, not in a worktree.`,
		"Start the program in the worktree's own folders.",
	);

/** Git's answers about such a path could be read in two ways. */
export const pathWithLineBreak = (): Refusal =>
	environment("The repository's path contains a line break.", 'Move the repository to a path without one.');

/** A git older than 2.38; `found` is its version. */
export const oldGit = (found: string): Refusal =>
	environment(
		`git ${found} is too old, since 2.38 or later is needed to try a series without a worktree.`,
		'Install a newer git, or put one first in PATH.',
	);

/** Files that belong to somebody else; `command` is git's own advice. */
export const dubiousOwnership = (command: string | undefined): Refusal =>
	environment(
		'git does not trust this repository because its files belong to another user.',
		command === undefined
			? 'Run git status there and follow its advice.'
			: `If you trust it, do as git advises and run: ${command}`,
	);

/** A configuration that git cannot read; `says` is git's complaint with file and line. */
export const brokenConfig = (says: string): Refusal =>
	environment(`git cannot read its configuration: ${says}.`, 'Correct that line and start again.');

/** An object that is missing or broken; `says` is git's complaint. */
export const unreadableObject = (says: string): Refusal =>
	environment(
		`git cannot read an object of this repository: ${says}.`,
		'Run git fsck, and fetch what is missing.',
	);

/** Any other complaint of git's about the repository. */
export const unusableRepository = (says: string): Refusal =>
	environment(`git cannot use this repository: ${says}.`, 'Make git status work there and start again.');

/** Nobody has told git who commits. */
export const missingIdentity = (): Refusal =>
	environment(
		'git does not know your name or mail address, which every commit carries.',
		'Set both with git config user.name and git config user.email.',
	);

/** A name or address that no commit should carry. */
export const oddIdentity = (): Refusal =>
	environment(
		'Your name or mail address in git contains control characters.',
		'Set both again with git config user.name and git config user.email.',
	);
