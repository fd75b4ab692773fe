import {isUnicode} from '../tools/terminal/is-unicode.ts';
import type {CommandLine} from './command-line.ts';
import type {Configuration} from './configuration.ts';

/** Asks git for what the person has set under `kvm-series.` in its configuration. Done once git is running. */
export const askForConfiguration = async ({
	opening,
}: CommandLine): Promise<Readonly<{configuration: Promise<Configuration>}>> => {
	const {readConfiguration} = await import('../git/reading/configuration.ts');
	const {createGit} = await import('../git/git.ts');
	const {parseConfiguration} = await import('./configuration.ts');
	const configuration = readConfiguration(createGit(opening.folder)).then(parseConfiguration);
	configuration.catch(() => {});
	return {configuration};
};

/** Whether more than ASCII is drawn: what the person has set, or else what the locale says. */
export const drawsUnicode = async (line: CommandLine): Promise<boolean> => {
	const {configuration} = await askForConfiguration(line);
	return (await configuration).unicode ?? isUnicode();
};

/** Whether checkpatch and codespell may be asked where nobody asks for it, by option or setting; a setting that means nothing is told elsewhere. */
export const asksOthers = async (line: CommandLine): Promise<boolean> => {
	if (line.flags.has('no-checkpatch')) return false;
	const {configuration} = await askForConfiguration(line);
	return configuration.then(
		({checkpatch}) => checkpatch !== false,
		() => true,
	);
};
