import type {Change} from '../../series/change.ts';
import type {Plan} from '../../series/plan.ts';
import type {ListedCommit} from '../../series/raw-changes.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {after, before, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {walk} from '../reading/walk.ts';
import {netLines} from './net-lines.ts';
import type {Part} from './sources.ts';

/** What was built, to be looked at again in what git has of it. */
export type Claim = Readonly<{
	plan: Plan;
	parts: readonly Part[];
	merged: ReadonlySet<Part>;
	commits: readonly string[];
}>;

const broken = (what: string) =>
	new Refusal(
		`The rewritten series is not the one planned: ${what}.`,
		'Nothing is changed.',
		exitCode.internal,
	);

const isSameChange = (a: Change | undefined, b: Change) =>
	a !== undefined && isSameState(before(a), before(b)) && isSameState(after(a), after(b));

const isSame = (listed: ListedCommit, {changes}: Part): boolean => {
	const byPath = new Map(listed.changes.map(change => [change.path, change]));
	return (
		byPath.size === changes.length && changes.every(change => isSameChange(byPath.get(change.path), change))
	);
};

/** Old commits whose patch git's merge has made into another one. */
const findAltered = async (
	objects: Objects,
	pairs: readonly (readonly [old: ListedCommit, fresh: ListedCommit])[],
): Promise<readonly string[]> => {
	const altered: string[] = [];
	for (const [old, fresh] of pairs) {
		const [was, is] = [await netLines(objects, old.changes), await netLines(objects, fresh.changes)];
		if (was.size !== is.size || [...was].some(([line, count]) => is.get(line) !== count))
			altered.push(old.oid);
	}
	return altered;
};

/**
 * Reads the new commits back from git and compares them with what was planned: no patch is lost, none stands elsewhere,
 * and each that needed no merge changes the very files it changed before in the very way. Refuses where that is not
 * so. Gives the old commits whose patches a merge has altered.
 */
export const checkPostConditions = async (
	git: Git,
	objects: Objects,
	{plan, parts, merged, commits}: Claim,
	signal: AbortSignal,
): Promise<readonly string[]> => {
	const below = plan.newBase === '' ? [] : [plan.newBase];
	const listed = await walk(git, commits.at(-1) ?? '', below, signal, commits.length + 1);
	if (listed.length !== commits.length)
		throw broken(`it has ${listed.length} commits, not ${commits.length}`);
	const pairs: (readonly [ListedCommit, ListedCommit])[] = [];
	for (const [index, fresh] of listed.entries()) {
		const parent = commits[index - 1] ?? plan.newBase;
		if (fresh.oid !== commits[index] || (fresh.parents[0] ?? '') !== parent || fresh.parents.length > 1) {
			throw broken(`commit ${fresh.oid} stands in the wrong place`);
		}
		const own = parts.filter(part => part.index === index);
		const [part] = own;
		if (part === undefined || own.length > 1) continue;
		const {commit, changes} = part.patch;
		if (!merged.has(part)) {
			if (!isSame(fresh, part)) throw broken(`commit ${fresh.oid} does not change what ${commit.oid} does`);
		} else if (part.isWhole) {
			pairs.push([{oid: commit.oid, parents: commit.parents, changes}, fresh]);
		}
	}
	return findAltered(objects, pairs);
};
