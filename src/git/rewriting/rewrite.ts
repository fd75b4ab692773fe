import {checkPlan} from '../../series/check-plan.ts';
import {isSigned} from '../../series/commit-object.ts';
import {type Plan, type Rewritten, takenOf} from '../../series/plan.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Patch, Series} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';
import type {RewriteOptions} from '../../tools/rewriting.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {BadObject, writePack} from '../objects/write-pack.ts';
import {type Built, build, type Workbench} from './build.ts';
import {conflictRefusal} from './conflict-refusal.ts';
import {committerNow, newCommit} from './new-commit.ts';
import {checkPostConditions} from './post-conditions.ts';
import {writeCommit, writeSigned} from './sign.ts';

const badCommit = ({commit}: Patch, says: string) =>
	new Refusal(
		`Git does not accept a rewritten ${titleOf(commit)}: ${says}.`,
		'Correct that commit with git commit --amend --reset-author, or leave it and those above it as they are.',
	);

const refuseCover = (series: Series) => {
	if (series.b4Cover === undefined) return;
	throw new Refusal(
		`The branch ${series.branch} has the cover letter of b4 in a commit, which a rewrite would lose.`,
		'Use git rebase -i, which b4 supports.',
	);
};

const checkTree = (series: Series, plan: Plan, tree: string, isSameTree: boolean) => {
	const isSameContent = plan.newBase === series.base && (plan.dropped ?? []).length === 0;
	if (isSameTree || !isSameContent) return;
	throw new Refusal(
		`The rewritten series ends in another tree than ${series.branch} has, ${tree}.`,
		'Nothing is changed; use another order.',
	);
};

type Clean = Extract<Built, {isClean: true}>;

/** A new commit and the patches that were made into it. */
type Made = Readonly<{oid: string; isNew: boolean; from: readonly Patch[]}>;

const writeObjects = async (
	git: Git,
	{objects}: Workbench,
	oids: readonly string[],
	sources: ReadonlyMap<string, Patch>,
	signal: AbortSignal,
) => {
	const made = await objects.madeBelow(oids);
	try {
		if (made.size > 0) await writePack(git, objects.format, made, signal);
	} catch (error) {
		const source = error instanceof BadObject ? sources.get(error.oid ?? '') : undefined;
		if (error instanceof BadObject && source !== undefined) throw badCommit(source, error.message);
		throw error;
	}
};

/** Makes the commits of the plan, one on the other, and writes them with all that they need. */
const makeCommits = async (
	git: Git,
	bench: Workbench,
	plan: Plan,
	{parts, trees}: Clean,
	job: Job,
	isSigning: boolean,
	asked: ReturnType<typeof committerNow>,
): Promise<readonly Made[]> => {
	const who = await asked;
	const distinct = [...new Set(trees)];
	// What signs a commit finds its tree and its parents in the repository only.
	if (isSigning) await writeObjects(git, bench, distinct, new Map(), job.signal);
	const made: Made[] = [];
	for (const [index, planned] of plan.patches.entries()) {
		const from = parts.filter(part => part.index === index).map(({patch}) => patch);
		const [first] = from;
		if (first === undefined || from.length !== takenOf(planned).length) {
			throw new Refusal(
				'The rewritten series lacks patches of the plan.',
				'Nothing is changed.',
				exitCode.internal,
			);
		}
		const parent = made.at(-1)?.oid ?? plan.newBase;
		const bytes = newCommit(planned, first, trees[index] ?? '', parent === '' ? [] : [parent], who);
		const write = async (content: Uint8Array) => {
			if (!isSigning) return bench.objects.add('commit', content);
			job.progress(index, plan.patches.length, 'Writing the commits');
			const wasSigned = from.some(({commit}) => isSigned(commit.raw));
			return wasSigned ? writeSigned(git, content, first, job.signal) : writeCommit(git, content);
		};
		const oid = bytes === undefined ? first.commit.oid : await write(bytes);
		made.push({oid, isNew: bytes !== undefined, from});
	}
	if (!isSigning) {
		const fresh = made.filter(({isNew}) => isNew);
		const sources = new Map(
			fresh.flatMap(({oid, from}) => from.slice(0, 1).map(patch => [oid, patch] as const)),
		);
		await writeObjects(git, bench, [...sources.keys(), ...distinct], sources, job.signal);
	}
	return made;
};

/**
 * Carries a plan out aside: the new commits exist as one pack, and no ref names them. Author, dates, encoding and
 * unknown headers stay; the person becomes the committer. Refuses what conflicts, what becomes empty, and what git
 * finds fault with. What git has of it in the end is compared with the plan.
 */
export const rewrite = async (
	git: Git,
	bench: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
	{sign: isSigning = false}: RewriteOptions = {},
): Promise<Rewritten> => {
	checkPlan(series, plan);
	refuseCover(series);
	const asked = committerNow(git);
	// Asked at the same time; what is wrong with it is told below.
	asked.catch(() => {});
	const built = await build(bench, series, plan, job, false);
	if (!built.isClean) throw conflictRefusal(series, plan, built.conflict);
	const tree = built.trees.at(-1) ?? '';
	const isSameTree = tree === series.patches.at(-1)?.commit.tree;
	checkTree(series, plan, tree, isSameTree);
	const made = await makeCommits(git, bench, plan, built, job, isSigning, asked);
	const commits = made.map(({oid}) => oid);
	const altered = await checkPostConditions(git, bench.objects, {...built, plan, commits}, job.signal);
	const kept = new Set(commits);
	const lost = made
		.flatMap(({from}) => from.map(({commit}) => commit))
		.filter(({oid, raw}) => !kept.has(oid) && isSigned(raw));
	return {
		plan,
		tip: commits.at(-1) ?? plan.newBase,
		commits,
		isSameTree,
		lostSignatures: isSigning ? [] : [...new Set(lost.map(({oid}) => oid))],
		...(altered.length === 0 ? {} : {altered}),
	};
};
