import type {Commit} from '../../series/commit.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Series} from '../../series/series.ts';
import type {Repository} from '../../series/tree.ts';
import type {Job, Opened, Opening, SeriesPreview} from '../../tools/tools.ts';
import {type Git, GitFailure} from '../git.ts';
import {readerOf} from '../objects/object-reader.ts';
import {findBases} from './bases.ts';
import {findBranch, headRef} from './branch.ts';
import {explain, tellsOfMissingObject} from './explain.ts';
import {committer} from './identity.ts';
import {knownRemotes} from './known-remotes.ts';
import {findPlace, gitVersion} from './place.ts';
import {createQuestions} from './questions.ts';
import {diffsOfSearch, findRange} from './range.ts';
import {foreignCommits} from './range-refusals.ts';
import {readPatches} from './read-series.ts';
import {releaseTags} from './release-tags.ts';
import {resolveTree} from './resolve-tree.ts';
import {setRemotes} from './set-remotes.ts';
import {findTrees} from './trees.ts';

/** Starts everything at once; what fails is reported by whoever waits for it first. */
const started = <W extends Readonly<Record<string, Promise<unknown>>>>(work: W): W => {
	for (const promise of Object.values(work)) promise.catch(() => {});
	return work;
};

/** Whether the commit has KVM for x86, or its selftests. */
const isKernelTree = async (git: Git, oid: string): Promise<boolean> => {
	const folders = ['arch/x86/kvm', 'tools/testing/selftests/kvm'];
	const found = await Promise.all(folders.map(folder => readerOf(git).read(`${oid}:${folder}`)));
	return found.some(object => object?.type === 'tree');
};

/** A preview that is also told where the repository keeps its own data and what trees it has. */
export type OpeningPreview = Readonly<{
	onCommits: (
		base: string,
		commits: readonly Commit[],
		repository: Pick<Repository, 'gitDir' | 'trees'>,
	) => void;
	onPatch: SeriesPreview['onPatch'];
}>;

const open = async (
	git: Git,
	opening: Opening,
	job: Job,
	preview: OpeningPreview | undefined,
): Promise<Opened> => {
	job.progress(0, undefined, 'Looking at the repository');
	const questions = createQuestions(git.folder);
	const asked = started({
		version: gitVersion(git),
		place: findPlace(git),
		identity: committer(git),
		head: opening.branch === undefined ? headRef(git) : Promise.resolve(undefined),
		tags: releaseTags(git),
		remotes: questions.remotes(),
		setRemotes: setRemotes(git),
		branches: questions.branches(),
	});
	const version = await asked.version;
	const place = await asked.place;
	const branch = await findBranch(git, place, opening, await asked.head, await asked.branches);
	const identity = await asked.identity;

	job.progress(0, undefined, 'Finding the series');
	const remotes = knownRemotes([...(await asked.setRemotes), ...(await asked.remotes)]);
	const [bases, chosen] = await Promise.all([
		findBases(git, branch, remotes),
		opening.base === undefined ? undefined : resolveTree(git, opening.base),
	]);
	const search = {branch, bases, remotes, tags: await asked.tags, chosen, isShallow: place.isShallow};
	const early = preview === undefined ? undefined : diffsOfSearch(git, search, job.signal);
	const range = await findRange(git, search, questions, job.signal).catch(error => {
		early?.stop();
		throw error;
	});

	job.progress(0, range.listed.length, 'Reading the patches');
	const foundTrees = findTrees(git, bases, remotes, branch.oid, chosen);
	/** Resolves once who looks on was told of the commits. */
	let told: Promise<void> = Promise.resolve();
	const onCommits = (commits: readonly Commit[]) => {
		const {gitDir} = place;
		told = foundTrees.then(trees => preview?.onCommits(range.base, commits, {gitDir, trees}));
		told.catch(() => {});
	};
	const [patches, trees, isKernel] = await Promise.all([
		readPatches(git, range.listed, job.signal, preview && {onCommits, onPatch: preview.onPatch}, early),
		foundTrees,
		isKernelTree(git, branch.oid),
	]);
	await told;
	const foreign = patches.filter(
		({commit}) => commit.committer.mail.toLowerCase() !== identity.mail.toLowerCase(),
	);
	if (foreign.length > 0 && !opening.isClaiming) {
		throw foreignCommits(
			foreign.map(({commit}) => commit),
			identity.mail,
		);
	}
	job.progress(patches.length, patches.length, 'Reading the patches');

	const repository: Repository = {
		root: place.root,
		gitDir: place.gitDir,
		gitVersion: version,
		isKernel,
		isPractice: opening.isPractice,
		identity,
		remotes: {kvmX86: remotes.kvmX86[0], kvm: remotes.kvm[0]},
		trees,
	};
	const series: Series = {
		branch: branch.name,
		base: range.base,
		tip: branch.oid,
		patches,
		...(range.b4Cover === undefined ? {} : {b4Cover: range.b4Cover}),
	};
	return {repository, series};
};

/**
 * Reads the repository around git's folder and the series on its branch. Nothing is written, and nothing that the
 * repository's configuration names is run. Refuses what cannot be prepared, with what to do about it.
 */
export const openSeries = async (
	git: Git,
	opening: Opening,
	job: Job,
	preview?: OpeningPreview,
): Promise<Opened> => {
	try {
		return await open(git, opening, job, preview);
	} catch (error) {
		const says = error instanceof GitFailure ? error.stderr : error instanceof Error ? error.message : '';
		if (!(error instanceof Refusal) && tellsOfMissingObject(says)) throw explain(says, git.folder);
		throw error;
	}
};
