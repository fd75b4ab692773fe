import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Companion} from '../../tools/run.ts';
import type {Git} from '../git.ts';
import type {ObjectType} from './object-id.ts';

/** What git tells of an object when asked for its content, or for what it is only. */
export type ReadObject = Readonly<{oid: string; type: ObjectType; content: Buffer}>;

/**
 * Objects of one repository, by one `git cat-file --batch-command` for all that ask. It is started when first asked,
 * ends when nobody has asked for a second, and keeps nobody waiting at the program's end.
 */
export type ObjectReader = Readonly<{
	/** The object of this name, or undefined where the repository has none. */
	read: (name: string) => Promise<ReadObject | undefined>;
	/** The id of what has this name, or undefined where the repository has none. */
	idOf: (name: string) => Promise<string | undefined>;
	/** Starts git for whoever is going to ask soon. */
	prepare: () => void;
}>;

type Waiting = Readonly<{
	hasContent: boolean;
	resolve: (object: ReadObject | undefined) => void;
	reject: (error: Error) => void;
}>;

/** An answer and where the next one starts; without an object where the repository has none. */
type Answer = Readonly<{object: ReadObject | undefined; end: number}>;

/** Milliseconds without a question after which git ends, so that it never tells of packs that are long gone. */
const patience = 1000;

const noContent = Buffer.alloc(0);

const endedEarly = () =>
	new Refusal(
		'git ended while it was reading objects of this repository.',
		'Start again; if that happens again, run git fsck.',
		exitCode.environment,
	);

/** The first whole answer in the bytes, or how many bytes there have to be before it can be one. */
const takeAnswer = (bytes: Buffer, hasContent: boolean): Answer | number => {
	const line = bytes.indexOf('\n');
	if (line === -1) return bytes.length + 1;
	// A name that is told to be missing may have spaces.
	const [, oid = '', type, size] =
		bytes.toString('latin1', 0, line).match(/^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/) ?? [];
	if (size === undefined) return {object: undefined, end: line + 1};
	const found = {oid, type: type as ObjectType};
	if (!hasContent) return {object: {...found, content: noContent}, end: line + 1};
	const end = line + 1 + Number(size);
	if (bytes.length < end + 1) return end + 1;
	return {object: {...found, content: bytes.subarray(line + 1, end)}, end: end + 1};
};

const listen = async (output: AsyncIterable<Uint8Array>, waiting: Waiting[], onAnswer: () => void) => {
	// Chunks are joined when they can make an answer, once: a large object comes in many.
	let chunks: Uint8Array[] = [];
	let [length, needed] = [0, 1];
	for await (const chunk of output) {
		chunks.push(chunk);
		length += chunk.length;
		if (length < needed) continue;
		let bytes =
			chunks.length === 1 ? Buffer.from(chunk.buffer, chunk.byteOffset, length) : Buffer.concat(chunks);
		const next = () => takeAnswer(bytes, waiting[0]?.hasContent ?? false);
		let answer = next();
		for (; typeof answer === 'object'; answer = next()) {
			bytes = bytes.subarray(answer.end);
			waiting.shift()?.resolve(answer.object);
		}
		[chunks, length, needed] = [[bytes], bytes.length, answer];
		onAnswer();
	}
};

/** Git that was started for questions, and who waits for its answers. */
type Conversation = Readonly<{companion: Companion; waiting: Waiting[]}>;

const createObjectReader = (git: Git): ObjectReader => {
	let current: Conversation | undefined;
	let timer: NodeJS.Timeout | undefined;

	const end = ({companion}: Conversation) => {
		current = undefined;
		companion.close().catch(() => {});
	};
	const rest = (conversation: Conversation) => {
		if (conversation.waiting.length > 0) return;
		conversation.companion.holdProgram(false);
		timer?.refresh();
		timer ??= setTimeout(() => {
			timer = undefined;
			if (current?.waiting.length === 0) end(current);
		}, patience).unref();
	};
	const start = (): Conversation => {
		const companion = git.converse(['cat-file', '--batch-command'], {ignored: 'stderr'});
		const started: Conversation = {companion, waiting: []};
		current = started;
		void listen(companion.output, started.waiting, () => rest(started))
			.catch(() => {})
			.then(() => {
				if (current === started) end(started);
				for (const {reject} of started.waiting.splice(0)) reject(endedEarly());
			});
		return started;
	};
	const ask = (command: string, name: string) =>
		new Promise<ReadObject | undefined>((resolve, reject) => {
			const {companion, waiting} = current ?? start();
			if (waiting.length === 0) companion.holdProgram(true);
			waiting.push({hasContent: command === 'contents', resolve, reject});
			companion.write(Buffer.from(`${command} ${name}\n`, 'latin1'));
		});
	return {
		read: name => ask('contents', name),
		prepare: () => {
			if (current === undefined) rest(start());
		},
		idOf: async name => (await ask('info', name))?.oid,
	};
};

const readers = new WeakMap<Git, ObjectReader>();

/** The reader of all who work with this git. Names are byte strings without a line break. */
export const readerOf = (git: Git): ObjectReader => {
	const known = readers.get(git) ?? createObjectReader(git);
	readers.set(git, known);
	return known;
};
