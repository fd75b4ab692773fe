/** An option as it is written and explained. */
export type OptionRow = Readonly<{
	name: string;
	short?: string;
	/** What stands for the value; left out where the option takes none. */
	value?: string;
	summary: string;
	/** The values it may have, where they are few. */
	choices?: readonly string[];
	/** What kind of thing the value is, for those who complete it; left out where it is free text. */
	takes?: 'folder' | 'branch' | 'revision';
}>;

/** Options of several commands, in the order of the help. */
export const options = [
	{
		name: 'repo',
		value: 'DIR',
		takes: 'folder',
		summary: 'a folder in the repository; the current one if left out',
	},
	{
		name: 'branch',
		value: 'NAME',
		takes: 'branch',
		summary: 'a branch other than the one checked out',
	},
	{
		name: 'base',
		value: 'REV',
		takes: 'revision',
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
	{name: 'note', summary: 'what is set aside in a commit, as text for below its ---'},
	{name: 'drop', summary: 'take it back'},
	{name: 'remove', summary: 'remove all of it but the backups and the practice folder'},
	{name: 'backups', summary: 'with --remove: the backups, too'},
	{name: 'plain', summary: 'questions and answers in lines, for screen readers, dumb terminals and pipes'},
	{
		name: 'answers',
		value: 'FILE',
		summary: 'no questions: the answers are in this JSON file, or - for standard input',
	},
	{
		name: 'kind',
		value: 'KIND',
		choices: ['current-fix', 'later-fix', 'feature', 'cleanup', 'multi-arch'],
		summary: 'without questions: what the series is, as /base/kind',
	},
	{
		name: 'tag',
		value: 'TAG',
		choices: ['PATCH', 'RFC', 'RESEND'],
		summary: 'without questions: the tag, as /tag/kind',
	},
	{name: 'revision', value: 'NUMBER', summary: 'without questions: the version, as /tag/version'},
	{
		name: 'output-directory',
		value: 'DIR',
		takes: 'folder',
		summary: 'without questions: where the patches go, as /outputDirectory',
	},
	{name: 'dry-run', summary: 'without questions: say what would be done, and do nothing'},
	{name: 'yes', short: 'y', summary: 'do it without a question'},
] as const satisfies readonly OptionRow[];

/** Options that every command has. */
export const everywhere = [
	{name: 'help', short: 'h', summary: 'this text'},
	{name: 'version', summary: 'the version'},
] as const satisfies readonly OptionRow[];

/** The name of an option. */
export type OptionName = (typeof options)[number]['name'] | (typeof everywhere)[number]['name'];
