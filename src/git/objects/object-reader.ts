import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Companion} from '../../tools/run.ts';
import type {Git} from '../git.ts';
import type {GitObject, ObjectType} from './object-id.ts';

/** Reads objects of the repository through one `git cat-file --batch`, started when first asked. */
export type ObjectReader = Readonly<{
	/** The object, or undefined where the repository has none of this id. */
	read: (oid: string) => Promise<GitObject | undefined>;
	close: () => Promise<void>;
}>;

type Waiting = Readonly<{
	resolve: (object: GitObject | undefined) => void;
	reject: (error: Error) => void;
}>;

/** An answer and where the next one starts; without an object where the repository has none. */
type Answer = Readonly<{object: GitObject | undefined; end: number}>;

const endedEarly = () =>
	new Refusal(
		'git ended while it was reading objects of this repository.',
		'Start again; if that happens again, run git fsck.',
		exitCode.environment,
	);

/** The first whole answer in the bytes, or how many bytes there have to be before it can be one. */
const takeAnswer = (bytes: Buffer): Answer | number => {
	const line = bytes.indexOf('\n');
	if (line === -1) return bytes.length + 1;
	const [, type, size] = bytes.toString('latin1', 0, line).split(' ');
	if (size === undefined) return {object: undefined, end: line + 1};
	const end = line + 1 + Number(size);
	if (bytes.length < end + 1) return end + 1;
	return {object: {type: type as ObjectType, content: bytes.subarray(line + 1, end)}, end: end + 1};
};

export const createObjectReader = (git: Git): ObjectReader => {
	const waiting: Waiting[] = [];
	let companion: Companion | undefined;
	let listening: Promise<void> | undefined;
	let isClosed = false;

	const listen = async (output: AsyncIterable<Uint8Array>) => {
		// Chunks are joined when they can make an answer, once: a large object comes in many.
		let chunks: Uint8Array[] = [];
		let [length, needed] = [0, 1];
		for await (const chunk of output) {
			chunks.push(chunk);
			length += chunk.length;
			if (length < needed) continue;
			let bytes = Buffer.concat(chunks);
			let answer = takeAnswer(bytes);
			for (; typeof answer === 'object'; answer = takeAnswer(bytes)) {
				bytes = bytes.subarray(answer.end);
				waiting.shift()?.resolve(answer.object);
			}
			[chunks, length, needed] = [[bytes], bytes.length, answer];
		}
	};
	const start = () => {
		const started = git.converse(['cat-file', '--batch']);
		companion = started;
		listening = listen(started.output)
			.catch(() => {})
			.then(() => {
				for (const {reject} of waiting.splice(0)) reject(endedEarly());
			});
		return started;
	};
	return {
		read: oid =>
			new Promise((resolve, reject) => {
				if (isClosed) {
					reject(new Error('the object reader is closed'));
					return;
				}
				waiting.push({resolve, reject});
				(companion ?? start()).write(`${oid}\n`);
			}),
		close: async () => {
			isClosed = true;
			await companion?.close();
			await listening;
		},
	};
};
