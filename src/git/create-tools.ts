import type {Series} from '../series/series.ts';
import type {Repository} from '../series/tree.ts';
import type {Applied, Opening, SeriesPreview, Tools} from '../tools/tools.ts';
import {emit} from './emission/emit.ts';
import {shellCommand} from './emission/emit-command.ts';
import {type BuiltIn, recipients} from './emission/maintainers.ts';
import {freeOutputDir} from './emission/output-dir.ts';
import {createGit, type Git} from './git.ts';
import {holdBranch} from './keeping/hold.ts';
import {isKernelTree} from './kernel-tree.ts';
import {ownTools} from './own-tools.ts';
import {openPractice} from './practice/practice.ts';
import {isPracticeRoot} from './practice/practice-folder.ts';
import {practiceGit} from './practice/practice-git.ts';
import {headRef} from './reading/branch.ts';
import {branchDescription} from './reading/description.ts';
import {readFacts} from './reading/facts.ts';
import {fixesCandidates} from './reading/fixes-candidates.ts';
import {recentShortlogs} from './reading/history.ts';
import {hookFile} from './reading/hook-file.ts';
import {lastChange} from './reading/last-change.ts';
import {type OpeningPreview, openSeries} from './reading/open.ts';
import {readNamedCommits} from './reading/open-range.ts';
import {moduleParameters} from './reading/parameters.ts';
import {placeOf as knownPlace, type Place, sharePlace} from './reading/place.ts';
import {branchesAt, postedBase} from './reading/posted-base.ts';
import {provenFunctions} from './reading/proven-functions.ts';
import {resolveTree} from './reading/resolve-tree.ts';
import {noKernel, notOpen} from './refusals.ts';
import {applyWithHooks, rewriteWithHooks, withB4Hooks} from './rewriting/b4-hooks.ts';
import {freeBranch} from './rewriting/free-branch.ts';
import {describeInterruption} from './rewriting/interruption.ts';
import {notesLeft} from './rewriting/notes-left.ts';
import {createRewriter, type Rewriter} from './rewriting/rewriter.ts';
import {loadAnswers, saveAnswers} from './rewriting/store.ts';
import {surveyTrees} from './rewriting/survey.ts';

/** What the tools are made for. */
export type Workplace = Readonly<{
	opening: Opening;
	/** Where the program's assets are. */
	assets: string;
	/** Whether a folder that is no kernel tree gives the practice series instead of a refusal. */
	isPracticeOffered: boolean;
	isStartingOver: boolean;
	/** Recipients where the tree's own script cannot tell. */
	builtInRecipients: BuiltIn;
}>;

type Opened = Readonly<{git: Git; repository: Repository; series: Series; rewriter: Rewriter}>;

