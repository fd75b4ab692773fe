import {parseArgs} from 'node:util';
import type {Opening} from '../tools/tools.ts';
import {misuse, unknownName, unreadable} from './misuse.ts';
import {
	type CommandName,
	type CommandRow,
	commands,
	everywhere,
	type OptionName,
	type OptionRow,
	options,
} from './table.ts';

/** What the person asked for. */
export type CommandLine = Readonly<{
	command: CommandName;
	/** Words behind the command's name. */
	operands: readonly string[];
	/** Words behind `--`: files, whatever they look like. */
	files: readonly string[];
	/** Options without a value that were given. */
	flags: ReadonlySet<OptionName>;
	/** Options with a value that were given; of a repeated one the last. */
	values: ReadonlyMap<OptionName, string>;
	opening: Opening;
	/** Whether a folder was named; otherwise the practice series may take its place. */
	isFolderNamed: boolean;
}>;

const all: readonly OptionRow[] = [...options, ...everywhere];

const commandNames: readonly string[] = commands.map(({name}) => name);

/** With their dashes: those of the command, or all where none is named. */
const optionsOf = (command: CommandRow | undefined): readonly string[] =>
	[
		...(command === undefined ? options : options.filter(({name}) => command.options.includes(name))),
		...everywhere,
	].map(({name}) => `--${name}`);

const parse = (args: readonly string[]) => {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			tokens: true,
			options: Object.fromEntries(
				all.map(({name, short, value}) => [
					name,
					{
						type: value === undefined ? ('boolean' as const) : ('string' as const),
						...(short === undefined ? {} : {short}),
					},
				]),
			),
		});
	} catch (error) {
		const command = commands.find(({name}) => args.includes(name));
		throw unreadable(error, optionsOf(command), command?.name);
	}
};

/** Options that cannot stand together. */
const apart: readonly (readonly [OptionName, OptionName, string])[] = [
	['practice', 'repo', '--practice and --repo name two different repositories.'],
	['checkpatch', 'no-checkpatch', '--checkpatch and --no-checkpatch say opposite things.'],
];

const formats: readonly OptionName[] = ['json', 'sarif', 'b4', 'review'];

const refuseContradictions = (given: ReadonlySet<OptionName>, command: string): void => {
	const pair = apart.find(([one, other]) => given.has(one) && given.has(other));
	if (pair !== undefined) throw misuse(pair[2], command);
	const wanted = formats.filter(name => given.has(name));
	if (given.has('fix') && wanted.length > 0) {
		throw misuse(`--fix talks to a person, and --${wanted[0]} to a program.`, command);
	}
	if (wanted.length > 1) throw misuse(`--${wanted[0]} and --${wanted[1]} are two forms of output.`, command);
};

/** Reads the arguments behind the program's name. `folder` is where it was started. Refuses what it does not know. */
export const readCommandLine = (args: readonly string[], folder: string): CommandLine => {
	const {values: found, tokens} = parse(args);
	const end = tokens.find(({kind}) => kind === 'option-terminator')?.index ?? Number.POSITIVE_INFINITY;
	const words = tokens.filter(token => token.kind === 'positional');
	const before = words.filter(({index}) => index < end).map(({value}) => value);
	const files = words.filter(({index}) => index > end).map(({value}) => value);
	const [name = 'prepare', ...operands] = before;
	const row: CommandRow | undefined = commands.find(each => each.name === name);
	if (row === undefined) throw unknownName(`There is no command ${name}.`, name, commandNames);
	const given = new Set(Object.keys(found) as OptionName[]);
	const values = new Map(
		Object.entries(found).filter((entry): entry is [OptionName, string] => typeof entry[1] === 'string'),
	);
	if (given.has('help') || name === 'help') {
		const topic = name === 'help' ? operands[0] : words[0]?.value;
		if (name === 'help' && topic !== undefined && !commandNames.includes(topic)) {
			throw unknownName(`There is no command ${topic}.`, topic, commandNames);
		}
		return {...bare, command: 'help', operands: topic === undefined ? [] : [topic]};
	}
	const stranger = [...given].find(each => !row.options.includes(each) && each !== 'version');
	if (stranger !== undefined) throw misuse(`${name} takes no --${stranger}.`, name);
	if (row.operands === undefined && (operands.length > 0 || files.length > 0)) {
		throw misuse(`${name} takes no ${operands[0] ?? files[0]}.`, name);
	}
	for (const {name: option, choices} of all) {
		const value = values.get(option as OptionName);
		if (value !== undefined && choices !== undefined && !choices.includes(value)) {
			throw misuse(`--${option} is one of ${choices.join(', ')}, not ${value}.`, name);
		}
	}
	refuseContradictions(given, name);
	return {
		command: name as CommandName,
		operands,
		files,
		flags: given,
		values,
		opening: {
			folder: values.get('repo') ?? folder,
			isPractice: given.has('practice'),
			branch: values.get('branch'),
			base: values.get('base'),
			isClaiming: given.has('claim'),
		},
		isFolderNamed: values.has('repo'),
	};
};

const bare: CommandLine = {
	command: 'help',
	operands: [],
	files: [],
	flags: new Set(),
	values: new Map(),
	opening: {folder: '.', isPractice: false, branch: undefined, base: undefined, isClaiming: false},
	isFolderNamed: false,
};
