import {EventEmitter} from 'node:events';
import {clearScreen, clearSequence, type Write} from './screen.ts';

/** What the real standard output has to offer. */
export type OutputTarget = Readonly<{
	columns: number;
	rows: number;
	write: (text: string) => boolean;
	on: (event: 'resize', listener: () => void) => unknown;
	off: (event: 'resize', listener: () => void) => unknown;
}>;

/** Where the system tells that the window has changed. */
export type Signals = Readonly<{
	on: (event: 'SIGWINCH', listener: () => void) => unknown;
	off: (event: 'SIGWINCH', listener: () => void) => unknown;
}>;

/** The screen as Ink draws on it. */
export type Output = Readonly<{
	/** Poses as the terminal's output; for Ink's `render`. */
	stdout: NodeJS.WriteStream;
	/** Swallows what is drawn while somebody else has the terminal. */
	setMuted: (isMuted: boolean) => void;
	/** Draws with the signs that `rewrite` makes of ours from now on, as with ASCII where there are no others; undefined draws ours. */
	setSigns: (rewrite: ((text: string) => string) | undefined) => void;
	/** Clears the screen and makes Ink draw the whole frame again; components keep their state. */
	redraw: () => void;
	close: () => void;
}>;

/** Milliseconds; dragging a window's corner sends many sizes. */
const resizePause = 30;

/** What Ink sends for a frame that fills the screen. The middle part would wipe the person's scrollback. */
const withoutWiping = (text: string) => text.replaceAll('\x1b[3J', '');

/**
 * Stands between Ink and the terminal: one frame at every size, nothing drawn while another program has the terminal,
 * and a way to draw everything anew, which Ink 6.8 has only for a window that became narrower.
 */
export const createOutput = (target: OutputTarget, signals: Signals = process): Output => {
	const events = new EventEmitter();
	let isFresh = true;
	let isMuted = false;
	let rewrite = (text: string) => text;
	let lastColumns = target.columns;
	let pretended: number | undefined;
	let timer: NodeJS.Timeout | undefined;

	const write = (text: string, ...rest: readonly unknown[]): boolean => {
		if (!isMuted && text !== '') {
			// The launcher's line stands there until the first frame takes its place.
			const drawn = rewrite(withoutWiping(text));
			target.write(isFresh ? `${clearSequence}${drawn}` : drawn);
			isFresh = false;
		}
		const done = rest.at(-1);
		if (typeof done === 'function') done();
		return true;
	};
	const writeNow: Write = text => void write(text);

	const redraw = () => {
		if (isMuted) return;
		clearScreen(writeNow);
		// Ink forgets the last frame when the window has become narrower, and draws it even if it is the same.
		pretended = Math.max(1, Math.min(lastColumns, target.columns) - 1);
		events.emit('resize');
		pretended = undefined;
		lastColumns = target.columns;
		events.emit('resize');
	};

	const resized = () => {
		clearTimeout(timer);
		timer = setTimeout(redraw, resizePause);
	};
	target.on('resize', resized);
	// Node tells only of a size that differs. A window that went there and back has shifted what stood in it all the same.
	signals.on('SIGWINCH', resized);

	const stdout = Object.defineProperties(Object.assign(events, {isTTY: true, writable: true, write}), {
		columns: {get: () => pretended ?? target.columns},
		rows: {get: () => target.rows},
	});
	return {
		stdout: stdout as unknown as NodeJS.WriteStream,
		setMuted: value => {
			isMuted = value;
		},
		setSigns: wanted => {
			rewrite = wanted ?? (text => text);
		},
		redraw,
		close: () => {
			clearTimeout(timer);
			target.off('resize', resized);
			signals.off('SIGWINCH', resized);
		},
	};
};
