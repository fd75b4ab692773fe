import type {Ident} from '../../series/commit.ts';
import {changeCommit} from '../../series/commit-object.ts';
import type {Plan, Rewritten} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Objects} from '../objects/objects.ts';

/** b4 looks for its cover among the commits of the person, so who makes it anew is its committer. All else stays. */
const coverOn = async (
	objects: Objects,
	cover: string,
	parent: string,
	tree: string,
	asked: Promise<Ident>,
): Promise<Uint8Array | undefined> => {
	const {content} = await objects.read(cover);
	const change = {tree, parents: parent === '' ? [] : [parent]};
	return changeCommit(content, change) === content
		? undefined
		: changeCommit(content, {...change, committer: await asked});
};

/**
 * The series and its plan as they sit on b4's cover, where that is below the patches; without one they are as they
 * were. On another base the cover is made anew, in memory.
 */
export const onCover = async (
	objects: Objects,
	series: Series,
	plan: Plan,
	asked: Promise<Ident>,
): Promise<Readonly<{series: Series; plan: Plan; cover: Rewritten['cover']}>> => {
	const {b4Cover: before, tip} = series;
	if (before === undefined || before === tip) return {series, plan, cover: undefined};
	const bytes =
		plan.newBase === plan.oldBase
			? undefined
			: await coverOn(objects, before, plan.newBase, await objects.rootOf(plan.newBase), asked);
	const after = bytes === undefined ? before : objects.add('commit', bytes);
	return {
		series: {...series, base: before},
		plan: {...plan, oldBase: before, newBase: after},
		cover: {before, after, isAbove: false},
	};
};

/** The bytes of b4's cover on the last of the new commits, where the cover was above the patches; undefined where it is not, or stays. */
export const coverAbove = (
	objects: Objects,
	{b4Cover, tip}: Series,
	last: string,
	tree: string,
	asked: Promise<Ident>,
): Promise<Uint8Array | undefined> =>
	b4Cover !== undefined && b4Cover === tip
		? coverOn(objects, b4Cover, last, tree, asked)
		: Promise.resolve(undefined);
