import type {Ident} from '../../series/commit.ts';
import {changeCommit} from '../../series/commit-object.ts';
import type {PlannedPatch} from '../../series/plan.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Patch} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';
import type {Git} from '../git.ts';
import {committer} from '../reading/identity.ts';

/** Who rewrites, now: one time for the whole series. */
export const committerNow = async (git: Git): Promise<Ident> => {
	const now = new Date();
	const minutes = -now.getTimezoneOffset();
	const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
	const zone = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
	return {...(await committer(git)), when: Math.floor(now.getTime() / 1000), zone};
};

/**
 * The bytes of a planned patch's commit, made from the commit of its first part; undefined where nothing of that
 * changes. Refuses, naming the commit, what its encoding cannot hold.
 */
export const newCommit = (
	{message, author}: PlannedPatch,
	{commit}: Patch,
	tree: string,
	parents: readonly string[],
	who: Ident,
): Uint8Array | undefined => {
	const {raw} = commit;
	const change = {
		tree,
		parents,
		changedBy: who,
		...(message === undefined ? {} : {message}),
		...(author === undefined ? {} : {author}),
	};
	try {
		const changed = changeCommit(raw, change);
		return changed === raw ? undefined : changed;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal(`Commit ${titleOf(commit)} stays as it is: ${error.fact}`, error.remedy, error.code);
	}
};
