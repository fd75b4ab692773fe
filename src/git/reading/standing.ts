import type {Series} from '../../series/series.ts';
import type {Standing, TreeRef} from '../../series/tree.ts';
import type {Git} from '../git.ts';

/** How a series stands to a tree, without whether it applies there. */
export type Position = Omit<Standing, 'trial'>;

type Counts = Readonly<{ahead: number; behind: number}>;

/** Commits that only the base has, and that only the tree has. */
const count = async (
	git: Git,
	base: string,
	tree: string,
	signal: AbortSignal | undefined,
): Promise<Counts> => {
	if (base === tree) return {ahead: 0, behind: 0};
	const says = await git.text(['rev-list', '--count', '--left-right', `${base}...${tree}`], {signal});
	const [ahead, behind] = says.split('\t').map(Number);
	return {ahead: ahead ?? 0, behind: behind ?? 0};
};

/**
 * How the series' base stands to each of the trees, in their order. One process for every commit that is not the base
 * itself, however many trees are at it; two at a time.
 */
export const positions = async (
	git: Git,
	series: Series,
	trees: readonly TreeRef[],
	signal?: AbortSignal,
): Promise<readonly Position[]> => {
	const waiting = [...new Set(trees.map(({oid}) => oid))];
	const counts = new Map<string, Counts>();
	const work = async () => {
		for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
			counts.set(oid, await count(git, series.base, oid, signal));
		}
	};
	await Promise.all([work(), work()]);
	return trees.map(tree => ({
		tree,
		sitsOnIt: tree.oid === series.base,
		...(counts.get(tree.oid) ?? {ahead: 0, behind: 0}),
	}));
};

/** How the series' base stands to this tree. */
export const position = async (git: Git, series: Series, tree: TreeRef): Promise<Position> => ({
	tree,
	sitsOnIt: tree.oid === series.base,
	...(await count(git, series.base, tree.oid, undefined)),
});
