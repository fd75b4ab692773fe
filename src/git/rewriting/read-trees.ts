import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';

/** The trees of these commits. Refuses where a commit or its tree is not there. */
export const readTrees = async (
	git: Git,
	commits: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
	const input = commits.map(oid => `${oid}^{tree}\n`).join('');
	const lines = (await git.text(['cat-file', '--batch-check=%(objectname)'], {input})).split('\n');
	return new Map(
		commits.map((oid, index) => {
			const tree = lines[index] ?? '';
			if (!/^[0-9a-f]+$/.test(tree)) {
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
