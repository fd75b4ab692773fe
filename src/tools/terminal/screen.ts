import {writeSync} from 'node:fs';

/** Alternate screen on, cleared, cursor hidden, pastes in brackets. */
const enterSequence = '\x1b[?1049h\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h';
const leaveSequence = '\x1b[?2004l\x1b[?25h\x1b[?1049l';

/** The launcher and the main program are bundled apart and hold two copies of this module, but share one terminal. */
const place = Symbol.for('kvm-series.screen');
const shared = globalThis as {[place]?: {isEntered: boolean}};
const state = shared[place] ?? {isEntered: false};
shared[place] = state;

/** How the bytes get out. */
export type Write = (text: string) => void;

/** Writes to standard output before this returns, so that it also works while the process ends. */
export const writeNow: Write = text => {
	for (let attempt = 0; attempt < 100; attempt++) {
		try {
			writeSync(1, text);
			return;
		} catch (error) {
			// A terminal that is gone needs no restoring; one that is busy gets another chance.
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
		}
	}
};

/** Whether the alternate screen is ours at the moment. */
export const isScreenEntered = (): boolean => state.isEntered;

/** Takes the alternate screen; does nothing when it is taken. */
export const enterScreen = (write: Write = writeNow): void => {
	if (state.isEntered) return;
	state.isEntered = true;
	write(enterSequence);
};

/** Gives the normal screen back as it was; does nothing when that was done. */
export const leaveScreen = (write: Write = writeNow): void => {
	if (!state.isEntered) return;
	state.isEntered = false;
	write(leaveSequence);
};

/** Empties the screen and puts the cursor where Ink expects it. */
export const clearSequence = '\x1b[2J\x1b[H';

/** The same at once; for an Ink that is mounted again. The first one finds the screen cleared. */
export const clearScreen = (write: Write = writeNow): void => write(clearSequence);
