import type {OptionRow} from '../table.ts';
import {branchNames, type CompletionWords, type Operand, revisionNames} from './words.ts';

/** A text inside single quotes and inside the brackets of a specification. */
const shown = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''");

const valuePart = ({value, choices, takes}: OptionRow): string => {
	if (value === undefined) return '';
	if (choices !== undefined) return `:${value}:(${choices.join(' ')})`;
	if (takes === 'folder') return `:${value}:_files -/`;
	return takes === undefined ? `:${value}: ` : `:${value}:_kvm_series_${takes}`;
};

const specs = (row: OptionRow): readonly string[] => {
	const rest = `[${shown(row.summary)}]${valuePart(row)}`;
	const long = `--${row.name}${row.value === undefined ? '' : '='}`;
	return row.short === undefined
		? [`'${long}${rest}'`]
		: [`'(-${row.short} --${row.name})'{-${row.short},${long}}'${rest}'`];
};

const operandSpec = (takes: readonly Operand[]): readonly string[] =>
	takes.length === 0 ? [] : [`'*:${takes[0]}:_kvm_series_operand ${takes.join(' ')}'`];

/** The script for zsh, to be kept as `_git-kvm-series`, the name by which zsh's completion of git looks for it. */
export const zshCompletion = ({commands, lists}: CompletionWords): readonly string[] => [
	'#compdef kvm-series git-kvm-series',
	'# Completion of kvm-series for zsh; kvm-series completion zsh prints it.',
	'',
	`_kvm_series_branch() { compadd -- \${(f)"$(${branchNames} 2>/dev/null)"} }`,
	`_kvm_series_revision() { compadd -- \${(f)"$(${revisionNames} 2>/dev/null)"} }`,
	...Object.entries(lists).map(([name, words]) => `_kvm_series_${name}() { compadd -- ${words.join(' ')} }`),
	'_kvm_series_file() { _files }',
	'',
	'# Each of the kinds named; the last words are those of _arguments.',
	'_kvm_series_operand() {',
	'	local kind',
	'	for kind in "$@"; do',
	'		[[ $kind == (file|revision|rule|hook|shell|command) ]] && _kvm_series_$kind',
	'	done',
	'}',
	'',
	'_kvm_series_main() {',
	'	local curcontext=$curcontext context state state_descr line',
	'	typeset -A opt_args',
	"	_arguments -C -A '-*' \\",
	...(commands.find(({name}) => name === 'prepare')?.options ?? []).flatMap(row =>
		specs(row).map(spec => `		${spec} \\`),
	),
	"		'1: :->command' '*:: :->rest'",
	'	case $state in',
	'	command)',
	'		local -a names=(',
	...commands.map(({name, summary}) => `			'${name}:${shown(summary)}'`),
	'		)',
	'		_describe command names ;;',
	'	rest)',
	'		case $words[1] in',
	...commands.flatMap(({name, options, takes}) => [
		`		${name})`,
		'			_arguments -s -S \\',
		...[...options.flatMap(specs), ...operandSpec(takes)].map(
			(spec, at, all) => `				${spec}${at === all.length - 1 ? ' ;;' : ' \\'}`,
		),
	]),
	'		esac ;;',
	'	esac',
	'}',
	'',
	"# Autoloaded by compinit or by git's completion; read with source, it only announces itself.",
	'if [[ $funcstack[1] == _git-kvm-series ]]; then',
	'	_kvm_series_main "$@"',
	'else',
	'	_git-kvm-series() { _kvm_series_main "$@" }',
	'	compdef _git-kvm-series kvm-series git-kvm-series',
	'fi',
];
