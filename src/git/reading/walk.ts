import {type ListedCommit, parseRawLog} from '../../series/raw-changes.ts';
import type {Git} from '../git.ts';
import {readerOf} from '../objects/object-reader.ts';

/** A series longer than this is taken for a wrong base. */
export const longestSeries = 1000;

/** What makes a diff the same whatever a person's or a repository's settings are, and starts no program of theirs. */
const sameEverywhere = [
	'--no-color',
	'--no-ext-diff',
	'--no-textconv',
	'--no-relative',
	'--ignore-submodules=none',
	'-O/dev/null',
];

/** Options of `git log` for the diffs that people and rules read. */
export const diffOptions: readonly string[] = [
	...sameEverywhere,
	'-p',
	'-M',
	'-l1000',
	'-U3',
	'--inter-hunk-context=0',
	'--diff-algorithm=default',
	'--indent-heuristic',
	'--submodule=short',
	'--src-prefix=a/',
	'--dst-prefix=b/',
];

/** Options of `git log` for the order of a series; at most `most` commits, the newest. */
export const oldestFirst = (most = longestSeries + 1): readonly string[] => [
	'--topo-order',
	'--reverse',
	`--max-count=${most}`,
];

/** What `git log --stdin` reads for the commits of `tip` that none of `excluded` has. Full object ids. */
export const rangeLines = (tip: string, excluded: readonly string[]): string =>
	[tip, ...excluded.map(oid => `^${oid}`), ''].join('\n');

/**
 * The commits of `tip` that none of `excluded` has, oldest first, with the files each touches. At most `most` of them,
 * the newest; who gets `longestSeries` + 1 has a wrong base. Git starts before the commits are `ready` to be read, and
 * reads them then.
 */
export const walk = async (
	git: Git,
	tip: string,
	excluded: readonly string[],
	signal: AbortSignal,
	{most = longestSeries + 1, ready}: Readonly<{most?: number; ready?: Promise<void>}> = {},
): Promise<readonly ListedCommit[]> => {
	const lines = rangeLines(tip, excluded);
	// Who lists commits reads them next.
	if (ready === undefined) readerOf(git).prepare();
	const form = ['-z', '--raw', '--no-renames', '--no-abbrev', '--format=%H %P'];
	const output = await git.raw(['log', ...oldestFirst(most), ...form, ...sameEverywhere, '--stdin'], {
		input: ready === undefined ? lines : ready.then(() => lines),
		signal,
	});
	return parseRawLog(output);
};
