import type {Plan, Trial} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Standing} from '../../series/tree.ts';
import type {Job, Opened} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {positions} from '../reading/standing.ts';
import type {Rewriter} from './rewriter.ts';

const ontoTree = (series: Series, newBase: string): Plan => ({
	branch: series.branch,
	tip: series.tip,
	oldBase: series.base,
	newBase,
	patches: series.patches.map(({commit}) => ({source: commit.oid})),
});

/** How the series stands to each tree: how far apart they are, and whether it applies there. */
export const surveyTrees = async (
	{git, rewriter}: Readonly<{git: Git; rewriter: Rewriter}>,
	{repository, series}: Opened,
	job: Job,
): Promise<readonly Standing[]> => {
	const found = await positions(git, series, repository.trees, job.signal);
	const trials = new Map<string, Promise<Trial>>();
	const standings: Standing[] = [];
	for (const position of found) {
		const {oid} = position.tree;
		const trial = trials.get(oid) ?? rewriter.tryPlan(series, ontoTree(series, oid), job);
		trials.set(oid, trial);
		standings.push({...position, trial: await trial});
		job.progress(standings.length, found.length, 'Trying the series on');
	}
	return standings;
};
