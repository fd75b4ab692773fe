import type {ListedCommit} from '../../series/raw-changes.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Job, NamedCommits, SeriesPreview} from '../../tools/tools.ts';
import {inParallel} from '../checks/in-parallel.ts';
import type {Git} from '../git.ts';
import {type Diffs, diffsOfRange} from './diffs.ts';
import {type Preview, readPatches} from './read-series.ts';
import {resolveCommit, resolveEnds} from './resolve-tree.ts';
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
	(await Promise.all(oids.map(oid => walk(git, oid, [], signal, {most: 1})))).flat();

type Listed = Readonly<{listed: readonly ListedCommit[]; diffs: Diffs | undefined}>;

/** What a word names; of a range that stands alone the diffs are asked for at once. */
const listOf = async (git: Git, text: string, isAlone: boolean, signal: AbortSignal): Promise<Listed> => {
	if (text.includes('...')) throw symmetric(text);
	const range = splitRange(text);
	if (range === undefined) {
		return {listed: await listCommits(git, [await resolveCommit(git, text)], signal), diffs: undefined};
	}
	const [from, to] = await resolveEnds(git, range);
	const diffs = isAlone ? diffsOfRange(git, to, [from], signal) : undefined;
	try {
		const listed = await walk(git, to, [from], signal);
		if (listed.length > longestSeries) throw tooMany(text);
		return {listed, diffs};
	} catch (error) {
		diffs?.stop();
		throw error;
	}
};

/** Each commit once, and no merges. */
const plain = (commits: readonly ListedCommit[]): readonly ListedCommit[] => {
	const seen = new Set<string>();
	return commits.filter(({oid, parents}) => {
		if (parents.length > 1 || seen.has(oid)) return false;
		seen.add(oid);
		return true;
	});
};

/**
 * Reads the commits that ranges `A..B` and revisions name, in that order, each once. Whether the branch is free and
 * whose commits they are does not matter, as nothing is going to be moved. Refuses what names no commit.
 */
export const readNamedCommits = async (
	git: Git,
	what: readonly string[],
	{signal}: Pick<Job, 'signal'>,
	preview?: SeriesPreview,
): Promise<NamedCommits> => {
	const lists = await inParallel(what, 4, text => listOf(git, text, what.length === 1, signal));
	const listed = plain(lists.flatMap(list => list.listed));
	const diffs = lists[0]?.diffs;
	const [first, last] = [listed[0], listed.at(-1)];
	if (first === undefined || last === undefined) {
		diffs?.stop();
		throw nothing(what);
	}
	const base = first.parents[0] ?? first.oid;
	const shown: Preview =
		preview === undefined
			? {}
			: {onCommits: commits => preview.onCommits(base, commits), onPatch: preview.onPatch};
	return {
		series: {
			branch: '',
			base,
			tip: last.oid,
			patches: await readPatches(git, listed, signal, shown, diffs),
		},
		isRange: what.length === 1 && splitRange(what[0] ?? '') !== undefined,
	};
};
