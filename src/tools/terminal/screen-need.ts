/** Sub-commands that draw. The table of commands agrees with this, which is all the launcher knows of it. */
export const screenCommands: readonly string[] = ['prepare', 'fix', 'onboard'];

/** Options that take the next word for themselves. */
export const withValue: readonly string[] = [
	'--repo',
	'--branch',
	'--base',
	'--fail-on',
	'--reason',
	'--answers',
	'--kind',
	'--tag',
	'--revision',
	'--output-directory',
];

/** The sub-command: the first word that is no option and no option's value. */
const subCommand = (words: readonly string[]): string | undefined =>
	words.find((word, index) => !word.startsWith('-') && !withValue.includes(words[index - 1] ?? ''));

/** Options with which a command that draws does without. */
const withoutScreen: readonly string[] = ['--plain', '--answers', '--dry-run', '--yes', '-y'];

/** Options that commands have which draw, besides those that take a value. */
export const drawnWith: readonly string[] = ['--claim', '--practice', '--start-over', '--no-checkpatch'];

/** Whether an option is none that a command with a screen has: the main program then says what is wrong with it. */
const isStrange = (word: string, index: number, words: readonly string[]): boolean => {
	const isValue = withValue.includes(words[index - 1] ?? '');
	const name = word.replace(/=.*/s, '');
	return word.startsWith('-') && word !== '-' && !isValue && ![...drawnWith, ...withValue].includes(name);
};

/** What a command line needs before the main program is loaded: nothing but the version, the screen, or no screen. */
export const screenNeed = (args: readonly string[], isPlain = false): 'version' | 'screen' | 'none' => {
	const end = args.indexOf('--');
	const words = end === -1 ? args : args.slice(0, end);
	if (words.includes('--help') || words.includes('-h')) return 'none';
	if (words.includes('--version')) return 'version';
	if (isPlain || words.some(word => withoutScreen.includes(word.replace(/=.*/s, '')))) return 'none';
	if (words.some(isStrange)) return 'none';
	const command = subCommand(words);
	return command === undefined || screenCommands.includes(command) ? 'screen' : 'none';
};

/** What is known about the terminal. `type` is TERM. */
export type TerminalFacts = Readonly<{isInput: boolean; isOutput: boolean; type: string | undefined}>;

/** Whether questions are to be asked in lines although no option says so: a screen reader, or a cursor that does not move. */
export const isPlainTerminal = (
	{isInput, isOutput, type}: TerminalFacts,
	environment: Readonly<Record<string, string | undefined>>,
): boolean => {
	const isSet = (name: string) => !['', '0', 'false', undefined].includes(environment[name]);
	return isSet('ACCESSIBLE') || isSet('INK_SCREEN_READER') || (type === 'dumb' && isInput && isOutput);
};

/** Why no screen can be drawn, in a sentence with the way out; undefined where one can. */
export const screenObstacle = ({isInput, isOutput}: TerminalFacts): string | undefined => {
	const remedy =
		'--plain asks in lines, --answers asks nothing, and `kvm-series --help` lists what works without one.';
	if (!isInput) return `The wizard needs a terminal, and standard input is not one; ${remedy}`;
	if (!isOutput) return `The wizard needs a terminal, and standard output is not one; ${remedy}`;
	return undefined;
};
