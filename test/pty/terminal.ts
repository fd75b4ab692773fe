import {tmpdir} from 'node:os';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {type Cell, cellsOf, textOf} from './cells.ts';

/** What keys send. */
export const key = {
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	home: '\x1b[H',
	end: '\x1b[F',
	pageUp: '\x1b[5~',
	pageDown: '\x1b[6~',
	enter: '\r',
	escape: '\x1b',
	tab: '\t',
	shiftTab: '\x1b[Z',
	backspace: '\x7f',
	ctrlS: '\x13',
	ctrlC: '\x03',
	ctrlZ: '\x1a',
} as const;

/** What a program is started with. */
export type TerminalOptions = Readonly<{
	command: string;
	args?: readonly string[];
	cwd?: string;
	/** On top of a clean environment; undefined removes a variable. */
	env?: Readonly<Record<string, string | undefined>>;
	columns?: number;
	rows?: number;
}>;

/** How a program ended. `signal` is 0 when it ended by itself. */
export type Ended = Readonly<{exitCode: number; signal: number}>;

/** What to wait for on the screen. */
export type Wanted = string | RegExp | ((screen: string) => boolean);

/** A program in a terminal that exists in memory only. */
export type TerminalUnderTest = Readonly<{
	pid: number;
	/** Sends these bytes as if they were typed. */
	type: (keys: string) => void;
	/** Pastes a text the way a terminal does, in brackets when the program asked for them. */
	paste: (text: string) => void;
	/** The screen once it shows what is wanted; throws with screen and last bytes after so many milliseconds. */
	waitFor: (wanted: Wanted, milliseconds?: number) => Promise<string>;
	/** The visible lines of the last whole frame, without trailing blanks. */
	screen: () => string;
	cells: () => readonly (readonly Cell[])[];
	/** Whether the alternate screen is on. */
	isAlternate: () => boolean;
	/** Every byte the program has sent. */
	raw: () => Buffer;
	resize: (columns: number, rows: number) => void;
	kill: (signal?: NodeJS.Signals) => void;
	exited: Promise<Ended>;
}> &
	AsyncDisposable;

/** Variables that say what terminal this is or what colours are wanted, and that tests must not inherit. */
const unwanted =
	/^(?:CI|CONTINUOUS_INTEGRATION|NO_COLOR|FORCE_COLOR|COLORTERM|TERM_.*|TMUX.*|STY|NODE_.*|VITEST.*|GIT_.*|KVM_SERIES_.*|EDITOR|VISUAL|COLUMNS|LINES|npm_.*|INIT_CWD)$/;

/** An environment of a plain terminal, with nothing of the caller's home in it. */
export const cleanEnvironment = (
	extra: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> => {
	const inherited = Object.entries(process.env).filter(([name]) => !unwanted.test(name));
	const all: [string, string | undefined][] = [
		...inherited,
		['TERM', 'xterm-256color'],
		['LANG', 'C.UTF-8'],
		['HOME', tmpdir()],
		['GIT_CONFIG_GLOBAL', '/dev/null'],
		['GIT_CONFIG_NOSYSTEM', '1'],
		...Object.entries(extra),
	];
	return Object.fromEntries(
		[...new Map(all)].filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
};

const isThere = (screen: string, wanted: Wanted) => {
	if (typeof wanted === 'string') return screen.includes(wanted);
	return typeof wanted === 'function' ? wanted(screen) : wanted.test(screen);
};

const spawnProgram = ({
	command,
	args = [],
	cwd = process.cwd(),
	columns = 100,
	rows = 30,
	...rest
}: TerminalOptions) => {
	const env = cleanEnvironment(rest.env);
	// Node-pty sets TERM to the name.
	return spawn(command, [...args], {
		cols: columns,
		rows,
		cwd,
		env,
		name: env.TERM ?? 'unknown',
		encoding: null,
	});
};

const signalOf = (pty: IPty, signal: NodeJS.Signals) => {
	try {
		process.kill(pty.pid, signal);
	} catch {
		// It has ended by itself.
	}
};

/** Starts a program in a terminal of its own. */
export const openTerminal = (options: TerminalOptions): TerminalUnderTest => {
	const {columns = 100, rows = 30} = options;
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 2000});
	const pty = spawnProgram(options);
	const chunks: Buffer[] = [];
	const watchers = new Set<() => void>();
	const wake = () => {
		for (const watcher of watchers) watcher();
	};
	let frame = '';
	/** Takes over what stands there. In the middle of a frame that is half of one and half of the next. */
	const take = () => {
		if (terminal.modes.synchronizedOutputMode) return;
		frame = textOf(terminal);
		wake();
	};
	let hasEnded = false;
	pty.onData(data => {
		// Typed as text, but bytes because of the encoding above.
		const bytes = data as unknown as Buffer;
		chunks.push(bytes);
		terminal.write(bytes, take);
	});
	// Programs may ask what terminal this is.
	terminal.onData(reply => pty.write(reply));
	const exited = new Promise<Ended>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			terminal.write('', () => {
				hasEnded = true;
				frame = textOf(terminal);
				resolve({exitCode, signal: signal ?? 0});
				wake();
			});
		});
	});
	const raw = () => Buffer.concat(chunks);
	const screen = () => frame;

	const waitFor = (wanted: Wanted, milliseconds = 10_000) =>
		new Promise<string>((resolve, reject) => {
			const finish = (settle: () => void) => {
				clearTimeout(timer);
				watchers.delete(look);
				settle();
			};
			const fail = (reason: string) => {
				const last = JSON.stringify(raw().subarray(-400).toString('latin1'));
				const error = new Error(`${reason}: ${wanted}\n--- screen\n${screen()}\n--- last bytes\n${last}`);
				finish(() => reject(error));
			};
			const look = () => {
				const now = screen();
				if (isThere(now, wanted)) finish(() => resolve(now));
				else if (hasEnded) fail('The program ended before the screen showed');
			};
			const timer = setTimeout(() => fail(`Not on the screen after ${milliseconds} ms`), milliseconds);
			watchers.add(look);
			look();
		});

	return {
		pid: pty.pid,
		type: keys => pty.write(keys),
		paste: text => {
			const sent = text.replace(/\r?\n/g, '\r');
			pty.write(terminal.modes.bracketedPasteMode ? `\x1b[200~${sent}\x1b[201~` : sent);
		},
		waitFor,
		screen,
		cells: () => cellsOf(terminal),
		isAlternate: () => terminal.buffer.active.type === 'alternate',
		raw,
		resize: (width, height) => {
			terminal.resize(width, height);
			take();
			pty.resize(width, height);
		},
		kill: (signal = 'SIGTERM') => signalOf(pty, signal),
		exited,
		[Symbol.asyncDispose]: async () => {
			if (!hasEnded) signalOf(pty, 'SIGKILL');
			await exited;
			terminal.dispose();
		},
	};
};
