import {exitCode, Refusal} from '../series/refusal.ts';
import type {CommandLine} from './command-line.ts';
import {type CommandRow, commands} from './table.ts';

/** A setting as it is written and explained. */
export type SettingRow = Readonly<{
	/** As people write it, behind `kvm-series.`; git itself does not tell capitals from small letters. */
	name: string;
	values: readonly string[];
	summary: string;
}>;

const booleans = ['true', 'false'] as const;

/** The settings under `kvm-series.` in git's configuration, in the order of the manual. */
export const settings = [
	{
		name: 'failOn',
		values: ['must', 'should', 'hint', 'never'],
		summary: 'what --fail-on is for check where the option is left out',
	},
	{
		name: 'checkpatch',
		values: booleans,
		summary: 'true is check --checkpatch, false is --no-checkpatch for check, fix and the wizard',
	},
	{
		name: 'unicode',
		values: booleans,
		summary: 'whether marks and lines are drawn with more than ASCII; the locale decides if unset',
	},
	{
		name: 'kvmUnitTests',
		values: ['FOLDER'],
		summary: 'where kvm-unit-tests are, for doctor and onboard; beside the tree if unset',
	},
] as const satisfies readonly SettingRow[];

/** What was set. */
export type Configuration = Readonly<{
	failOn: string | undefined;
	checkpatch: boolean | undefined;
	unicode: boolean | undefined;
}>;

/** A key and its value; without a value the key alone stands for yes, as everywhere in git. */
type Entry = Readonly<{key: string; value: string | undefined}>;

const entriesOf = (raw: string): readonly Entry[] =>
	raw.split('\0').flatMap((text): readonly Entry[] => {
		if (text === '') return [];
		const end = text.indexOf('\n');
		return end === -1
			? [{key: text, value: undefined}]
			: [{key: text.slice(0, end), value: text.slice(end + 1)}];
	});

const unusable = ({name, values}: SettingRow, value: string): Refusal =>
	new Refusal(
		`kvm-series.${name} is ${value === '' ? 'empty' : value} in git's configuration, which is none of ${values.join(', ')}.`,
		`Set it with git config kvm-series.${name} VALUE, or remove it with --unset.`,
		exitCode.usage,
	);

/** What git takes for yes and no. */
const truth: Readonly<Record<string, boolean>> = {
	true: true,
	yes: true,
	on: true,
	'1': true,
	false: false,
	no: false,
	off: false,
	'0': false,
	'': false,
};

/** Reads what `git config -z --get-regexp ^kvm-series\.` prints; of several values the last counts. Refuses values that mean nothing. */
export const parseConfiguration = (raw: string): Configuration => {
	const entries = entriesOf(raw);
	const find = (name: string): Entry | undefined =>
		entries.findLast(({key}) => key.toLowerCase() === `kvm-series.${name.toLowerCase()}`);
	const [failOn, checkpatch, unicode] = settings;
	const flag = (row: SettingRow): boolean | undefined => {
		const entry = find(row.name);
		if (entry === undefined) return undefined;
		const value = entry.value === undefined ? true : truth[entry.value.toLowerCase()];
		if (value === undefined) throw unusable(row, entry.value ?? '');
		return value;
	};
	const level = find(failOn.name);
	const wanted = level === undefined ? undefined : (level.value ?? '');
	if (wanted !== undefined && !(failOn.values as readonly string[]).includes(wanted))
		throw unusable(failOn, wanted);
	return {failOn: wanted, checkpatch: flag(checkpatch), unicode: flag(unicode)};
};

/** The command line with what was set for options that it leaves out and its command takes. */
export const withConfiguration = (line: CommandLine, {failOn, checkpatch}: Configuration): CommandLine => {
	const row: CommandRow | undefined = commands.find(({name}) => name === line.command);
	const values = new Map(line.values);
	const flags = new Set(line.flags);
	if (failOn !== undefined && row?.options.includes('fail-on') && !values.has('fail-on'))
		values.set('fail-on', failOn);
	const isSaid = flags.has('checkpatch') || flags.has('no-checkpatch');
	if (checkpatch !== undefined && row?.options.includes('checkpatch') && !isSaid) {
		flags.add(checkpatch ? 'checkpatch' : 'no-checkpatch');
	}
	return {...line, values, flags};
};
