import type {Change} from '../../series/change.ts';
import type {Conflict, Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Job} from '../../tools/tools.ts';
import {Cancelled} from '../git.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree} from '../objects/tree-edit.ts';
import {conflictAt} from './conflict.ts';
import {createGround, type Ground} from './ground.ts';
import type {Merger} from './merge.ts';
import {type Part, partsOf} from './sources.ts';

/** The hands that building needs. */
export type Workbench = Readonly<{objects: Objects; merger: Merger}>;

/** The trees of a plan's patches in its order, as far as they were asked for; or why there are none. */
export type Built =
	| Readonly<{isClean: true; parts: readonly Part[]; trees: readonly string[]}>
	| Readonly<{isClean: false; conflict: Conflict}>;

const edits = (changes: readonly Change[]) =>
	new Map<string, FileState>(changes.map(change => [change.path, after(change)]));

/** Changes whose file is not as the patch left it in its old place. */
const unsettled = async (ground: Ground, changes: readonly Change[]): Promise<readonly Change[]> => {
	const found: Change[] = [];
	for (const change of changes) {
		const state = await ground.stateFor(change, changes);
		if (state === 'clash' || !isSameState(state, before(change))) found.push(change);
	}
	return found;
};

/**
 * Puts the patches of a plan on its base, in memory. A patch whose files are all as they were before it is set in
 * place; only where contents meet git merges them. With `isTrial` trees that nobody needs are not made.
 */
export const build = async (
	{objects, merger}: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
	isTrial: boolean,
): Promise<Built> => {
	const parts = partsOf(series, plan);
	const ground = createGround(objects, series, plan);
	const trees: string[] = [];

	const put = async (part: Part): Promise<Conflict | undefined> => {
		const {patch, changes, isWhole} = part;
		const [parent = ''] = patch.commit.parents;
		if (isWhole && ground.commit() === parent) {
			ground.replace(patch.commit.tree, patch.commit.oid, changes);
			return undefined;
		}
		const unlike = await unsettled(ground, changes);
		if (unlike.length === 0) {
			await ground.change(changes);
			return undefined;
		}
		const base = await objects.rootOf(parent);
		const ours = await ground.tree();
		const theirs = isWhole ? patch.commit.tree : await editTree(objects, base, edits(changes));
		const merged = await merger.merge({base, ours, theirs}, job.signal);
		if (merged.conflicts.length > 0 || merged.tree === ours) {
			return conflictAt({objects, series, parts, part, unlike, ours, merged});
		}
		ground.replace(merged.tree, undefined, changes);
		return undefined;
	};

	for (const part of parts) {
		if (job.signal.aborted) throw new Cancelled('cancelled');
		job.progress(part.index, parts.length, isTrial ? 'Trying the patches' : 'Rewriting the patches');
		const conflict = await put(part);
		if (conflict !== undefined) return {isClean: false, conflict};
		if (!isTrial) trees.push(await ground.tree());
	}
	return {isClean: true, parts, trees};
};