/** The hands for one repository; which one is decided when it is opened. */
export const createTools = ({
	opening,
	assets,
	isPracticeOffered,
	isStartingOver,
	builtInRecipients,
}: Workplace): Tools => {
	let opened: Opened | undefined;
	/** Git where commits were only read. */
	let reading: Git | undefined;
	/** What is known of a repository while its series is still being read. */
	let opens: Readonly<{git: Git; gitDir: string; trees: Repository['trees']}> | undefined;
	let {branch} = opening;
	const places = new Map<string, Promise<Place>>();
	/** Where a repository lies does not change under us. */
	const placeOf = (git: Git): Promise<Place> => {
		const before = places.get(git.folder);
		if (before !== undefined) return before;
		const place = knownPlace(git);
		places.set(git.folder, place);
		place.catch(() => places.delete(git.folder));
		return place;
	};
	const here = (): Opened => {
		if (opened === undefined) throw notOpen();
		return opened;
	};
	/** Git for whoever reads of a series that is there, or on its way. */
	const reader = () => reading ?? opened?.git ?? opens?.git ?? here().git;
	const practice = async () =>
		(await openPractice({assets, isStartingOver: isStartingOver && opened === undefined})).folder;
	const choose = async (): Promise<Readonly<{git: Git; isPractice: boolean}>> => {
		if (opening.isPractice) return {git: practiceGit(await practice()), isPractice: true};
		const git = createGit(opening.folder);
		if (!isPracticeOffered) return {git, isPractice: false};
		return (await isKernelTree(git))
			? {git, isPractice: false}
			: {git: practiceGit(await practice()), isPractice: true};
	};
	/** The repository without its series: what takes a rewrite back must not depend on what the rewrite left. */
	const ground = async (): Promise<Pick<Opened, 'git' | 'rewriter'>> => {
		if (opened !== undefined) return opened;
		const {git} = await choose();
		return {git, rewriter: createRewriter(git, await placeOf(git))};
	};
	/** Git and the common git directory, whether a series was read or not. */
	const ownPlace = async (): Promise<Readonly<{git: Git; gitDir: string}>> => {
		if (opened !== undefined) return {git: opened.git, gitDir: opened.repository.gitDir};
		if (opens !== undefined) return opens;
		const git = reading ?? (await choose()).git;
		return {git, gitDir: (await placeOf(git)).gitDir};
	};
	/** Git at the top of the worktree, for what needs no series. */
	const readAt = async (git: Git): Promise<Git> => {
		const {root} = await placeOf(git);
		reading ??= createGit(root);
		sharePlace(git, reading);
		return reading;
	};
	const follow = async (applying: Promise<Applied>) => {
		const applied = await applying;
		branch = applied.branch;
		return applied;
	};
	return {
		open: async (job, preview) => {
			const {git, isPractice} = await choose();
			const shown = preview && {
				...preview,
				onCommits: (...[base, commits, {gitDir, trees}]: Parameters<OpeningPreview['onCommits']>) => {
					opens = {git, gitDir, trees};
					preview.onCommits(base, commits);
				},
			};
			const {repository: found, series} = await openSeries(git, {...opening, isPractice, branch}, job, shown);
			const isThere = isPractice || (await isPracticeRoot(found.root));
			const repository = {...found, isPractice: isThere};
			if (!repository.isKernel) throw noKernel(repository.root);
			const atTop = isThere ? practiceGit(repository.root) : createGit(repository.root);
			sharePlace(git, atTop);
			opened = {git: atTop, repository, series, rewriter: createRewriter(atTop, repository)};
			return {repository, series};
		},
		readCommits: async (what, job, preview) => {
			const {git} = await choose();
			// Asked for when it is needed: who resolves a range is told on that occasion.
			const placed = () => readAt(git);
			const shown = preview && {
				...preview,
				// Revisions mean the same at the top as in a folder below it.
				onCommits: (...said: Parameters<SeriesPreview['onCommits']>) =>
					void placed().then(
						() => preview.onCommits(...said),
						() => {},
					),
			};
			const named = await readNamedCommits(git, what, job, shown).catch(async error => {
				// What is wrong with the repository is told first.
				await placed();
				throw error;
			});
			await placed();
			return named;
		},
		hookFile: name => hookFile(createGit(opening.folder), name),
		survey: (wanted, job, found) => surveyTrees(here(), wanted, job, found),
		lastChange: (tree, base, path) => lastChange(here().git, tree, base, path),
		resolveTree: revision => resolveTree(here().git, revision),
		recentShortlogs: (base, paths, job, wanted) => recentShortlogs(reader(), base, paths, job, wanted),
		facts: (series, job) => {
			const repository = opened?.repository ?? {trees: opens?.trees ?? [], isPractice: opening.isPractice};
			return readFacts(reader(), series, repository, job);
		},
		fixesCandidates: (oid, job) => fixesCandidates(here().git, here().series, oid, job),
		provenFunctions: (base, names, job) => provenFunctions(reader(), base, names, job),
		postedBase: async (patches, named) => postedBase(await readAt((await choose()).git), patches, named),
		branchesAt: async oid => branchesAt((await ownPlace()).git, oid),
		moduleParameters: base => moduleParameters(here().git, base),
		tryPlan: (plan, job) => here().rewriter.tryPlan(here().series, plan, job),
		foreseeMove: (plan, job) => here().rewriter.foreseeMove(here().series, plan, job),
		rewrite: (plan, job, options) => here().rewriter.rewrite(here().series, plan, job, options),
		notesLeft: async plan => notesLeft(here().git, here().series, plan),
		refsInto: async () => here().rewriter.refsInto(here().series),
		rangeDiff: (rewritten, job) => here().rewriter.rangeDiff(rewritten, job),
		apply: async (rewritten, job, options) => follow(applyWithHooks(here(), rewritten, job, options)),
		freeBranch: wanted => freeBranch(here().git, wanted),
		rewriteAndApply: async (plan, job, options) => follow(rewriteWithHooks(here(), plan, job, options)),
		interruption: async () => describeInterruption(await here().rewriter.recover()),
		currentBranch: async () => (await headRef((await ground()).git))?.replace(/^refs\/heads\//, ''),
		lastBackup: async branch => (await ground()).rewriter.lastBackup(branch),
		undo: async backup => {
			const {git, rewriter} = await ground();
			await holdBranch((await ownPlace()).gitDir, backup.branch);
			return (await withB4Hooks(git, backup, () => rewriter.undo(backup))).warning;
		},
		freeOutputDir: wanted => freeOutputDir(here().repository, wanted),
		commandFor: emission => shellCommand(here().repository, emission),
		emit: (emission, job) => emit(here().git, here().repository, emission, job),
		recipients: (emitted, job) =>
			recipients(here().git, here().repository.root, emitted.files, builtInRecipients, job),
		branchDescription: branch => branchDescription(here().git, branch),
		hold: branch => holdBranch(here().repository.gitDir, branch),
		loadAnswers: branch => loadAnswers(here().repository.gitDir, branch),
		saveAnswers: (branch, answers) => saveAnswers(here().repository.gitDir, branch, answers),
		...ownTools(ownPlace),
	};
};
