import type {ByteString} from '../../series/bytes.ts';
import {changeId, numberedIds} from '../../series/change-id.ts';
import type {Commit} from '../../series/commit.ts';
import {parseCommit} from '../../series/commit-object.ts';
import {parseDiff} from '../../series/parse-diff.ts';
import type {ListedCommit} from '../../series/raw-changes.ts';
import type {Patch} from '../../series/series.ts';
import type {Git} from '../git.ts';
import {readObjects} from './cat-file.ts';
import {diffOptions} from './walk.ts';

/** Reads commits in the order asked for. Refuses where one is missing. */
export const readCommits = async (
	git: Git,
	oids: readonly string[],
	signal?: AbortSignal,
): Promise<readonly Commit[]> => {
	const contents = await readObjects(git, oids, 'commit', signal);
	return oids.map((oid, index) => parseCommit(oid, contents[index] ?? new Uint8Array()));
};

/** A line that no line of a diff looks like: diffs never have a NUL at the start of one. */
const marker = /(?<=^|\n)\0([0-9a-f]{40,})\n/;

/** The diff of each commit to its parent, as git prints it. */
const readDiffs = async (
	git: Git,
	oids: readonly string[],
	signal?: AbortSignal,
): Promise<ReadonlyMap<string, ByteString>> => {
	if (oids.length === 0) return new Map();
	const output = await git.raw(['log', '--no-walk=unsorted', '--format=%x00%H', ...diffOptions, '--stdin'], {
		input: `${oids.join('\n')}\n`,
		signal,
	});
	const parts = output.split(marker);
	const diffs = new Map<string, ByteString>();
	for (let at = 1; at < parts.length; at += 2) diffs.set(parts[at] ?? '', parts[at + 1] ?? '');
	return diffs;
};

/** Reads the patches of commits that a walk has listed: their objects and their diffs, each in one process. */
export const readPatches = async (
	git: Git,
	listed: readonly ListedCommit[],
	signal?: AbortSignal,
): Promise<readonly Patch[]> => {
	const oids = listed.map(({oid}) => oid);
	const [commits, diffs] = await Promise.all([readCommits(git, oids, signal), readDiffs(git, oids, signal)]);
	const parsed = oids.map(oid => parseDiff(diffs.get(oid) ?? ''));
	const ids = numberedIds(listed.map(({changes}, index) => changeId(parsed[index] ?? [], changes)));
	return commits.map((commit, index) => ({
		id: ids[index] ?? '',
		commit,
		changes: listed[index]?.changes ?? [],
		diff: parsed[index] ?? [],
	}));
};
