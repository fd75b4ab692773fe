import {EventEmitter} from 'node:events';
import {createKeyParser, type KeyEvent} from './key-parser.ts';

/** What the filter needs of the real standard input. */
export type KeySource = Readonly<{
	setEncoding: (encoding: 'utf8') => unknown;
	on: (event: 'data' | 'end' | 'error', listener: (chunk: string) => void) => unknown;
	off: (event: 'data' | 'end' | 'error', listener: (chunk: string) => void) => unknown;
	resume: () => unknown;
	pause: () => unknown;
}>;

export type KeyFilterOptions = Readonly<{
	/** The real standard input, in raw mode. */
	source: KeySource;
	/** Ctrl-Z was pressed. It does not reach Ink. */
	onSuspend?: () => void;
	/** The terminal is gone. */
	onClosed?: () => void;
	/** Resolves when the last key has been handled, effects included. */
	settled?: () => Promise<void>;
}>;

/** Keys and pastes in good order. Nobody else may read the source while this is open. */
export type KeyFilter = Readonly<{
	/** Poses as the terminal's input; for Ink's `render`. */
	stdin: NodeJS.ReadStream;
	/** Calls the listener with each paste, after the keys before it, line ends as `\n`. Returns how to stop that. */
	onPaste: (listener: (text: string) => void) => () => void;
	/** Drops what was typed and not yet handled. */
	forget: () => void;
	/** Leaves the source to somebody else. */
	hold: () => void;
	/** Takes the source back and drops what was typed meanwhile. */
	release: () => Promise<void>;
	close: () => void;
}>;

/** How long a sequence may pause before its ESC counts as the key, and a paste before its end counts as lost. */
const escapePause = 50;
const pastePause = 3000;
/** How long typed-ahead input is dropped for; one read brings what the terminal has kept. */
const drainTime = 30;

/** Ctrl-Z. */
const suspendKey = '\x1a';
const isSuspend = (event: KeyEvent) => event.kind === 'key' && event.sequence === suspendKey;

/** Ink takes what the key Backspace sends for the key Delete; nobody could tell the two apart behind it. */
const forInk = (sequence: string) => sequence.replace(/^(\x1b?)\x7f$/, '$1\b');

const sleep = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

/** React's scheduler takes one turn of the event loop for a render and one for its effects; this allows for four. */
const someTurns = async () => {
	for (let turn = 0; turn < 8; turn++) await new Promise(resolve => setImmediate(resolve));
};

/** The part of a terminal's input that Ink touches. Raw mode belongs to whoever opened the real one. */
const createStdin = (read: () => string | null) => {
	const stdin = new EventEmitter();
	const itself = () => stdin;
	return Object.assign(stdin, {
		isTTY: true,
		setEncoding: itself,
		setRawMode: itself,
		ref: itself,
		unref: itself,
		read,
	});
};

/**
 * Stands between the terminal and Ink: puts split sequences together, drops those that Ink cannot take, keeps pastes
 * apart, and hands over one key at a time, the next one only when the former has been handled.
 */
export const createKeyFilter = ({
	source,
	onSuspend,
	onClosed,
	settled = someTurns,
}: KeyFilterOptions): KeyFilter => {
	let parser = createKeyParser();
	let queue: KeyEvent[] = [];
	let pending: string | null = null;
	let timer: NodeJS.Timeout | undefined;
	let isPumping = false;
	const pasteListeners = new Set<(text: string) => void>();

	const stdin = createStdin(() => {
		const key = pending;
		pending = null;
		return key;
	});

	const deliver = (event: KeyEvent) => {
		if (event.kind === 'paste') {
			for (const listener of pasteListeners) listener(event.text);
			return;
		}
		if (event.sequence === suspendKey) {
			onSuspend?.();
			return;
		}
		pending = forInk(event.sequence);
		stdin.emit('readable');
	};

	const hasReader = () => stdin.listenerCount('readable') > 0;

	const pump = async () => {
		if (isPumping) return;
		isPumping = true;
		try {
			// Ink subscribes before its components do.
			await settled();
			while (hasReader()) {
				const event = queue.shift();
				if (event === undefined) return;
				deliver(event);
				await settled();
			}
		} finally {
			isPumping = false;
		}
	};

	const enqueue = (events: readonly KeyEvent[]) => {
		for (const event of events) {
			// In turn behind other keys, but at once where nobody reads.
			if (queue.length === 0 && !isPumping && isSuspend(event)) onSuspend?.();
			else queue.push(event);
		}
		if (queue.length > 0) void pump();
	};

	const watchPause = () => {
		clearTimeout(timer);
		if (parser.isPasting()) timer = setTimeout(() => enqueue(parser.endPaste()), pastePause);
		else if (parser.isPending()) timer = setTimeout(() => enqueue(parser.settle()), escapePause);
	};

	const take = (chunk: string) => {
		enqueue(parser.feed(chunk));
		watchPause();
	};

	const gone = () => onClosed?.();

	const forget = () => {
		clearTimeout(timer);
		parser = createKeyParser();
		queue = [];
		pending = null;
	};

	const listen = () => {
		// A program that was stopped by others is continued without ever having let go; each key counts once.
		source.off('data', take);
		source.on('data', take);
		source.resume();
	};

	const hold = () => {
		source.off('data', take);
		source.pause();
		forget();
	};

	source.setEncoding('utf8');
	source.on('end', gone);
	source.on('error', gone);
	stdin.on('newListener', name => {
		if (name === 'readable' && queue.length > 0) setImmediate(() => void pump());
	});
	listen();

	return {
		stdin: stdin as unknown as NodeJS.ReadStream,
		onPaste: listener => {
			pasteListeners.add(listener);
			return () => void pasteListeners.delete(listener);
		},
		forget,
		hold,
		release: async () => {
			const drop = () => {};
			source.on('data', drop);
			source.resume();
			await sleep(drainTime);
			source.off('data', drop);
			listen();
		},
		close: () => {
			hold();
			source.off('end', gone);
			source.off('error', gone);
		},
	};
};
