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

/** How the series stands to each tree: how far apart they are, and whether it applies there. The quick answers come first. */
export const surveyTrees = async (
	{git, rewriter}: Readonly<{git: Git; rewriter: Rewriter}>,
	{repository, series}: Opened,
	job: Job,
	tell: (standings: readonly Standing[]) => void = () => {},
): Promise<readonly Standing[]> => {
	const found = await positions(git, series, repository.trees, job.signal);
	const trials = new Map<string, Trial>([[series.base, {isClean: true}]]);
	const known = () =>
		found.flatMap(position => {
			const trial = trials.get(position.tree.oid);
			return trial === undefined ? [] : [{...position, trial}];
		});
	tell(known());
	for (const {tree} of found) {
		if (trials.has(tree.oid)) continue;
		trials.set(tree.oid, await rewriter.tryPlan(series, ontoTree(series, tree.oid), job));
		tell(known());
	}
	return known();
};
