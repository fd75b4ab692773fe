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

/** The first whole answer in the bytes and where the next one starts; undefined while it is not all there. */
const takeAnswer = (bytes: Buffer): Readonly<{object: GitObject | undefined; end: number}> | undefined => {
	const line = bytes.indexOf('\n');
	if (line === -1) return undefined;
	const [, type, size] = bytes.toString('latin1', 0, line).split(' ');
	if (size === undefined) return {object: undefined, end: line + 1};
	const end = line + 1 + Number(size);
	if (bytes.length < end + 1) return undefined;
	return {object: {type: type as ObjectType, content: bytes.subarray(line + 1, end)}, end: end + 1};
};

export const createObjectReader = (git: Git): ObjectReader => {
	const waiting: Waiting[] = [];
	let companion: Companion | undefined;
	let listening: Promise<void> | undefined;
	let isClosed = false;

	const listen = async (output: AsyncIterable<Uint8Array>) => {
		let bytes = Buffer.alloc(0);
		for await (const chunk of output) {
			bytes = bytes.length === 0 ? Buffer.from(chunk) : Buffer.concat([bytes, chunk]);
			for (let answer = takeAnswer(bytes); answer !== undefined; answer = takeAnswer(bytes)) {
				bytes = bytes.subarray(answer.end);
				waiting.shift()?.resolve(answer.object);
			}
		}
	};
	const start = () => {
		const started = git.converse(['cat-file', '--batch']);
		companion = started;
		listening = listen(started.output)
			.catch(() => {})
			.then(() => {
				for (const {reject} of waiting.splice(0)) reject(new Error('git cat-file ended early'));
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
