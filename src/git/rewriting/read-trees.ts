import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {readerOf} from '../objects/object-reader.ts';

/** The trees of these commits. Refuses where a commit or its tree is not there. */
export const readTrees = async (
	git: Git,
	commits: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
	const reader = readerOf(git);
	const trees = await Promise.all(commits.map(oid => reader.idOf(`${oid}^{tree}`)));
	return new Map(
		commits.map((oid, index) => {
			const tree = trees[index];
			if (tree === undefined) {
				throw new Refusal(
					`The commit ${oid} is not in the repository.`,
					'A garbage collection may have taken it; make the plan again.',
					exitCode.concurrentChange,
				);
			}
			return [oid, tree];
		}),
	);
};
