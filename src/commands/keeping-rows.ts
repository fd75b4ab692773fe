import type {CommandRow} from './command-row.ts';
import type {OptionName} from './options.ts';

/** Commands about what was done and what is kept, and about the program itself. */
export const keepingRows = [
	{
		name: 'history',
		summary: 'what was rewritten of the branch when, and the command that goes back there',
		about: [],
		options: ['repo', 'branch', 'practice', 'json'],
		examples: [],
	},
	{
		name: 'undo',
		operands: '[NUMBER]',
		summary: 'takes the last rewrite of the branch back, or all since the one of this number',
		about: ['The numbers are those of kvm-series history: 1 is the newest.'],
		options: ['repo', 'branch', 'practice', 'yes'],
		examples: [],
	},
	{
		name: 'redo',
		operands: '[NUMBER]',
		summary: 'takes an undo back: forward to what the rewrite of this number had made',
		about: ['Without a number it is the rewrite that was taken back last.'],
		options: ['repo', 'branch', 'practice', 'yes'],
		examples: [],
	},
	{
		name: 'state',
		summary: 'what kvm-series keeps in the repository; removes it with --remove',
		about: [
			'Answers, waivers and caches are files in kvm-series/ under the common git directory; backups are refs under refs/kvm-series/. Elsewhere there are the practice series, in the folder for temporary files, and where onboard was left outside of any repository, in $XDG_STATE_HOME or ~/.local/state.',
		],
		options: ['repo', 'practice', 'json', 'remove', 'backups', 'yes'],
		examples: [['kvm-series state --remove --backups', 'as if kvm-series had never been here']],
	},
	{
		name: 'completion',
		operands: 'SHELL',
		takes: ['shell'],
		summary: 'the script that completes commands and options in bash, zsh or fish',
		about: ['Prints and installs nothing.'],
		options: [],
		examples: [
			['source <(kvm-series completion bash)', 'in ~/.bashrc'],
			['kvm-series completion zsh >_git-kvm-series', 'in a folder of fpath'],
			['kvm-series completion fish | tee {,git-}kvm-series.fish', 'in ~/.config/fish/completions'],
		],
	},
	{
		name: 'help',
		operands: '[COMMAND]',
		takes: ['command'],
		summary: 'this text',
		about: [],
		options: [],
		examples: [],
	},
] as const satisfies readonly (CommandRow & Readonly<{options: readonly OptionName[]}>)[];
