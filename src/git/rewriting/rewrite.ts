import {checkPlan} from '../../series/check-plan.ts';
import {isSigned} from '../../series/commit-object.ts';
import type {Plan, Rewritten} from '../../series/plan.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Series} from '../../series/series.ts';
import type {RewriteOptions} from '../../tools/rewriting.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {build, type Workbench} from './build.ts';
import {conflictRefusal} from './conflict-refusal.ts';
import {onCover} from './cover-commit.ts';
import {makeCommits} from './make-commits.ts';
import {committerNow} from './new-commit.ts';
import {checkPostConditions} from './post-conditions.ts';
import {endsInSameTree} from './same-end.ts';

const checkTree = (series: Series, plan: Plan, tree: string, isSameTree: boolean) => {
	if (isSameTree || !endsInSameTree(series, plan)) return;
	throw new Refusal(
		`The rewritten series ends in another tree than ${series.branch} has, ${tree}.`,
		'Nothing is changed; use another order.',
	);
};

/** A rewrite that git is still taking in, and the old commits it alters once what git has is what was planned. */
export type Rewriting = Readonly<{rewritten: Rewritten; checked: Promise<readonly string[]>}>;

/** The same as `rewrite`, up to where all is made and git looks at it. */
export const beginRewrite = async (
	git: Git,
	bench: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
	{sign: isSigning = false}: RewriteOptions = {},
): Promise<Rewriting> => {
	checkPlan(series, plan);
	const asked = committerNow(git);
	// Asked at the same time; what is wrong with it is told below.
	asked.catch(() => {});
	const own = await onCover(bench.objects, series, plan, asked);
	const built = await build(bench, own.series, own.plan, job, false);
	// Nothing is merged from here on, and taking it away need not be waited for.
	void bench.merger.close();
	if (!built.isClean) throw conflictRefusal(series, plan, built.conflict);
	const tree = built.trees.at(-1) ?? '';
	const isSameTree = tree === series.patches.at(-1)?.commit.tree;
	checkTree(series, plan, tree, isSameTree);
	const {made, tip, written} = await makeCommits(git, bench, {...own, built, isSigning, asked}, job);
	const commits = made.map(({oid}) => oid);
	const claim = {...built, plan: own.plan, commits, written};
	const checked = checkPostConditions(git, bench.netLinesOf, claim, job.signal);
	// Whoever waits for it is told.
	checked.catch(() => {});
	const kept = new Set(commits);
	const lost = made
		.flatMap(({from}) => from.map(({commit}) => commit))
		.filter(({oid, raw}) => !kept.has(oid) && isSigned(raw));
	const isAbove = series.b4Cover === series.tip;
	const cover = isAbove ? {before: series.tip, after: tip, isAbove} : own.cover;
	const rewritten = {
		plan,
		tip,
		commits,
		isSameTree,
		lostSignatures: isSigning ? [] : [...new Set(lost.map(({oid}) => oid))],
		...(cover === undefined ? {} : {cover}),
	};
	return {rewritten, checked};
};

/**
 * Carries a plan out aside: the new commits exist as one pack, and no ref names them. Author, dates, encoding and
 * unknown headers stay; the person becomes the committer. Refuses what conflicts, what becomes empty, and what git
 * finds fault with. What git has of it in the end is compared with the plan.
 */
export const rewrite = async (...asked: Parameters<typeof beginRewrite>): Promise<Rewritten> => {
	const {rewritten, checked} = await beginRewrite(...asked);
	const altered = await checked;
	return altered.length === 0 ? rewritten : {...rewritten, altered};
};
