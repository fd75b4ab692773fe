import {promise, purpose} from './help.ts';
import {configurationRows, environment, exampleRows, files, seeAlso} from './man-text.ts';
import {bold, folded, italic, paragraph, prose, quoted, term} from './roff.ts';
import {type CommandRow, commands, everywhere, exitCodes, type OptionRow, options} from './table.ts';

const optionTerm = ({name, short, value}: OptionRow): string =>
	[
		...(short === undefined ? [] : [`${bold(`-${short}`)}, `]),
		bold(`--${name}`),
		...(value === undefined ? [] : [' ', italic(value)]),
	].join('');

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const optionText = ({summary, choices}: OptionRow): string =>
	prose(`${sentence(summary)}${choices === undefined ? '' : ` One of ${choices.join(', ')}.`}`);

const optionLines = (rows: readonly OptionRow[]): readonly string[] =>
	rows.flatMap(row => term(optionTerm(row), optionText(row)));

const commandLines = (row: CommandRow): readonly string[] => {
	const own: readonly OptionRow[] = options.filter(({name}) => row.options.includes(name));
	const head = [
		bold(`kvm-series ${row.name}`),
		...(row.operands === undefined ? [] : [` ${italic(row.operands)}`]),
	];
	return [
		`.SS ${quoted(head.join(''))}`,
		...folded(prose(sentence(row.summary))),
		...row.about.flatMap(text => paragraph(prose(text))),
		...optionLines(own),
	];
};

const synopsis = ['kvm-series', 'git kvm-series'].flatMap((name, at) => [
	...(at === 0 ? [] : ['.br']),
	`${bold(name)} [${italic('COMMAND')}] [${italic('OPTIONS')}]`,
]);

const listed = (rows: readonly (readonly [string, string])[]): readonly string[] =>
	rows.flatMap(([name, text]) => term(bold(name), prose(text)));

/**
 * The manual page of the program, as roff for man(7), from the tables of commands, options and settings. `date` is the
 * release's as `2030-01-31`.
 */
export const manPage = ({version, date}: Readonly<{version: string; date: string}>): string =>
	[
		`.TH KVM\\-SERIES 1 ${quoted(date)} ${quoted(prose(`kvm-series ${version}`))} ${quoted('kvm\\-series manual')}`,
		'.SH NAME',
		'kvm\\-series \\- prepare a KVM x86 patch series for Linux',
		'.SH SYNOPSIS',
		...synopsis,
		'.SH DESCRIPTION',
		...folded(prose(purpose)),
		...paragraph(prose(promise)),
		...paragraph(prose('Without a command it is the wizard, prepare.')),
		'.SH COMMANDS',
		...commands.flatMap(commandLines),
		'.SH OPTIONS',
		'Every command has:',
		...optionLines(everywhere),
		'.SH EXIT STATUS',
		...listed(exitCodes.map(([code, text]) => [String(code), sentence(text)])),
		'.SH CONFIGURATION',
		...folded(
			prose(
				"Read from git's configuration, where git config kvm-series.NAME VALUE puts it. What the command line says goes first.",
			),
		),
		...listed(configurationRows()),
		'.SH ENVIRONMENT',
		...listed(environment),
		'.SH FILES',
		...listed(files),
		'.SH EXAMPLES',
		...listed(exampleRows()),
		'.SH SEE ALSO',
		seeAlso.map(([name, section]) => `${bold(name)}(${section})`).join(',\n'),
		'',
	].join('\n');

/** The page by which git finds the manual, since it asks for git-kvm-series. */
export const linkPage = '.so man1/kvm-series.1\n';
