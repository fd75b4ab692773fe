import {Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';

/**
 * Gives the new commits the notes of the old ones, where `notes.rewriteRef` asks for it. With `isRepeated` it may be
 * that some have them already. Refuses where git cannot; the branch is rewritten then all the same.
 */
export const copyNotes = async (
	git: Git,
	pairs: readonly (readonly [string, string])[],
	isRepeated: boolean,
): Promise<void> => {
	const copy = async (some: readonly (readonly [string, string])[], mode: readonly string[]) => {
		if (some.length === 0) return;
		const input = some.map(([from, to]) => `${from} ${to}\n`).join('');
		const ran = await git.ask([...mode, 'notes', 'copy', '--stdin', '--for-rewrite=rebase'], {input});
		if (ran.exitCode === 0) return;
		throw new Refusal(
			'The branch is rewritten, but the notes of its commits could not be copied.',
			'Copy them with git notes copy OLD NEW.',
		);
	};
	if (!isRepeated) return copy(pairs, []);
	// What was copied before is replaced by the first of a commit's notes, and the others join that one again.
	const isFirst = ([, to]: readonly [string, string], at: number) =>
		pairs.findIndex(pair => pair[1] === to) === at;
	await copy(pairs.filter(isFirst), ['-c', 'notes.rewriteMode=overwrite']);
	await copy(
		pairs.filter((pair, at) => !isFirst(pair, at)),
		[],
	);
};
