import type {OptionRow} from '../table.ts';
import {
	branchNames,
	type CompletedCommand,
	type CompletionWords,
	type Operand,
	revisionNames,
} from './words.ts';

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const valuePart = ({value, choices, takes}: OptionRow): string => {
	if (value === undefined) return '';
	if (choices !== undefined) return ` -x -a ${quoted(choices.join(' '))}`;
	if (takes === 'folder') return " -x -a '(__fish_complete_directories)'";
	return takes === undefined ? ' -x' : ` -x -a '(__kvm_series_${takes})'`;
};

const optionLine = (condition: string, row: OptionRow): string =>
	`complete -c kvm-series -n ${quoted(condition)} -l ${row.name}${row.short === undefined ? '' : ` -s ${row.short}`}${valuePart(row)} -d ${quoted(row.summary)}`;

/** The commands that take an option, as the condition under which it is offered. */
const takers = (commands: readonly CompletedCommand[], {name}: OptionRow): string => {
	const names = commands
		.filter(({options}) => options.some(each => each.name === name))
		.map(each => each.name);
	const behind = `__kvm_series_in ${names.join(' ')}`;
	return names.includes('prepare') ? `__kvm_series_open; or ${behind}` : behind;
};

const operandLines = ({name, takes}: CompletedCommand): readonly string[] =>
	takes.map((take: Operand) => {
		const head = `complete -c kvm-series -n ${quoted(`__kvm_series_in ${name}`)}`;
		return take === 'file' ? `${head} -F` : `${head} -a '(__kvm_series_${take})'`;
	});

/** The script for fish, to be kept under both names of the program: fish's completion of git asks for `git-kvm-series`. */
export const fishCompletion = ({commands, options, lists}: CompletionWords): readonly string[] => [
	'# Completion of kvm-series for fish; kvm-series completion fish prints it.',
	`function __kvm_series_branch; ${branchNames} 2>/dev/null; end`,
	`function __kvm_series_revision; ${revisionNames} 2>/dev/null; end`,
	...Object.entries(lists).map(
		([name, words]) => `function __kvm_series_${name}; printf '%s\\n' ${words.join(' ')}; end`,
	),
	'',
	'# The command on the line, if there is one.',
	'function __kvm_series_command',
	'	set -l skip 0',
	'	for word in (commandline -opc)[2..-1]',
	'		if test $skip = 1',
	'			set skip 0',
	'			continue',
	'		end',
	'		switch $word',
	`			case ${options
		.filter(({value}) => value !== undefined)
		.map(({name}) => `--${name}`)
		.join(' ')}`,
	'				set skip 1',
	"			case '-*' kvm-series",
	"			case '*'",
	'				echo $word',
	'				return',
	'		end',
	'	end',
	'end',
	'function __kvm_series_open; test -z "$(__kvm_series_command)"; end',
	'function __kvm_series_in; contains -- "$(__kvm_series_command)" $argv; end',
	'',
	'complete -c kvm-series -f',
	...commands.map(
		({name, summary}) => `complete -c kvm-series -n __kvm_series_open -a ${name} -d ${quoted(summary)}`,
	),
	...options.map(row => optionLine(takers(commands, row), row)),
	...commands.flatMap(operandLines),
	'complete -c git-kvm-series -w kvm-series',
];
