import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {backupsOf} from './backups.ts';
import {tipOf} from './moved.ts';
import {undo} from './undo.ts';

/** The backups to take back one after the other from `tip` to where `target` begins; undefined where they do not join. */
const chainTo = (
	backups: readonly Backup[],
	tip: string | undefined,
	target: Backup,
): readonly Backup[] | undefined => {
	const chain: Backup[] = [];
	let at = tip;
	while (at !== target.before) {
		const next = backups.find(backup => backup.after === at && !chain.includes(backup));
		if (next === undefined) return undefined;
		chain.push(next);
		at = next.before;
	}
	return chain;
};

/**
 * Moves a branch back to where it was before a rewrite, over all rewrites since; each step takes along what its rewrite
 * took along. Where the steps do not join, but the branch stands where a rewrite of ours began or ended, it goes there at
 * once. Refuses where somebody else has moved it.
 */
export const undoTo = async (git: Git, gitDir: string, target: Backup): Promise<void> => {
	const [backups, tip] = await Promise.all([backupsOf(git, target.branch), tipOf(git, target.branch)]);
	const chain = chainTo(backups, tip, target);
	if (chain !== undefined && chain.length > 0) {
		for (const backup of chain) await undo(git, gitDir, backup);
		return;
	}
	const isOurs = backups.some(({before, after}) => tip === before || tip === after);
	await undo(git, gitDir, isOurs && tip !== undefined ? {...target, after: tip} : target);
};
