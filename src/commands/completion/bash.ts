import type {OptionRow} from '../table.ts';
import {branchNames, type CompletionWords, revisionNames} from './words.ts';

const optionWords = (rows: readonly OptionRow[]): string =>
	rows.flatMap(({name, short}) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]).join(' ');

/** What is offered as the value of an option; free text is left to the person. */
const valueLine = ({name, choices, takes}: OptionRow): string => {
	const offer =
		choices !== undefined
			? `__kvm_series_offer "${choices.join(' ')}"`
			: takes === 'folder'
				? '__kvm_series_files -d'
				: takes === undefined
					? ':'
					: `__kvm_series_offer "$(${takes === 'branch' ? '__kvm_series_branches' : '__kvm_series_revisions'})"`;
	return `	--${name}) ${offer} ;;`;
};

const operandLine = (take: string): string =>
	take === 'file'
		? '__kvm_series_files -f'
		: take === 'revision'
			? '__kvm_series_offer "$(__kvm_series_revisions)"'
			: `__kvm_series_offer "$__kvm_series_${take}s"`;

/** The script for bash: for `kvm-series`, and for `git kvm-series` where git's own completion is loaded. */
export const bashCompletion = ({commands, options, lists}: CompletionWords): readonly string[] => {
	const withValue = options.filter(({value}) => value !== undefined);
	return [
		'# Completion of kvm-series for bash; kvm-series completion bash prints it.',
		...Object.entries(lists).map(([name, words]) => `__kvm_series_${name}s="${words.join(' ')}"`),
		'',
		`__kvm_series_branches() { ${branchNames} 2>/dev/null; }`,
		`__kvm_series_revisions() { ${revisionNames} 2>/dev/null; }`,
		'',
		'# Adds the words that begin as $cur does, with the blank behind them unless bash adds it.',
		'__kvm_series_offer() {',
		'	local word',
		'	for word in $1; do',
		'		[[ $word == "$cur"* ]] && COMPREPLY+=("$word$blank")',
		'	done',
		'	return 0',
		'}',
		'',
		'# Adds files, or folders with -d, as bash knows them.',
		'__kvm_series_files() {',
		'	local name',
		'	compopt -o filenames +o nospace 2>/dev/null',
		'	blank=',
		'	while IFS= read -r name; do',
		'		COMPREPLY+=("$name")',
		'	done < <(compgen "$1" -- "$cur")',
		'}',
		'',
		'__kvm_series_value() {',
		'	case $1 in',
		...withValue.map(valueLine),
		'	*) return 1 ;;',
		'	esac',
		'}',
		'',
		'# $1 is the place of the command behind the name of the program, if it is there.',
		'__kvm_series_complete() {',
		`	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at word command= offered= blank=" "`,
		'	COMPREPLY=()',
		'	if [[ $cur == = ]]; then',
		'		cur=',
		'	elif [[ $prev == = ]]; then',
		`		prev=\${COMP_WORDS[COMP_CWORD - 2]}`,
		'	fi',
		'	for ((at = $1; at < COMP_CWORD; at++)); do',
		`		word=\${COMP_WORDS[at]}`,
		'		case $word in',
		'		--) [[ -n $command ]] && __kvm_series_files -f; return ;;',
		`		${withValue.map(({name}) => `--${name}`).join(' | ')}) [[ \${COMP_WORDS[at + 1]-} == = ]] && ((at++)); ((at++)) ;;`,
		'		-*) ;;',
		'		*) [[ -z $command ]] && command=$word ;;',
		'		esac',
		'	done',
		'	__kvm_series_value "$prev" && return',
		`	case \${command:-prepare} in`,
		...commands.map(({name, options: own}) => `	${name}) offered="${optionWords(own)}" ;;`),
		'	esac',
		'	if [[ $cur == -* ]]; then',
		'		__kvm_series_offer "$offered"',
		'		return',
		'	fi',
		'	case $command in',
		'	"") __kvm_series_offer "$__kvm_series_commands" ;;',
		...commands.flatMap(({name, takes}) =>
			takes.length === 0 ? [] : [`	${name}) ${takes.toReversed().map(operandLine).join('; ')} ;;`],
		),
		'	esac',
		'}',
		'',
		'_kvm_series() { __kvm_series_complete 1; }',
		'',
		"# Called by git's own completion.",
		'_git_kvm_series() {',
		'	local at',
		'	for ((at = 1; at < COMP_CWORD; at++)); do',
		`		[[ \${COMP_WORDS[at]} == kvm-series ]] && break`,
		'	done',
		'	__kvm_series_complete $((at + 1))',
		'}',
		'',
		'complete -o nospace -F _kvm_series kvm-series git-kvm-series',
	];
};
