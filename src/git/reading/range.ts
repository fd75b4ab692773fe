import type {ListedCommit} from '../../series/raw-changes.ts';
import type {TreeRef} from '../../series/tree.ts';
import type {Git} from '../git.ts';
import {isAncestor} from './ancestor.ts';
import {withoutCover} from './b4-cover.ts';
import type {Bases} from './bases.ts';
import {type Diffs, diffsOfRange} from './diffs.ts';
import type {KnownRemotes} from './known-remotes.ts';
import type {LocalBranch, Questions} from './questions.ts';
import {
	emptyCommits,
	mergesInRange,
	noBase,
	noCommits,
	notAnAncestor,
	shallowBase,
	tooLong,
} from './range-refusals.ts';
import {readCommits} from './read-series.ts';
import {shortRef} from './refs.ts';
import type {ReleaseTag} from './release-tags.ts';
import {longestSeries, walk} from './walk.ts';

/** A series as commits, before anything of them but the files is read. */
export type Range = Readonly<{
	/** The first patch's parent, or the parent of b4's cover below it. */
	base: string;
	listed: readonly ListedCommit[];
	b4Cover: string | undefined;
}>;

/** What a range is looked for with. */
export type Search = Readonly<{
	branch: LocalBranch;
	bases: Bases;
	remotes: KnownRemotes;
	tags: readonly ReleaseTag[];
	chosen: TreeRef | undefined;
	isShallow: boolean;
}>;

/** What the branch is measured against, in names for people. */
const tried = ({bases, remotes, tags, chosen}: Search): readonly string[] => {
	if (chosen !== undefined) return [chosen.name];
	const trees = [...remotes.kvmX86, ...remotes.kvm, ...remotes.linus];
	return [
		...(bases.known.length > 0 ? trees : []),
		...(bases.upstream === undefined ? [] : [shortRef(bases.upstream.ref)]),
		...(tags.length > 0 ? ['the release tags'] : []),
	];
};

const excludedBy = ({bases, tags, chosen}: Search): readonly string[] => {
	if (chosen !== undefined) return [chosen.oid];
	const refs = bases.upstream === undefined ? bases.known : [...bases.known, bases.upstream];
	return [...new Set([...refs, ...tags].map(({oid}) => oid))];
};

/** Whether the base is below the branch; in a shallow clone it may be without git knowing. */
const refuseStranger = async (git: Git, {branch, chosen, isShallow}: Search) => {
	if (chosen === undefined) return;
	if ((await isAncestor(git, chosen.oid, branch.oid)) === true) return;
	throw isShallow ? shallowBase() : notAnAncestor(branch.name, chosen.name);
};

const strategyOf = async (questions: Questions, branch: string) => {
	const settings = await questions.settings();
	return settings.get(`branch.${branch}.b4-prep-cover-strategy`) ?? settings.get('b4.prep-cover-strategy');
};

/** The diffs of what `findRange` is going to find, asked for before it is known whether that is a series. */
export const diffsOfSearch = (git: Git, search: Search, signal: AbortSignal): Diffs | undefined => {
	const excluded = excludedBy(search);
	return excluded.length === 0 ? undefined : diffsOfRange(git, search.branch.oid, excluded, signal);
};

/** Finds the commits of the series. Refuses a range that is no line of changes with a base below it. */
export const findRange = async (
	git: Git,
	search: Search,
	questions: Questions,
	signal: AbortSignal,
): Promise<Range> => {
	const {branch, isShallow} = search;
	const excluded = excludedBy(search);
	if (excluded.length === 0) throw noBase(branch.name, []);
	await refuseStranger(git, search);
	const walked = await walk(git, branch.oid, excluded, signal);
	if (walked.length === 0) throw noCommits(branch.name, tried(search));
	if (walked.length > longestSeries) throw tooLong(branch.name, longestSeries);
	const read = (wanted: (commit: ListedCommit) => boolean) =>
		readCommits(
			git,
			walked.filter(wanted).map(({oid}) => oid),
			signal,
		);
	const merges = await read(({parents}) => parents.length > 1);
	if (walked.some(({parents}) => parents.length === 0)) {
		throw isShallow ? shallowBase() : noBase(branch.name, tried(search));
	}
	if (merges.length > 0) throw mergesInRange(merges);
	const empty = await read(({changes}) => changes.length === 0);
	const strategy = empty.length > 0 ? await strategyOf(questions, branch.name) : undefined;
	const {listed, cover} = withoutCover(walked, empty, strategy);
	const withoutChanges = new Set(listed.filter(({changes}) => changes.length === 0).map(({oid}) => oid));
	if (withoutChanges.size > 0) throw emptyCommits(empty.filter(({oid}) => withoutChanges.has(oid)));
	if (listed.length === 0) throw noCommits(branch.name, ["b4's cover letter"]);
	const below = walked.find(({oid}) => oid === cover && listed[0]?.parents[0] === cover) ?? listed[0];
	return {base: below?.parents[0] ?? '', listed, b4Cover: cover};
};
