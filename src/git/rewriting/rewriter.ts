import {checkPlan} from '../../series/check-plan.ts';
import type {Plan, Rewritten, Trial} from '../../series/plan.ts';
import type {RefInto} from '../../series/ref-into.ts';
import type {Series} from '../../series/series.ts';
import type {ApplyOptions, RewriteOptions} from '../../tools/rewriting.ts';
import type {Applied, Backup, Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {formatOf} from '../objects/object-id.ts';
import {createObjectMemory, createObjects, type ObjectMemory} from '../objects/objects.ts';
import {apply} from './apply.ts';
import {backupsOf, lastBackup} from './backups.ts';
import {build, type Workbench} from './build.ts';
import {foreseeMove} from './foresee-move.ts';
import {createMergeMemory, createMerger, type MergeMemory} from './merge.ts';
import {createNetLines} from './net-lines.ts';
import {rangeDiff} from './range-diff.ts';
import {type Interrupted, recover} from './recover.ts';
import {refsInto} from './refs-into.ts';
import {beginRewrite, rewrite} from './rewrite.ts';
import {undo} from './undo.ts';

/** Everything that rewrites history in one repository. */
export type Rewriter = Readonly<{
	/** Whether the plan can be carried out. Writes nothing into the repository. */
	tryPlan: (series: Series, plan: Plan, job: Job) => Promise<Trial>;
	/** Refuses what `apply` would refuse because of the worktree. Writes nothing into the repository. */
	foreseeMove: (series: Series, plan: Plan, job: Job) => Promise<void>;
	/** Carries the plan out aside; refuses where it conflicts. */
	rewrite: (series: Series, plan: Plan, job: Job, options?: RewriteOptions) => Promise<Rewritten>;
	/** Branches and tags at commits of the series, its own branch left out. */
	refsInto: (series: Series) => Promise<readonly RefInto[]>;
	rangeDiff: (rewritten: Rewritten, job: Job) => Promise<string>;
	apply: (rewritten: Rewritten, job: Job, options?: ApplyOptions) => Promise<Applied>;
	/** Both without a question in between: what `apply` asks git is asked while git looks at what was made. */
	rewriteAndApply: (
		series: Series,
		plan: Plan,
		job: Job,
		options?: RewriteOptions & ApplyOptions,
	) => Promise<Applied>;
	/** All backups of the branch, newest first. */
	backups: (branch: string) => Promise<readonly Backup[]>;
	/** The backup that `undo` would go back to: the newest one whose rewrite the branch is at, else the newest. */
	lastBackup: (branch: string) => Promise<Backup | undefined>;
	undo: (backup: Backup) => Promise<void>;
	/** What an earlier run has left unfinished, if anything. */
	recover: () => Promise<Interrupted | undefined>;
}>;

type Memory = Readonly<{objects: ObjectMemory; merges: MergeMemory}>;

/** Objects beyond this number are forgotten, and made again when they are needed. */
const mostObjects = 20_000;

/** Rewriting in the repository with this common git directory; `git` works in one of its worktrees. */
export const createRewriter = (git: Git, {gitDir}: Readonly<{gitDir: string}>): Rewriter => {
	const memories = new WeakMap<Series, Memory>();
	const memoryOf = (series: Series): Memory => {
		const known = memories.get(series);
		if (known !== undefined && known.objects.made.size < mostObjects) return known;
		const memory: Memory = {objects: createObjectMemory(), merges: createMergeMemory()};
		for (const {commit} of series.patches) memory.objects.roots.set(commit.oid, commit.tree);
		memories.set(series, memory);
		return memory;
	};
	const atWork = async <T>(series: Series, work: (bench: Workbench) => Promise<T>): Promise<T> => {
		const memory = memoryOf(series);
		const objects = createObjects(git, formatOf(series.tip), memory.objects);
		const merger = createMerger(git, gitDir, objects, memory.merges);
		try {
			return await work({objects, merger, netLinesOf: createNetLines(objects)});
		} finally {
			await merger.close();
		}
	};
	return {
		tryPlan: (series, plan, job) =>
			atWork(series, async bench => {
				checkPlan(series, plan);
				const built = await build(bench, series, plan, job, true);
				return built.isClean ? {isClean: true} : built;
			}),
		foreseeMove: (series, plan, job) =>
			atWork(series, bench => foreseeMove(git, gitDir, bench, series, plan, job)),
		rewrite: (series, plan, job, options) =>
			atWork(series, bench => rewrite(git, bench, series, plan, job, options)),
		refsInto: series => refsInto(git, series),
		rangeDiff: (rewritten, job) => rangeDiff(git, rewritten, job),
		apply: (rewritten, job, options) => apply(git, gitDir, rewritten, job, options),
		rewriteAndApply: (series, plan, job, options) =>
			atWork(series, async bench => {
				const {rewritten, checked} = await beginRewrite(git, bench, series, plan, job, options);
				try {
					return await apply(git, gitDir, rewritten, job, options, checked);
				} finally {
					// Git may be at work on it yet.
					await checked.catch(() => {});
				}
			}),
		backups: branch => backupsOf(git, branch),
		lastBackup: branch => lastBackup(git, branch),
		undo: backup => undo(git, gitDir, backup),
		recover: () => recover(git, gitDir),
	};
};
