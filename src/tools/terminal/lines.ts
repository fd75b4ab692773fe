import {constants} from 'node:os';
import {StringDecoder} from 'node:string_decoder';

/** A terminal, or a pipe, that is talked to in lines. The terminal itself echoes and edits them. */
export type Lines = Readonly<{
	/** The next line without its end; undefined once input has ended. */
	read: () => Promise<string | undefined>;
	/** Leaves the terminal to a piece of work such as an editor. */
	lend: <T>(work: () => Promise<T>) => Promise<T>;
	/** Calls the listener for Ctrl-C, in place of any before. */
	onInterrupt: (listener: () => void) => void;
	close: () => void;
}>;

/** What lines come from. */
export type LineSource = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume'>;

/** Characters of a line; what is longer is no answer and is cut. */
const longest = 2 ** 20;

/** Reads lines from a source, which is only listened to while somebody waits for one. */
export const createLines = (source: LineSource): Lines => {
	const decoder = new StringDecoder('utf8');
	const lines: string[] = [];
	let rest = '';
	let hasEnded = false;
	let isLent = false;
	let waiting: ((line: string | undefined) => void) | undefined;
	let interrupted = () => {};

	const serve = () => {
		if (waiting === undefined || (lines.length === 0 && !hasEnded)) return;
		const give = waiting;
		waiting = undefined;
		source.pause();
		give(lines.shift());
	};
	const onData = (data: Buffer | string) => {
		const parts = (rest + (typeof data === 'string' ? data : decoder.write(data))).split('\n');
		rest = (parts.pop() ?? '').slice(0, longest);
		for (const part of parts) lines.push(part.replace(/\r$/, '').slice(0, longest));
		serve();
	};
	const onEnd = () => {
		hasEnded = true;
		if (rest !== '') lines.push(rest);
		rest = '';
		serve();
	};
	const onSignal = () => {
		if (!isLent) interrupted();
	};
	source.on('data', onData);
	source.on('end', onEnd);
	source.on('error', onEnd);
	source.pause();
	process.on('SIGINT', onSignal);

	return {
		read: () =>
			new Promise(resolve => {
				waiting = resolve;
				if (!hasEnded && lines.length === 0) source.resume();
				serve();
			}),
		lend: async work => {
			isLent = true;
			source.pause();
			try {
				return await work();
			} finally {
				isLent = false;
			}
		},
		onInterrupt: listener => {
			interrupted = listener;
		},
		close: () => {
			source.pause();
			source.off('data', onData);
			source.off('end', onEnd);
			source.off('error', onEnd);
			process.off('SIGINT', onSignal);
		},
	};
};

/** Runs `onEnd`, which may take a second, before a signal from outside ends the program with 128 plus its number. */
export const endOnSignals = (onEnd: () => Promise<void>): void => {
	for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			const end = () => process.exit(128 + constants.signals[signal]);
			setTimeout(end, 1000).unref();
			void onEnd().finally(end);
		});
	}
};
