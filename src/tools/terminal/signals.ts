import {constants} from 'node:os';
import {leaveScreen} from './screen.ts';

const endings = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** A signal that ends the program. */
export type Ending = (typeof endings)[number];

export type SignalOptions = Readonly<{
	/** Puts things in order before the program ends; may take a second. */
	onEnd: (signal: Ending) => void | Promise<void>;
	/** Gives the terminal back before the program stops. */
	onPause: () => void;
	/** Takes the terminal again; the screen has to be drawn anew. */
	onResume: () => void;
	/** Ends the process; `process.exit` if left out. */
	exit?: (code: number) => void;
}>;

export type SignalWatch = Readonly<{
	/** Stops the program and those it was started by, such as npm, until the shell continues them. */
	suspend: () => void;
	/** While another program has the terminal, Ctrl-C and Ctrl-Z are meant for that one. */
	setLent: (isLent: boolean) => void;
	close: () => void;
}>;

/** How long `onEnd` may take, and how long until a stop that the system ignored is taken back. */
const endTime = 1000;
const stopTime = 100;

const sleep = (milliseconds: number) =>
	new Promise<void>(resolve => {
		setTimeout(resolve, milliseconds);
	});

/** Handles the signals of a terminal program. Ends with 128 plus the signal's number. */
export const watchSignals = (options: SignalOptions): SignalWatch => {
	const {onEnd, onPause, onResume, exit = code => process.exit(code)} = options;
	let isEnding = false;
	let isPaused = false;
	let isLent = false;

	const end = async (signal: Ending) => {
		if (isEnding || (isLent && signal === 'SIGINT')) return;
		isEnding = true;
		try {
			await Promise.race([onEnd(signal), sleep(endTime)]);
		} finally {
			leaveScreen();
			exit(128 + constants.signals[signal]);
		}
	};

	const resume = () => {
		if (isLent || isEnding) return;
		isPaused = false;
		process.removeListener('SIGTSTP', suspend);
		process.on('SIGTSTP', suspend);
		onResume();
	};

	const suspend = () => {
		if (isPaused || isLent || isEnding) return;
		isPaused = true;
		onPause();
		// Without a handler the signal stops us. The whole group gets it, because the shell waits for its first process.
		process.removeListener('SIGTSTP', suspend);
		process.kill(0, 'SIGTSTP');
		// Where nobody could ever continue us, the system does not stop us either.
		setTimeout(() => {
			if (isPaused) resume();
		}, stopTime);
	};

	const handlers = endings.map(signal => [signal, () => void end(signal)] as const);
	for (const [signal, handler] of handlers) process.on(signal, handler);
	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', resume);

	return {
		suspend,
		setLent: value => {
			isLent = value;
			process.removeListener('SIGTSTP', suspend);
			if (!value) process.on('SIGTSTP', suspend);
		},
		close: () => {
			for (const [signal, handler] of handlers) process.removeListener(signal, handler);
			process.removeListener('SIGTSTP', suspend);
			process.removeListener('SIGCONT', resume);
		},
	};
};
