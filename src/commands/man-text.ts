import {settings} from './configuration.ts';
import {type CommandRow, commands} from './table.ts';

/** Variables that are looked at, and what they do. */
export const environment: readonly (readonly [string, string])[] = [
	['GIT_EDITOR, VISUAL, EDITOR', 'The editor for messages, as git chooses it; core.editor counts, too.'],
	['LC_ALL, LC_CTYPE, LANG', 'The first that is set decides whether marks and lines are Unicode or ASCII.'],
	['ACCESSIBLE', 'If it is 1, questions and answers come in lines, as with --plain.'],
	['NO_COLOR', 'If it is set and not empty, nothing is coloured.'],
	['TERM', 'If it is dumb, questions and answers come in lines and nothing is coloured.'],
	['TMPDIR', 'The folder in which the practice series lives.'],
	[
		'GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL',
		'The identity, as for git. Other variables of git that would lead it to another repository are not passed on.',
	],
];

/** Where things are kept, and what. */
export const files: readonly (readonly [string, string])[] = [
	[
		'kvm-series/',
		'Below the common git directory: answers by branch, waivers, caches, and a journal while a branch is being moved. kvm-series state lists it, and --remove removes it.',
	],
	['refs/kvm-series/backup/', 'Where branches were before each rewrite, by branch and time.'],
	['refs/kvm-series/after/', 'Where these rewrites put them.'],
	[
		'$XDG_STATE_HOME/kvm-series/onboard.json',
		'How far a newcomer has come in kvm-series onboard, below ~/.local/state where the variable is unset.',
	],
	['outgoing/', 'The folder of the worktree that patches are written to, unless another one is named.'],
];

/** The settings with their values. */
export const configurationRows = (): readonly (readonly [string, string])[] =>
	settings.map(({name, values, summary}) => [
		`kvm-series.${name}`,
		`${summary.charAt(0).toUpperCase()}${summary.slice(1)}. One of ${values.join(', ')}.`,
	]);

/** The examples of all commands. */
export const exampleRows = (): readonly (readonly [string, string])[] =>
	commands.flatMap(({examples}: CommandRow) =>
		examples.map(
			([command, meaning]) => [command, `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`] as const,
		),
	);

/** Other manual pages, with their sections. */
export const seeAlso: readonly (readonly [string, number])[] = [
	['git-format-patch', 1],
	['git-range-diff', 1],
	['git-send-email', 1],
	['b4', 5],
];
