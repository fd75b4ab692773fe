import type {FileDiff} from './diff.ts';
import type {ForeignSpot} from './foreign-finding.ts';
import type {Patch} from './series.ts';
import {parseTrailers} from './trailers.ts';

/** A line of prose and where it stands. */
export type ProseLine = Readonly<{text: string; spot: ForeignSpot}>;

/** Indented lines of a message are logs, code and tables. */
const isQuoted = (line: string) => /^(?:\t| {2,}|>)/.test(line);

const ofMessage = (message: string): readonly ProseLine[] =>
	parseTrailers(message)
		.text.split(/\r?\n/)
		.flatMap((text, line) => (text.trim() === '' || isQuoted(text) ? [] : [{text, spot: {line}}]));

/** What of an added line is meant for people; undefined where nothing is. */
const proseOf = (path: string, text: string): string | undefined => {
	if (/\.(?:rst|txt|md)$/.test(path)) return text;
	if (!/\.(?:[chS]|lds)$/.test(path)) return undefined;
	const found = text.match(/^\s*\*(?!\/)(.*)$/) ?? text.match(/\/[*/](.*)$/);
	return found?.[1];
};

const ofFile = ({path, hunks}: FileDiff): readonly ProseLine[] =>
	hunks.flatMap(({newStart, lines}) => {
		let line = newStart;
		return lines.flatMap(({sign, text}): readonly ProseLine[] => {
			const at = line;
			if (sign === '+' || sign === ' ') line++;
			const prose = sign === '+' ? proseOf(path, text) : undefined;
			return prose === undefined || prose.trim() === '' ? [] : [{text: prose, spot: {path, line: at, text}}];
		});
	});

/** The prose that a patch brings: its message without trailers and quotes, comments and documentation it adds. */
export const proseLines = ({commit, diff}: Patch): readonly ProseLine[] => [
	...ofMessage(commit.message),
	...diff.flatMap(ofFile),
];
