import {wrap} from '../text/fit.ts';
import {createLines, endOnSignals} from '../tools/terminal/lines.ts';

/** The person's terminal, or a pipe, as a conversation in lines needs it. */
export type PlainTerminal = Readonly<{
	readLine: () => Promise<string | undefined>;
	say: (lines: readonly string[]) => void;
	prompt: (text: string) => void;
	columns: number;
	hasEditor: boolean;
	onInterrupt: (listener: () => void) => void;
	/** Leaves the terminal to a piece of work such as an editor. */
	lend: <T>(work: () => Promise<T>) => Promise<T>;
	close: () => void;
}>;

/** Wider lines are hard to follow. */
const widest = 100;

/** What a pipe is told in. */
const usual = 76;

/** Commands, code and what stands in columns must come out as they are; all else is broken between words. */
const foldedTo = (columns: number) => (line: string) =>
	/^(?:\s|[-+@|])/.test(line) ? [line] : wrap(line, columns);

/** Opens the conversation. `onEnd` runs before a signal ends the program. */
export const openPlain = (onEnd: () => Promise<void>): PlainTerminal => {
	const lines = createLines(process.stdin);
	endOnSignals(onEnd);
	const {columns, isTTY} = process.stdout;
	const width = isTTY && columns > 20 ? Math.min(columns - 1, widest) : usual;
	const isTerminal = process.stdin.isTTY === true;
	return {
		readLine: async () => {
			const line = await lines.read();
			// A terminal shows what is typed; of a pipe it would be missing in what is read afterwards.
			if (!isTerminal) process.stdout.write(`${line ?? ''}\n`);
			return line;
		},
		say: text => {
			const told = isTTY ? text.flatMap(foldedTo(width)) : text;
			process.stdout.write(`${told.join('\n')}\n`);
		},
		prompt: text => void process.stdout.write(text),
		columns: width,
		hasEditor: isTerminal && isTTY === true,
		onInterrupt: lines.onInterrupt,
		lend: lines.lend,
		close: lines.close,
	};
};
