import {wrap} from '../text/fit.ts';
import {
	type CommandName,
	type CommandRow,
	commands,
	everywhere,
	exitCodes,
	type OptionRow,
	options,
} from './table.ts';

/** Rows of a term and what it means, in two columns; the terms of one list have one width. */
const rows = (list: readonly (readonly [string, string])[], width: number): readonly string[] => {
	const column = Math.max(...list.map(([term]) => term.length)) + 2;
	return list.flatMap(([term, meaning]) =>
		wrap(meaning, width - column - 2).map((line, at) =>
			`  ${(at === 0 ? term : '').padEnd(column)}${line}`.trimEnd(),
		),
	);
};

const optionTerm = ({name, short, value}: OptionRow): string =>
	`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const optionRows = (list: readonly OptionRow[], width: number) =>
	rows(
		list.map(row => [
			optionTerm(row),
			row.choices === undefined ? row.summary : `${row.summary} (${row.choices.join(', ')})`,
		]),
		width,
	);

/** Columns of the help, whatever the terminal has: it is piped and pasted. */
const columns = 80;

/** What the program is for, in a sentence. */
export const purpose =
	'kvm-series prepares a KVM x86 patch series by the maintainer handbook and ends in proven patches.';

/** What it never does, in a sentence. */
export const promise =
	'It never sends mail, never fetches unasked, never signs off, and never moves a branch without a backup and your y.';

/** The text of `--help`: the commands, and what all of them have. */
export const helpText = (): readonly string[] => [
	...wrap(purpose, columns),
	'',
	'Usage: kvm-series [COMMAND] [OPTIONS]',
	'       git kvm-series [COMMAND] [OPTIONS]',
	'',
	'Commands',
	...rows(
		commands.map(({name, summary}) => [name, summary]),
		columns,
	),
	'',
	'kvm-series COMMAND --help tells the options of a command.',
	'',
	'Exit codes',
	...rows(
		exitCodes.map(([code, meaning]) => [String(code), meaning]),
		columns,
	),
	'',
	...wrap(promise, columns),
];

/** The text of `COMMAND --help`. */
export const commandHelp = (name: CommandName): readonly string[] => {
	const row: CommandRow = commands.find(each => each.name === name) ?? commands[0];
	const own = options.filter(option => row.options.includes(option.name));
	return [
		`Usage: kvm-series ${[name, row.operands, '[OPTIONS]'].filter(part => part !== undefined).join(' ')}`,
		'',
		...wrap(`${row.summary.charAt(0).toUpperCase()}${row.summary.slice(1)}.`, columns),
		...row.about.flatMap(paragraph => ['', ...wrap(paragraph, columns)]),
		'',
		'Options',
		...optionRows([...own, ...everywhere], columns),
		...(row.examples.length === 0 ? [] : ['', 'Examples', ...rows(row.examples, columns)]),
	];
};

/** The help of one command, or of all where none of this name is there. */
export const helpFor = (topic: string | undefined): readonly string[] => {
	const name = commands.find(each => each.name === topic)?.name;
	return name === undefined || name === 'help' ? helpText() : commandHelp(name);
};
