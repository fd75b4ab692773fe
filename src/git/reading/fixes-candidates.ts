import {readablePath} from '../../series/bytes.ts';
import type {FixesCandidate, FixesCandidates} from '../../series/fixes-candidate.ts';
import type {Series} from '../../series/series.ts';
import type {Job} from '../../tools/tools.ts';
import {inParallel} from '../checks/in-parallel.ts';
import {askedLines} from '../fixes/asked-lines.ts';
import {type Blamed, blame, type Share} from '../fixes/blame.ts';
import {type Culprit, readCulprits, releasesOf, sinceRelease} from '../fixes/culprits.ts';
import type {Git} from '../git.ts';

/** Milliseconds for finding where lines come from, and for what is told about the commits. */
const patience = 2000;
const patienceAfter = 1500;

/** Commits that are told. */
const most = 8;

const nothing: Share = {removed: 0, around: 0};

const plus = (a: Share, b: Share): Share => ({removed: a.removed + b.removed, around: a.around + b.around});

const sumOf = (shares: Iterable<Share>): Share => [...shares].reduce(plus, nothing);

const gather = (all: readonly Blamed[]): ReadonlyMap<string, Share> => {
	const shares = new Map<string, Share>();
	for (const each of all) {
		for (const [oid, share] of each.shares) shares.set(oid, plus(shares.get(oid) ?? nothing, share));
	}
	return shares;
};

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** How sure, and why. Few lines, and lines that only stand around, say less. */
const judged = ({removed, around}: Share, all: Share): Pick<FixesCandidate, 'confidence' | 'why'> => {
	if (removed > 0) {
		const confidence = (removed / all.removed) * (all.removed > 2 ? 0.9 : 0.75);
		const why =
			all.removed === 1
				? 'the removed line comes from it'
				: `${removed} of ${all.removed} removed lines ${removed === 1 ? 'comes' : 'come'} from it`;
		return {confidence, why};
	}
	const confidence = (around / all.around) * (all.removed > 0 ? 0.2 : 0.5);
	const why = `${around} of ${lines(all.around)} around what is added ${around === 1 ? 'comes' : 'come'} from it`;
	return {confidence, why};
};

const byLines = ([, a]: readonly [string, Share], [, b]: readonly [string, Share]) =>
	b.removed - a.removed || b.around - a.around;

const comes = (count: number, one: string, many: string) => `${lines(count)} ${count === 1 ? one : many}`;

const notesOf = (
	inSeries: Share,
	imported: readonly Readonly<{short: string; share: Share}>[],
	unread: readonly string[],
	leftOut: number,
): readonly string[] => [
	...(inSeries.removed + inSeries.around === 0
		? []
		: [
				`${comes(inSeries.removed + inSeries.around, 'comes', 'come')} from earlier patches of this series; mend those instead.`,
			]),
	...imported.map(
		({short, share}) =>
			`${comes(share.removed + share.around, 'goes', 'go')} back to ${short}, the start of history or an import.`,
	),
	...(unread.length === 0 ? [] : [`Not read to the end in time: ${unread.join(', ')}.`]),
	...(leftOut === 0 ? [] : [`Files left out as there are too many: ${leftOut}.`]),
];

/**
 * The commits that the patch of a commit may be a fix of: where the lines come from that it removes, and those around what it only
 * adds, in KVM's files as they are before the patch. Commits of the series itself and imports are left out, and said.
 * Bounded in files, lines and time; what was found when the time is up is given. Git has to be in the worktree's top.
 */
export const fixesCandidates = async (
	git: Git,
	{base, patches}: Series,
	oid: string,
	{signal, progress}: Job,
	deadline = patience,
): Promise<FixesCandidates> => {
	const patch = patches.find(({commit}) => commit.oid === oid);
	const parent = patch?.commit.parents[0];
	const {files, leftOut} = askedLines(patch?.diff ?? []);
	if (parent === undefined || files.length === 0)
		return {candidates: [], notes: notesOf(nothing, [], [], leftOut)};
	const until = performance.now() + deadline;
	let done = 0;
	progress(done, files.length, 'files read');
	const all = await inParallel(files, 2, async file => {
		const timeout = Math.ceil(until - performance.now());
		const blamed: Blamed =
			timeout > 0
				? await blame(git, parent, file, {timeout, signal})
				: {shares: new Map(), ends: new Set(), isWhole: false};
		done++;
		progress(done, files.length, 'files read');
		return blamed;
	});
	const shares = gather(all);
	const total = sumOf(shares.values());
	const own = new Set(patches.map(patch => patch.commit.oid));
	const inSeries = sumOf([...shares].filter(([oid]) => own.has(oid)).map(([, share]) => share));
	const ends = new Set(all.flatMap(each => [...each.ends]));
	const ranked = [...shares]
		.filter(([oid]) => !own.has(oid))
		.toSorted(byLines)
		.slice(0, most);
	progress(files.length, files.length, 'files read; looking at the releases');
	const call = {timeout: patienceAfter, signal};
	const culprits = await readCulprits(
		git,
		ranked.map(([oid]) => oid),
		call,
	);
	const isNoCulprit = ({oid, isImport}: Culprit) => isImport || ends.has(oid);
	const told = culprits.filter(each => !isNoCulprit(each));
	const [releases, later] = await Promise.all([
		releasesOf(
			git,
			told.map(({oid}) => oid),
			call,
		),
		sinceRelease(git, base, told, call),
	]);
	const candidates = told.map(({isImport: _, ...culprit}): FixesCandidate => {
		const {oid} = culprit;
		const share = shares.get(oid) ?? nothing;
		const isCurrentCycle = later?.has(oid);
		return {...culprit, release: releases.get(oid), isCurrentCycle, ...share, ...judged(share, total)};
	});
	const imported = culprits
		.filter(isNoCulprit)
		.map(({oid, short}) => ({short, share: shares.get(oid) ?? nothing}));
	const unread = files
		.filter((_, index) => all[index]?.isWhole === false)
		.map(({path}) => readablePath(path));
	return {candidates, notes: notesOf(inSeries, imported, unread, leftOut)};
};
