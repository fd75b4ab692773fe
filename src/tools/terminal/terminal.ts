import {createKeyFilter} from './key-filter.ts';
import {createOutput, type Output} from './output.ts';
import {enterScreen, leaveScreen} from './screen.ts';
import {type Ending, watchSignals} from './signals.ts';

/** The person's terminal while the program draws on it. */
export type Terminal = Readonly<{
	/** For Ink's `render`, both. */
	stdin: NodeJS.ReadStream;
	stdout: NodeJS.WriteStream;
	/** Calls the listener with each paste as one text. Returns how to stop that. */
	onPaste: (listener: (text: string) => void) => () => void;
	setSigns: Output['setSigns'];
	/** Drops what was typed and not yet handled; for a question that must not be answered ahead of time. */
	forget: () => void;
	/** Stops the program as Ctrl-Z does, which is handled here already. */
	suspend: () => void;
	/**
	 * Leaves the terminal to a piece of work such as an editor, then takes it back and draws anew. Ink may stay
	 * mounted: it gets no keys meanwhile, and what it draws is not seen. The errors of the work come through.
	 */
	lend: <T>(work: () => Promise<T>) => Promise<T>;
	/** Back to the normal screen. Ink should be unmounted before. */
	close: () => void;
}>;

/** Takes the terminal. `onEnd` runs before a signal, or the loss of the terminal, ends the program. */
export const takeTerminal = (onEnd: (signal: Ending) => void | Promise<void>): Terminal => {
	const source = process.stdin;
	const output = createOutput(process.stdout);
	const gone = () => void process.kill(process.pid, 'SIGHUP');

	const take = () => {
		// Another program may have changed the mode behind libuv's back, which only acts on a change.
		source.setRawMode(false);
		source.setRawMode(true);
		enterScreen();
		output.setMuted(false);
	};
	const takeBack = async () => {
		take();
		await filter.release();
		output.redraw();
	};
	const giveBack = () => {
		filter.hold();
		output.setMuted(true);
		leaveScreen();
		source.setRawMode(false);
	};

	const signals = watchSignals({onEnd, onPause: giveBack, onResume: () => void takeBack()});
	const filter = createKeyFilter({source, onSuspend: signals.suspend, onClosed: gone});
	process.stdout.on('error', gone);
	take();

	return {
		stdin: filter.stdin,
		stdout: output.stdout,
		onPaste: filter.onPaste,
		setSigns: output.setSigns,
		forget: filter.forget,
		suspend: signals.suspend,
		lend: async work => {
			signals.setLent(true);
			giveBack();
			try {
				return await work();
			} finally {
				await takeBack();
				signals.setLent(false);
			}
		},
		close: () => {
			giveBack();
			filter.close();
			output.close();
			signals.close();
		},
	};
};
