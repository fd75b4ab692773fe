import type {ListedCommit} from '../../series/raw-changes.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Job, NamedCommits} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {readPatches} from './read-series.ts';
import {resolveTree} from './resolve-tree.ts';
import {longestSeries, walk} from './walk.ts';

const splitRange = (text: string): readonly [string, string] | undefined => {
	const found = text.match(/^(.*?)\.\.(?!\.)(.*)$/);
	return found === null || text.includes('...')
		? undefined
		: [found[1] === '' ? 'HEAD' : (found[1] ?? ''), found[2] === '' ? 'HEAD' : (found[2] ?? '')];
};

const symmetric = (text: string) =>
	new Refusal(
		`${text} names what two histories do not share.`,
		'Write A..B for the commits of B that A lacks.',
	);

const tooMany = (text: string) =>
	new Refusal(`${text} has more than ${longestSeries} commits.`, 'Name a later beginning.');

const nothing = (what: readonly string[]) =>
	new Refusal(`${what.join(' ')} names no commit with a change.`, 'Name a range A..B, or commits.');

/** Commits by themselves, with the files each touches, in the order they are named. */
const listCommits = async (git: Git, oids: readonly string[], signal: AbortSignal) =>
	(await Promise.all(oids.map(oid => walk(git, oid, [], signal, 1)))).flat();

const listOf = async (git: Git, text: string, signal: AbortSignal): Promise<readonly ListedCommit[]> => {
	if (text.includes('...')) throw symmetric(text);
	const range = splitRange(text);
	if (range === undefined) return listCommits(git, [(await resolveTree(git, text)).oid], signal);
	const [from, to] = await Promise.all(range.map(end => resolveTree(git, end)));
	const listed = await walk(git, to?.oid ?? '', [from?.oid ?? ''], signal);
	if (listed.length > longestSeries) throw tooMany(text);
	return listed;
};

/**
 * Reads the commits that ranges `A..B` and revisions name, in that order, each once. Whether the branch is free and
 * whose commits they are does not matter, as nothing is going to be moved. Refuses what names no commit.
 */
export const readNamedCommits = async (
	git: Git,
	what: readonly string[],
	{signal}: Job,
): Promise<NamedCommits> => {
	const lists = await Promise.all(what.map(text => listOf(git, text, signal)));
	const seen = new Set<string>();
	const listed = lists.flat().filter(({oid, parents}) => {
		if (parents.length > 1 || seen.has(oid)) return false;
		seen.add(oid);
		return true;
	});
	const [first, last] = [listed[0], listed.at(-1)];
	if (first === undefined || last === undefined) throw nothing(what);
	return {
		series: {
			branch: '',
			base: first.parents[0] ?? first.oid,
			tip: last.oid,
			patches: await readPatches(git, listed, signal),
		},
		isRange: what.length === 1 && splitRange(what[0] ?? '') !== undefined,
	};
};
