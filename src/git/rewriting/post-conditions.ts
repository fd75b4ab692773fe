import type {Change} from '../../series/change.ts';
import type {Plan} from '../../series/plan.ts';
import type {ListedCommit} from '../../series/raw-changes.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {after, before, isSameState} from '../objects/file-state.ts';
import {walk} from '../reading/walk.ts';
import {type NetLinesOf, sumOf} from './net-lines.ts';
import type {Part} from './sources.ts';

/** What was built, to be looked at again in what git has of it. */
export type Claim = Readonly<{
	plan: Plan;
	parts: readonly Part[];
	merged: ReadonlySet<Part>;
	commits: readonly string[];
	/** Resolves when git has them. */
	written: Promise<void>;
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

/** Changes of the first that are none of the second. */
const ownChanges = (changes: readonly Change[], others: readonly Change[]) => {
	const byPath = new Map(others.map(other => [other.path, other]));
	return changes.filter(change => !isSameChange(byPath.get(change.path), change));
};

/** Old commits whose patch git's merge has made into another one. */
const findAltered = async (
	netLinesOf: NetLinesOf,
	pairs: readonly (readonly [old: ListedCommit, fresh: ListedCommit])[],
): Promise<readonly string[]> => {
	const altered: string[] = [];
	for (const [old, fresh] of pairs) {
		const was = await sumOf(netLinesOf, ownChanges(old.changes, fresh.changes));
		const is = await sumOf(netLinesOf, ownChanges(fresh.changes, old.changes));
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
	netLinesOf: NetLinesOf,
	{plan, parts, merged, commits, written}: Claim,
	signal: AbortSignal,
): Promise<readonly string[]> => {
	const below = plan.newBase === '' ? [] : [plan.newBase];
	const most = commits.length + 1;
	const listed = await walk(git, commits.at(-1) ?? '', below, signal, {most, ready: written});
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
	return findAltered(netLinesOf, pairs);
};
