/** Sub-commands that draw. The table of commands agrees with this, which is all the launcher knows of it. */
export const screenCommands: readonly string[] = ['prepare'];

/** Options that take the next word for themselves. */
export const withValue: readonly string[] = ['--repo', '--branch', '--base', '--fail-on', '--reason'];

/** The sub-command: the first word that is no option and no option's value. */
const subCommand = (words: readonly string[]): string | undefined =>
	words.find((word, index) => !word.startsWith('-') && !withValue.includes(words[index - 1] ?? ''));

/** What a command line needs before the main program is loaded: nothing but the version, the screen, or no screen. */
export const screenNeed = (args: readonly string[]): 'version' | 'screen' | 'none' => {
	const end = args.indexOf('--');
	const words = end === -1 ? args : args.slice(0, end);
	if (words.includes('--help') || words.includes('-h')) return 'none';
	if (words.includes('--version')) return 'version';
	const command = subCommand(words);
	return command === undefined || screenCommands.includes(command) ? 'screen' : 'none';
};

/** What is known about the terminal. `type` is TERM. */
export type TerminalFacts = Readonly<{isInput: boolean; isOutput: boolean; type: string | undefined}>;

/** Why no screen can be drawn, in a sentence with the way out; undefined where one can. */
export const screenObstacle = ({isInput, isOutput, type}: TerminalFacts): string | undefined => {
	const remedy = '`kvm-series --help` lists the commands and options that work without one.';
	if (!isInput) return `The wizard needs a terminal, and standard input is not one; ${remedy}`;
	if (!isOutput) return `The wizard needs a terminal, and standard output is not one; ${remedy}`;
	if (type === 'dumb')
		return `The wizard needs a terminal that can move its cursor, and TERM is dumb; ${remedy}`;
	return undefined;
};
