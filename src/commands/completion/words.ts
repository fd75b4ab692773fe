import {catalogue} from '../../handbook/catalogue.ts';
import {hookNames} from '../hook.ts';
import {type CommandRow, commands, everywhere, type OptionRow, options} from '../table.ts';
import {shells} from './shells.ts';

/** A command with the rows of its options, those of every command included. */
export type CompletedCommand = Readonly<{
	name: string;
	summary: string;
	options: readonly OptionRow[];
	takes: readonly Operand[];
}>;

/** What an operand may be. */
export type Operand = NonNullable<CommandRow['takes']>[number];

/** All that a completion script knows. Names and ids are plain words that no shell reads anything into. */
export type CompletionWords = Readonly<{
	commands: readonly CompletedCommand[];
	/** All options, each once. */
	options: readonly OptionRow[];
	/** Operands that are one of a list. */
	lists: Readonly<Record<Exclude<Operand, 'file' | 'revision'>, readonly string[]>>;
}>;

/** Reads the words from the one table, the catalogue of rules and the list of hooks. */
export const completionWords = (): CompletionWords => ({
	commands: commands.map((row: CommandRow) => ({
		name: row.name,
		summary: row.summary,
		options: [...options.filter(({name}) => row.options.includes(name)), ...everywhere],
		takes: row.takes ?? [],
	})),
	options: [...options, ...everywhere],
	lists: {
		rule: catalogue().map(({id}) => id),
		hook: hookNames(),
		shell: shells,
		command: commands.map(({name}) => name),
	},
});

/** Git's names for what may stand for a commit: branches and tags, short. */
export const revisionNames = "git for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes";

/** The branches of the repository. */
export const branchNames = "git for-each-ref --format='%(refname:short)' refs/heads";
