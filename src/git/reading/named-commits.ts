import type {Commit} from '../../series/commit.ts';
import {parseCommit} from '../../series/commit-object.ts';
import type {Git} from '../git.ts';
import type {Also} from './read-ahead.ts';

/** What an id names: a commit, nothing (`missing`), or more than one thing (`ambiguous`). */
export type Named = Commit | 'missing' | 'ambiguous';

/** Wherever a partial clone would fetch what it lacks from, it may not: older git knows no GIT_NO_LAZY_FETCH. */
const offline = {GIT_ALLOW_PROTOCOL: 'none'};

/** The answer about a file, at the end of the output. */
const readFile = (output: Buffer): Buffer | 'missing' | undefined => {
	const end = output.indexOf('\n');
	const line = output.toString('latin1', 0, Math.max(0, end));
	if (line.endsWith(' missing')) return 'missing';
	const [, type, size] = line.match(/^[0-9a-f]{40,} (\w+) (\d+)$/) ?? [];
	if (type !== 'blob') return undefined;
	const content = output.subarray(end + 1, end + 1 + Number(size));
	return content.length === Number(size) ? Buffer.from(content) : undefined;
};

/** Reads the answers of `cat-file --batch`, one for every id. Undefined where they end too early. */
const readAnswers = (
	output: Buffer,
	ids: readonly string[],
	also: Also | undefined,
): ReadonlyMap<string, Named> | undefined => {
	const found = new Map<string, Named>();
	let at = 0;
	for (const id of ids) {
		const end = output.indexOf('\n', at);
		if (end === -1) return undefined;
		const line = output.toString('latin1', at, end);
		const [, oid, type, size] = line.match(/^([0-9a-f]{40,}) (\w+) (\d+)$/) ?? [];
		at = end + 1;
		if (oid === undefined) {
			found.set(id, line.endsWith(' missing') ? 'missing' : 'ambiguous');
			continue;
		}
		const content = output.subarray(at, at + Number(size));
		if (content.length < Number(size)) return undefined;
		at += Number(size) + 1;
		// A branch can have a name of hexadecimal digits, and git prefers it.
		const isMeant = type === 'commit' && oid.startsWith(id);
		found.set(id, isMeant ? parseCommit(oid, content) : 'missing');
	}
	also?.give(readFile(output.subarray(at)));
	return found;
};

/**
 * What each of these ids, whole or abbreviated, names here, in one process. Nothing is fetched. Undefined where it
 * takes longer than `timeout` milliseconds. `also` is a file that the same process reads.
 */
export const namedCommits = async (
	git: Git,
	ids: readonly string[],
	{timeout, signal}: Readonly<{timeout: number; signal?: AbortSignal | undefined}>,
	also?: Also,
): Promise<ReadonlyMap<string, Named> | undefined> => {
	if (ids.length === 0) return new Map();
	const names = also === undefined ? ids : [...ids, also.name];
	try {
		const ran = await git.ask(['-c', 'core.disambiguate=commit', 'cat-file', '--batch'], {
			input: names.map(name => `${name}\n`).join(''),
			env: offline,
			timeout,
			signal,
		});
		return ran.exitCode === 0 ? readAnswers(Buffer.from(ran.stdout), ids, also) : undefined;
	} finally {
		// Whoever waits for the file asks for it alone; where it was given already, this says nothing.
		also?.give(undefined);
	}
};
