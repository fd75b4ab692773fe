import {checkPlan} from '../../series/check-plan.ts';
import type {Ident} from '../../series/commit.ts';
import {changeCommit, isSigned} from '../../series/commit-object.ts';
import type {Plan, Rewritten} from '../../series/plan.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Patch, Series} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {BadObject, writePack} from '../objects/write-pack.ts';
import {committer} from '../reading/identity.ts';
import {build, type Workbench} from './build.ts';
import {conflictRefusal} from './conflict-refusal.ts';
import type {Part} from './sources.ts';

/** Who rewrites, now: one time for the whole series. */
const committerNow = async (git: Git): Promise<Ident> => {
	const now = new Date();
	const minutes = -now.getTimezoneOffset();
	const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
	const zone = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
	return {...(await committer(git)), when: Math.floor(now.getTime() / 1000), zone};
};

/** The commit's new bytes, or undefined where nothing of it changes. */
const newCommit = ({planned, patch}: Part, tree: string, parents: readonly string[], who: Ident) => {
	const {raw} = patch.commit;
	const change = {tree, parents, ...(planned.message === undefined ? {} : {message: planned.message})};
	try {
		return changeCommit(raw, change) === raw ? undefined : changeCommit(raw, {...change, committer: who});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal(
			`Commit ${titleOf(patch.commit)} stays as it is: ${error.fact}`,
			error.remedy,
			error.code,
		);
	}
};

const badCommit = ({commit}: Patch, says: string) =>
	new Refusal(
		`Git does not accept a rewritten ${titleOf(commit)}: ${says}.`,
		'Correct that commit with git commit --amend --reset-author, or leave it and those above it as they are.',
	);

const checkResult = (
	series: Series,
	plan: Plan,
	parts: readonly Part[],
	tree: string,
	isSameTree: boolean,
) => {
	if (parts.length !== plan.patches.length) {
		throw new Refusal(
			'The rewritten series lacks patches of the plan.',
			'Nothing is changed.',
			exitCode.internal,
		);
	}
	const isSameContent = plan.newBase === series.base && (plan.dropped ?? []).length === 0;
	if (isSameContent && !isSameTree) {
		throw new Refusal(
			`The rewritten series ends in another tree than ${series.branch} has, ${tree}.`,
			'Nothing is changed; use another order.',
		);
	}
};

/**
 * Carries a plan out aside: the new commits exist as one pack, and no ref names them. Author, dates, encoding and
 * unknown headers stay; the person becomes the committer. Refuses what conflicts, what becomes empty, and what git
 * finds fault with.
 */
export const rewrite = async (
	git: Git,
	bench: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
): Promise<Rewritten> => {
	checkPlan(series, plan);
	if (series.b4Cover !== undefined) {
		throw new Refusal(
			`The branch ${series.branch} has the cover letter of b4 in a commit, which a rewrite would lose.`,
			'Use git rebase -i, which b4 supports.',
		);
	}
	const {objects} = bench;
	const asked = committerNow(git);
	// Asked at the same time; what is wrong with it is told below.
	asked.catch(() => {});
	const built = await build(bench, series, plan, job, false);
	const who = await asked;
	if (!built.isClean) throw conflictRefusal(series, built.conflict);
	const {parts, trees} = built;
	const sources = new Map<string, Patch>();
	const commits: string[] = [];
	for (const [index, part] of parts.entries()) {
		const parent = commits.at(-1) ?? plan.newBase;
		const bytes = newCommit(part, trees[index] ?? '', parent === '' ? [] : [parent], who);
		const oid = bytes === undefined ? part.patch.commit.oid : objects.add('commit', bytes);
		if (bytes !== undefined) sources.set(oid, part.patch);
		commits.push(oid);
	}
	const tree = trees.at(-1) ?? '';
	const isSameTree = tree === series.patches.at(-1)?.commit.tree;
	checkResult(series, plan, parts, tree, isSameTree);
	const made = await objects.madeBelow([...sources.keys(), ...new Set(trees)]);
	try {
		if (made.size > 0) await writePack(git, objects.format, made, job.signal);
	} catch (error) {
		const source = error instanceof BadObject ? sources.get(error.oid ?? '') : undefined;
		if (error instanceof BadObject && source !== undefined) throw badCommit(source, error.message);
		throw error;
	}
	const signed = [...sources.values()].filter(({commit}) => isSigned(commit.raw));
	return {
		plan,
		tip: commits.at(-1) ?? plan.newBase,
		commits,
		isSameTree,
		lostSignatures: [...new Set(signed.map(({commit}) => commit.oid))],
	};
};
