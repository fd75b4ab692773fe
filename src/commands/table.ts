/** An option as it is written and explained. */
export type OptionRow = Readonly<{
	name: string;
	short?: string;
	/** What stands for the value; left out where the option takes none. */
	value?: string;
	summary: string;
	/** The values it may have, where they are few. */
	choices?: readonly string[];
}>;

/** A command, or a use of the program, as it is written and explained. */
export type CommandRow = Readonly<{
	name: string;
	/** What may stand behind the name. */
	operands?: string;
	summary: string;
	/** What a person should know before using it; each string a paragraph. */
	about: readonly string[];
	/** Names of its options. */
	options: readonly string[];
	examples: readonly (readonly [command: string, meaning: string])[];
}>;

/** Options of several commands, in the order of the help. */
export const options = [
	{name: 'repo', value: 'DIR', summary: 'a folder in the repository; the current one if left out'},
	{name: 'branch', value: 'NAME', summary: 'a branch other than the one checked out'},
	{
		name: 'base',
		value: 'REV',
		summary: 'the commit the series starts behind; found by itself if left out',
	},
	{name: 'claim', summary: 'take over commits that somebody else committed'},
	{name: 'practice', summary: 'the practice series; it opens by itself outside a Linux tree'},
	{name: 'start-over', summary: 'build the practice series anew'},
	{name: 'each', summary: 'judge every file as a posting of its own'},
	{name: 'verbose', short: 'v', summary: 'with the reasons behind the rules, and what was waived'},
	{name: 'json', summary: 'one JSON document'},
	{name: 'sarif', summary: 'one SARIF 2.1.0 document, for CI systems'},
	{name: 'b4', summary: "lines as b4's prep checks read them"},
	{name: 'review', summary: "JSON as b4's review checks read it"},
	{
		name: 'fail-on',
		value: 'LEVEL',
		choices: ['must', 'should', 'hint', 'never'],
		summary: 'the least severity that makes the exit code 1; must if left out',
	},
	{name: 'fix', summary: 'mend what is safe, after showing it'},
	{name: 'checkpatch', summary: "run the base tree's checkpatch.pl on files, too"},
	{name: 'no-checkpatch', summary: 'do without checkpatch.pl and codespell'},
	{name: 'reason', value: 'TEXT', summary: 'why the finding is set aside'},
	{name: 'list', summary: 'what is set aside'},
	{name: 'drop', summary: 'take it back'},
	{name: 'yes', short: 'y', summary: 'do it without a question'},
] as const satisfies readonly OptionRow[];

/** Options that every command has. */
export const everywhere = [
	{name: 'help', short: 'h', summary: 'this text'},
	{name: 'version', summary: 'the version'},
] as const satisfies readonly OptionRow[];

/** The name of an option. */
export type OptionName = (typeof options)[number]['name'] | (typeof everywhere)[number]['name'];

const place = ['repo', 'branch', 'base'] as const;

/** The commands, in the order of the help. */
export const commands = [
	{
		name: 'prepare',
		summary: 'the wizard: base, messages, order, tag, testing, patches; the default',
		about: ['Needs a terminal. Takes up where it was left.'],
		options: [...place, 'claim', 'practice', 'start-over'],
		examples: [],
	},
	{
		name: 'check',
		operands: '[WHAT...]',
		summary: 'what review would find, without a screen',
		about: [
			'WHAT is nothing (the series of the branch), a range A..B, commits, patch files, folders of them, an mbox, or - for a mail on standard input. Files need no repository. What stands behind -- is a file.',
			'A finding below --fail-on is told and does not count for the exit code.',
		],
		options: [
			...place,
			'practice',
			'each',
			'verbose',
			'json',
			'sarif',
			'b4',
			'review',
			'fail-on',
			'fix',
			'checkpatch',
			'no-checkpatch',
			'yes',
		],
		examples: [
			['kvm-series check', 'the series of this branch'],
			['kvm-series check HEAD~3..', 'the last three commits'],
			['kvm-series check --verbose outgoing/', 'the patches in a folder, with explanations'],
			['kvm-series check --each --json *.patch', 'every file by itself, for scripts'],
		],
	},
	{
		name: 'rules',
		summary: 'every rule of the catalogue and what becomes of it',
		about: [],
		options: ['json'],
		examples: [],
	},
	{
		name: 'explain',
		operands: 'RULE',
		summary: 'one rule: why, its source, a bad and a good example',
		about: [],
		options: [],
		examples: [['kvm-series explain changelog-no-pronouns', 'why there is no "we" in a changelog']],
	},
	{
		name: 'waive',
		operands: '[RULE COMMIT]',
		summary: 'set a finding aside, with the reason',
		about: [
			'A finding set aside does not count, whatever becomes of the message and the place of the commit. It stays in the repository and is shown by check --verbose.',
		],
		options: [...place, 'practice', 'reason', 'list', 'drop'],
		examples: [
			['kvm-series waive changelog-wrap-75 HEAD --reason "a table"', 'set aside'],
			['kvm-series waive --list', 'what is set aside'],
		],
	},
	{
		name: 'hook',
		operands: '[NAME]',
		summary: 'the lines that make git, b4 or git-publish run check',
		about: ['Prints and installs nothing. Without a name it lists the names.'],
		options: [],
		examples: [['kvm-series hook sendemail-validate', 'for git send-email']],
	},
	{
		name: 'patches',
		summary: 'makes the patches again from the answers given before, without questions',
		about: [],
		options: [...place, 'claim', 'practice'],
		examples: [],
	},
	{
		name: 'undo',
		summary: 'takes the last rewrite of the branch back',
		about: [],
		options: ['repo', 'branch', 'practice', 'yes'],
		examples: [],
	},
	{name: 'help', operands: '[COMMAND]', summary: 'this text', about: [], options: [], examples: []},
] as const satisfies readonly (CommandRow & Readonly<{options: readonly OptionName[]}>)[];

/** The name of a command. */
export type CommandName = (typeof commands)[number]['name'];

/** Exit codes and what they mean, in the order of the help. */
export const exitCodes = [
	[0, 'done; check: nothing at or above --fail-on'],
	[1, 'refused, a proof failed, or check found something'],
	[2, 'usage, or no terminal'],
	[3, 'git or the repository'],
	[4, 'the branch was moved by somebody else meanwhile'],
	[70, 'a fault of kvm-series'],
	[130, 'stopped by a signal; 129 and 143 likewise'],
] as const;
