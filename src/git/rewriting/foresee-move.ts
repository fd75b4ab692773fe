import type {Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {createQuarantine} from '../objects/quarantine.ts';
import {followingWorktree, refuseInterrupted} from './apply.ts';
import {build, type Workbench} from './build.ts';
import {conflictRefusal} from './conflict-refusal.ts';
import {findHolder} from './holder.ts';

/**
 * Refuses what `apply` would refuse because of the worktree: an operation in progress, and files in the way of those
 * that have to follow the branch. Writes nothing into the repository.
 */
export const foreseeMove = async (
	git: Git,
	gitDir: string,
	bench: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
): Promise<void> => {
	await refuseInterrupted(gitDir);
	const holder = findHolder(git, plan.branch);
	// What is wrong with it is told where it is asked for.
	holder.catch(() => {});
	const built = await build(bench, series, plan, job, false);
	if (!built.isClean) throw conflictRefusal(series, plan, built.conflict);
	const tree = built.trees.at(-1) ?? '';
	const isSameTree = tree === series.patches.at(-1)?.commit.tree;
	const quarantine = await createQuarantine(gitDir);
	try {
		if (!isSameTree) await quarantine.put(await bench.objects.madeBelow([tree]));
		// Git has to see the tree that is in memory only.
		const seeing: Git = {
			...git,
			ask: (args, call) => git.ask(args, {...call, env: {...call?.env, ...quarantine.env}}),
		};
		await followingWorktree(seeing, holder, plan.tip, tree, isSameTree);
	} finally {
		await quarantine.remove();
	}
};
