import type {Commit} from '../../series/commit.ts';
import type {Git} from '../git.ts';
import {outsideOf} from './ancestor.ts';

const year = 365 * 24 * 3600;

/**
 * Ages below which commits are asked about together. The walk goes back as far as the oldest of them, and without a
 * commit graph that is seconds in the kernel: the recent ones, which most messages name, are not to wait for the rest.
 */
const ages = [year, 4 * year, Number.POSITIVE_INFINITY];

/**
 * Whether the base has each of these commits, by id; one that is not there could not be told before `until`, in
 * milliseconds of `performance.now()`. At most three processes.
 */
export const whetherInBase = async (
	git: Git,
	base: Commit,
	commits: readonly Commit[],
	{until, signal}: Readonly<{until: number; signal?: AbortSignal | undefined}>,
): Promise<ReadonlyMap<string, boolean>> => {
	const found = new Map<string, boolean>();
	let waiting = commits;
	for (const age of ages) {
		const isOfAge = ({committer}: Commit) => base.committer.when - committer.when < age;
		const group = waiting.filter(isOfAge);
		waiting = waiting.filter(commit => !isOfAge(commit));
		if (group.length === 0) continue;
		const timeout = Math.ceil(until - performance.now());
		if (timeout <= 0) return found;
		const oids = group.map(({oid}) => oid);
		const lacks = await outsideOf(git, [base.oid], oids, {timeout, signal});
		if (lacks === undefined) return found;
		for (const oid of oids) found.set(oid, !lacks.has(oid));
	}
	return found;
};

/** About what a release takes: what is older than two of them has long been pulled. */
const unsettled = year / 2;

/**
 * Which of these commits of the base are in none of the trees whose commits stay as they are. None where there are no
 * such trees, or where finding out takes longer than `until`. At most one process.
 */
export const whichUnsettled = async (
	git: Git,
	base: Commit,
	commits: readonly Commit[],
	trees: readonly string[],
	{until, signal}: Readonly<{until: number; signal?: AbortSignal | undefined}>,
): Promise<ReadonlySet<string>> => {
	const recent = commits.filter(({committer}) => base.committer.when - committer.when < unsettled);
	const timeout = Math.ceil(until - performance.now());
	if (recent.length === 0 || trees.length === 0 || timeout <= 0) return new Set();
	const oids = recent.map(({oid}) => oid);
	return (await outsideOf(git, trees, oids, {timeout, signal})) ?? new Set();
};
