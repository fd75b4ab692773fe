import {type ByteString, byteString} from '../../series/bytes.ts';
import type {Git} from '../git.ts';
import {Cancelled, GitFailure} from '../git.ts';
import {diffOptions, oldestFirst, rangeLines} from './walk.ts';

/** The diff of a commit to its parent, as git prints it. */
export type CommitDiff = Readonly<{oid: string; diff: ByteString}>;

/** Diffs of commits, one after the other while git makes them. `stop` ends git where they are not wanted any more. */
export type Diffs = Readonly<{all: AsyncIterable<CommitDiff>; stop: () => void}>;

/** Begins a commit. No line of a diff begins with a NUL. */
const marker = '\0';

const partOf = (text: ByteString): CommitDiff => {
	const end = text.indexOf('\n');
	return end === -1
		? {oid: text.slice(marker.length), diff: ''}
		: {oid: text.slice(marker.length, end), diff: text.slice(end + 1)};
};

/** Cuts git's output at the commits, whatever chunks it comes in. */
export const cutDiffs = async function* (output: AsyncIterable<Uint8Array>): AsyncGenerator<CommitDiff> {
	let chunks: string[] = [];
	let last = '\n';
	for await (const chunk of output) {
		let text = byteString(chunk);
		for (let from = 0; ; ) {
			const at = text.indexOf(marker, from);
			if (at === -1) break;
			const before = at === 0 ? last : text[at - 1];
			if (before !== '\n') {
				from = at + 1;
				continue;
			}
			const whole = chunks.join('') + text.slice(0, at);
			if (whole !== '') yield partOf(whole);
			chunks = [];
			text = text.slice(at);
			last = '\n';
			from = 1;
		}
		if (text !== '') {
			chunks.push(text);
			last = text[text.length - 1] ?? last;
		}
	}
	const whole = chunks.join('');
	if (whole !== '') yield partOf(whole);
};

/** The same chunks, taken as soon as they come, so that git never waits for who reads them. */
const takenAtOnce = (output: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => {
	const chunks: Uint8Array[] = [];
	let isDone = false;
	let wake = () => {};
	const taking = (async () => {
		for await (const chunk of output) {
			chunks.push(chunk);
			wake();
		}
	})().finally(() => {
		isDone = true;
		wake();
	});
	taking.catch(() => {});
	return (async function* () {
		for (;;) {
			const chunk = chunks.shift();
			if (chunk !== undefined) yield chunk;
			else if (isDone) return await taking;
			else
				await new Promise<void>(resolve => {
					wake = resolve;
				});
		}
	})();
};

const start = (git: Git, order: readonly string[], input: string, signal: AbortSignal | undefined): Diffs => {
	const args = ['log', ...order, '--format=%x00%H', ...diffOptions, '--stdin'];
	const child = git.converse(args);
	let isStopped = false;
	const stop = () => {
		isStopped = true;
		child.kill();
	};
	signal?.addEventListener('abort', stop, {once: true});
	const output = takenAtOnce(child.output);
	child.write(input);
	const ended = child.close();
	ended.catch(() => {});
	const all = async function* () {
		try {
			yield* cutDiffs(output);
			const ran = await ended;
			if (signal?.aborted) throw new Cancelled('cancelled');
			if (ran.exitCode !== 0 && !isStopped) throw new GitFailure(args, ran);
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	};
	return {all: all(), stop};
};

/** Diffs of these commits, in their order. */
export const diffsOf = (git: Git, oids: readonly string[], signal?: AbortSignal): Diffs =>
	start(git, ['--no-walk=unsorted'], `${oids.join('\n')}\n`, signal);

/** Diffs of the commits that `walk` gives for the same range, in the same order; merges have none. */
export const diffsOfRange = (
	git: Git,
	tip: string,
	excluded: readonly string[],
	signal?: AbortSignal,
): Diffs => start(git, oldestFirst(), rangeLines(tip, excluded), signal);
