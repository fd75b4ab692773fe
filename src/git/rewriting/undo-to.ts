import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {backupsOf} from './backups.ts';
import {tipOf} from './moved.ts';
import {retrace, type Way} from './undo.ts';

type Ends = Readonly<{start: string; end: string}>;

const endsOf = ({before, after}: Backup, way: Way): Ends =>
	way === 'back' ? {start: after, end: before} : {start: before, end: after};

/** The rewrites to go one after the other from `tip` to where `target` ends; undefined where they do not join. */
const chainTo = (
	backups: readonly Backup[],
	tip: string | undefined,
	target: Backup,
	way: Way,
): readonly Backup[] | undefined => {
	const chain = [target];
	for (let at = endsOf(target, way).start; at !== tip; ) {
		const next = backups.find(backup => endsOf(backup, way).end === at && !chain.includes(backup));
		if (next === undefined) return undefined;
		chain.unshift(next);
		at = endsOf(next, way).start;
	}
	return chain;
};

/**
 * Moves a branch back to where it was before a rewrite, over all rewrites since, or forward to where one took it; each
 * step takes along what its rewrite took along. Where the steps do not join, but the branch stands where a rewrite of
 * ours began or ended, it goes there at once. Refuses where somebody else has moved it.
 */
export const retraceTo = async (git: Git, gitDir: string, target: Backup, way: Way): Promise<void> => {
	const [backups, tip] = await Promise.all([backupsOf(git, target.branch), tipOf(git, target.branch)]);
	const own = backups.find(({ref}) => ref === target.ref) ?? target;
	const isThere = tip === endsOf(own, way).end;
	const chain = isThere ? undefined : chainTo(backups, tip, own, way);
	if (chain !== undefined) {
		for (const backup of chain) await retrace(git, gitDir, backup, way);
		return;
	}
	const isOurs = backups.some(({before, after}) => tip === before || tip === after);
	const at = isOurs && tip !== undefined ? tip : endsOf(own, way).start;
	await retrace(git, gitDir, way === 'back' ? {...own, after: at} : {...own, before: at}, way);
};
