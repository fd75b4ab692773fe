import type {Door} from '../run-app.tsx';

/** What the front door lends a conversation in lines. Nothing here moves a cursor. */
export type LineDoor = Pick<
	Door,
	| 'flow'
	| 'program'
	| 'startAt'
	| 'isFirstPosting'
	| 'asksOthers'
	| 'findNamed'
	| 'tools'
	| 'edit'
	| 'onSession'
> &
	Readonly<{
		/** The next line that was typed, without its end; undefined once there are no more. */
		readLine: () => Promise<string | undefined>;
		/** Writes lines below what was written. They are safe to show. */
		say: (lines: readonly string[]) => void;
		/** Writes what stands before the line to be typed. */
		prompt: (text: string) => void;
		/** Columns to break prose at. */
		columns: number;
		/** Whether the person's editor can have the terminal. */
		hasEditor: boolean;
		/** Called with what Ctrl-C does: stop the work that runs, or leave. */
		onInterrupt: (listener: () => void) => void;
	}>;

/** The part of it that talks. */
export type Talk = Pick<LineDoor, 'readLine' | 'say' | 'prompt' | 'columns' | 'hasEditor' | 'edit'>;
