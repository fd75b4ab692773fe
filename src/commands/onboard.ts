import {createMachine} from '../git/machine/create-machine.ts';
import type {editText} from '../tools/terminal/editor.ts';
import {leaveScreen} from '../tools/terminal/screen.ts';
import {takeTerminal} from '../tools/terminal/terminal.ts';
import type {Tools} from '../tools/tools.ts';
import type {CommandLine} from './command-line.ts';
import {openPlain} from './plain-door.ts';

/** What the front door does for the rest of the program. */
type Hands = Readonly<{
	program: string;
	say: (lines: readonly string[]) => unknown;
	toolsFor: (line: CommandLine) => Promise<Tools>;
	/** Lets the person change a text in their own editor, as for a file in this folder. */
	edit: (text: string, name: string, folder: string) => ReturnType<typeof editText>;
}>;

/** Hands for the practice series, or for the person's own. */
const toolsOf =
	(line: CommandLine, toolsFor: Hands['toolsFor']) =>
	(isPractice: boolean): Promise<Tools> =>
		toolsFor(isPractice ? {...line, command: 'prepare', opening: {...line.opening, isPractice}} : line);

/** What leads the conversation: the terminal as a screen, or lines. `close` gives it back. */
type Place = Readonly<{close: () => void; lend: <T>(work: () => Promise<T>) => Promise<T>}>;

/** Onboarding in this folder at a place that `open` makes of what is to happen when a signal ends it. */
const openDoor = <P extends Place>(
	line: CommandLine,
	{program, say, toolsFor, edit}: Hands,
	open: (onSignal: () => void) => P,
	leave = () => {},
) => {
	const {folder} = line.opening;
	let words: () => readonly string[] = () => [];
	const place = open(() => {
		leave();
		say(words());
	});
	return {
		...place,
		tools: toolsOf(line, toolsFor),
		edit: (text: string, name: string) => place.lend(() => edit(text, name, folder)),
		folder,
		program,
		machine: createMachine(folder),
		onWords: (get: () => readonly string[]) => {
			words = get;
		},
		close: () => {
			place.close();
			say(words());
		},
	};
};

/** Opens onboarding in lines in this folder; `close` says the last words, as a signal does. */
export const plainOnboardDoor = (line: CommandLine, hands: Hands) =>
	openDoor(line, hands, onSignal => openPlain(async () => onSignal()));

/** Takes the terminal for onboarding in this folder; `close` gives it back and says the last words, as a signal does. */
export const onboardDoor = (line: CommandLine, hands: Hands) =>
	openDoor(line, hands, takeTerminal, leaveScreen);
