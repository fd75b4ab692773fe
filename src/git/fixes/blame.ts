import {bytesOf} from '../../series/bytes.ts';
import type {Git} from '../git.ts';
import {type AskedFile, rangesOf} from './asked-lines.ts';

/** Lines of one commit, by what the patch does with them. */
export type Share = Readonly<{removed: number; around: number}>;

/** Where a file's lines come from. */
export type Blamed = Readonly<{
	/** By the id of the commit. */
	shares: ReadonlyMap<string, Share>;
	/** Commits behind which nothing is known: the first ones, or where a shallow clone ends. */
	ends: ReadonlySet<string>;
	/** Whether all lines were told in time. */
	isWhole: boolean;
}>;

const head = /^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$/;

/** Reads the output of `blame --incremental`, which may end anywhere. */
export const readBlame = (output: string, {removed, around}: AskedFile): Omit<Blamed, 'isWhole'> => {
	const shares = new Map<string, Share>();
	const ends = new Set<string>();
	let current = '';
	let lines: readonly number[] = [];
	for (const line of output.split('\n')) {
		const [, oid, from, count] = line.match(head) ?? [];
		if (oid !== undefined) {
			current = oid;
			lines = Array.from({length: Number(count)}, (_, index) => Number(from) + index);
		} else if (line === 'boundary') ends.add(current);
		// The last line of an entry; one that is not there was cut off.
		else if (line.startsWith('filename ')) {
			const before = shares.get(current) ?? {removed: 0, around: 0};
			shares.set(current, {
				removed: before.removed + lines.filter(each => removed.has(each)).length,
				around: before.around + lines.filter(each => around.has(each)).length,
			});
			lines = [];
		}
	}
	return {shares, ends};
};

/**
 * Asks where the lines of a file come from that a commit has, changes of blanks aside. What is known when the time is
 * up is given. The path is a byte string from the worktree's top, where git has to be.
 */
export const blame = async (
	git: Git,
	commit: string,
	file: AskedFile,
	call: Readonly<{timeout: number; signal: AbortSignal}>,
): Promise<Blamed> => {
	const path = bytesOf(file.path).toString('utf8');
	const asked = new Set([...file.removed, ...file.around]);
	// A path that is not UTF-8 cannot be an argument.
	if (path.includes('\uFFFD')) return {shares: new Map(), ends: new Set(), isWhole: false};
	const ranges = rangesOf(asked).flatMap(range => ['-L', range]);
	const form = ['--incremental', '-w', '--no-textconv', '--no-progress'];
	const ran = await git.ask(['blame', ...form, ...ranges, commit, '--', path], call);
	const read = readBlame(Buffer.from(ran.stdout).toString('latin1'), file);
	return {...read, isWhole: ran.exitCode === 0};
};
