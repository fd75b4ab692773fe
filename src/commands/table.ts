import type {CommandRow} from './command-row.ts';
import {keepingRows} from './keeping-rows.ts';
import type {OptionName} from './options.ts';

export type {CommandRow} from './command-row.ts';
export {exitCodes} from './exit-codes.ts';
export {everywhere, type OptionName, type OptionRow, options} from './options.ts';

const place = ['repo', 'branch', 'base'] as const;

/** What answers without questions. */
const unasked = ['answers', 'kind', 'tag', 'revision', 'output-directory', 'dry-run', 'yes'] as const;

/** The commands, in the order of the help. */
export const commands = [
	{
		name: 'prepare',
		summary: 'the wizard: base, messages, order, tag, testing, patches; the default',
		about: [
			'Needs a terminal. Takes up where it was left. With --plain, ACCESSIBLE=1 or TERM=dumb it asks and answers in lines.',
			'With --answers, --dry-run or --yes it asks nothing: what the file and the options say is done, or all that is missing is listed. Without a file the answers given before count. Branches are only moved with --yes.',
		],
		options: [...place, 'claim', 'practice', 'start-over', 'no-checkpatch', 'plain', ...unasked],
		examples: [
			['kvm-series answers >answers.json', 'what was answered so far, as a file'],
			['kvm-series --answers answers.json --dry-run', 'what it would do'],
			['kvm-series --answers answers.json --yes', 'the same, done'],
		],
	},
	{
		name: 'fix',
		operands: '[WHAT...]',
		takes: ['revision', 'file'],
		summary: 'mends what review would find, commit by commit, and rewrites the branch',
		about: [
			'Needs a terminal, or --plain. Nothing is written before the plan is applied; leaving keeps the plan.',
			'With --answers it asks nothing. One file serves prepare and fix: base, messages, authors, splits, drops, folds, relations, order and apply count here; what says how to post is left out, and named.',
			'An order in the file may name some of the patches: these come in that order, and each of the others stays behind the patch it follows now.',
			'WHAT is nothing (all commits with findings), a range A..B, commits, patches that came back from review (files or folders of them, matched to the commits by content), or a document of check --json.',
		],
		options: [...place, 'claim', 'practice', 'no-checkpatch', 'plain', 'answers', 'dry-run', 'yes'],
		examples: [
			['kvm-series fix', 'all that is found in the series of this branch'],
			['kvm-series fix outgoing/', 'the commits that these patches were made of'],
		],
	},
	{
		name: 'check',
		operands: '[WHAT...]',
		takes: ['revision', 'file'],
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
		name: 'onboard',
		summary: 'gets a newcomer ready: the machine, the rules, the first series',
		about: [
			'Needs a terminal, and no repository; with --plain, ACCESSIBLE=1 or TERM=dumb it asks and answers in lines. Takes up where it was left. What it would change it shows first, and only git itself is run for it.',
			'With --answers it asks nothing and mends what the file names, by assets/onboard-answers-1.schema.json, once --yes confirms it.',
		],
		options: ['repo', 'plain', 'answers', 'dry-run', 'yes'],
		examples: [['kvm-series onboard --answers onboard.json --dry-run', 'what it would run']],
	},
	{
		name: 'doctor',
		summary: 'what machine and repository lack for posting to KVM, without a screen',
		about: [
			'Says why each thing matters and the command that mends it. Fetches nothing, changes nothing, reads no password. The exit code is 1 where something that is needed is missing.',
		],
		options: ['repo', 'json'],
		examples: [],
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
		takes: ['rule'],
		summary: 'one rule: why, its source, a bad and a good example',
		about: [],
		options: [],
		examples: [['kvm-series explain changelog-no-pronouns', 'why there is no "we" in a changelog']],
	},
	{
		name: 'waive',
		operands: '[RULE COMMIT]',
		takes: ['rule', 'revision'],
		summary: 'set a finding aside, with the reason',
		about: [
			'A finding set aside does not count, whatever becomes of the message and the place of the commit. It stays in the repository and is shown by check --verbose.',
		],
		options: [...place, 'practice', 'reason', 'list', 'note', 'drop'],
		examples: [
			['kvm-series waive changelog-wrap-75 HEAD --reason "a table"', 'set aside'],
			['kvm-series waive --list', 'what is set aside'],
			['kvm-series waive --note HEAD', 'the words for below the ---'],
		],
	},
	{
		name: 'hook',
		operands: '[NAME]',
		takes: ['hook'],
		summary: 'the lines that make git, b4 or git-publish run check',
		about: ['Prints and installs nothing. Without a name it lists the names.'],
		options: [],
		examples: [['kvm-series hook sendemail-validate', 'for git send-email']],
	},
	{
		name: 'answers',
		summary: 'what was answered so far, as a file for --answers',
		about: ['Prints JSON and changes nothing.'],
		options: [...place, 'claim', 'practice'],
		examples: [],
	},
	{
		name: 'patches',
		summary: 'makes the patches again from the answers given before, without questions',
		about: [],
		options: [...place, 'claim', 'practice'],
		examples: [],
	},
	...keepingRows,
] as const satisfies readonly (CommandRow & Readonly<{options: readonly OptionName[]}>)[];

/** The name of a command. */
export type CommandName = (typeof commands)[number]['name'];
