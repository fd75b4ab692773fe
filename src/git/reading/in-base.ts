import type {Commit} from '../../series/commit.ts';
import type {Git} from '../git.ts';

const year = 365 * 24 * 3600;

/**
 * Ages below which commits are asked about together. The walk goes back as far as the oldest of them, and without a
 * commit graph that is seconds in the kernel: the recent ones, which most messages name, are not to wait for the rest.
 */
const ages = [year, 4 * year, Number.POSITIVE_INFINITY];

/** The commits of these that the base lacks. Undefined where finding out takes too long. */
const lacking = async (
	git: Git,
	base: string,
	commits: readonly Commit[],
	call: Readonly<{timeout: number; signal?: AbortSignal | undefined}>,
): Promise<ReadonlySet<string> | undefined> => {
	const input = [...commits.map(({oid}) => oid), `^${base}`].map(line => `${line}\n`).join('');
	const ran = await git.ask(['rev-list', '--stdin'], {...call, input});
	return ran.exitCode === 0 ? new Set(Buffer.from(ran.stdout).toString('latin1').split('\n')) : undefined;
};

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
		const lacks = await lacking(git, base.oid, group, {timeout, signal});
		if (lacks === undefined) return found;
		for (const {oid} of group) found.set(oid, !lacks.has(oid));
	}
	return found;
};
