import {citationText} from '../../../handbook/cite.ts';
import type {Severity} from '../../../handbook/rule.ts';
import {widthOf, wrap} from '../../../text/fit.ts';
import {show} from '../../../text/show.ts';
import type {Entry, EntryPlace} from '../entry.ts';
import {type Brush, bodyIndent, fixLines} from './fix-lines.ts';
import {roomIn, severityRole} from './style.ts';
import {windowOf} from './window.ts';

const indent = ' '.repeat(bodyIndent);

/** Columns before the message: a mark, the longest severity's word, and the gap. */
const textColumn = 11;

/** The column is left out where brackets stand before the shortlog in the file. */
const placeText = ({path, line, given, from, to, text}: EntryPlace, isFile: boolean): string => {
	const isKnown = to > from || from > 0;
	const shownLine = path === undefined ? (given ?? line + 1) : line;
	const hasColumn = isKnown && !(isFile && path === undefined && line === 0) && from <= text.length;
	return `${path === undefined ? '' : `${show(path)}:`}${shownLine}${hasColumn ? `:${from + 1}` : ''}`;
};

/** The line that says what is so: mark, severity, place, message; wrapped below itself. */
export const headLines = (
	severity: Severity,
	place: string,
	message: string,
	{look, paint, marks}: Brush,
): readonly string[] => {
	const text = `${place}${place === '' ? '' : '  '}${show(message)}`;
	const lines = wrap(text, Math.max(20, look.columns - textColumn));
	return lines.map((line, index) =>
		index === 0
			? `${paint(severityRole[severity], `  ${marks[severity]} ${severity.padEnd(6)}`)} ${line}`
			: `${' '.repeat(textColumn)}${line}`,
	);
};

/** The offending line with a caret below, as a removed line where the fix takes its place. */
const offence = (place: EntryPlace, isRemoved: boolean, {look, paint, marks}: Brush): readonly string[] => {
	const {head, marked, tail} = windowOf(place.text, place, roomIn(look) - bodyIndent - 2, marks.more);
	const width = widthOf(marked);
	const line = isRemoved
		? paint('removed', `- ${head}${paint('own', marked)}${tail}`)
		: `  ${head}${paint('own', marked)}${tail}`;
	return [
		`${indent}${line}`,
		...(place.to > place.from || place.from > 0
			? [`${indent}  ${' '.repeat(widthOf(head))}${paint('attention', '^'.repeat(Math.max(1, width)))}`]
			: []),
	];
};

/** Side by side where both fit, otherwise below each other. */
const nameLines = (rule: string, source: string, columns: number): readonly string[] => {
	const beside = `${rule}   ${source}`.trimEnd();
	return widthOf(beside) <= columns ? [beside] : [rule, ...wrap(source, columns)];
};

/** The rule's name and where it is written; with its reason the first time where people asked for reasons. */
export const ruleLines = (
	{rule, source, why}: Readonly<{rule: string; source: string; why: string | undefined}>,
	{look, paint}: Brush,
): readonly string[] => [
	...nameLines(show(rule), show(source), look.columns - bodyIndent).map(
		line => `${indent}${paint('quiet', line)}`,
	),
	...(why === undefined ? [] : wrap(why, look.columns - bodyIndent).map(line => `${indent}${line}`)),
];

/** All lines of a finding in a patch. `why` is the rule's reason where it is to be told here. */
export const findingLines = (
	entry: Entry,
	{isFile, why}: Readonly<{isFile: boolean; why: string | undefined}>,
	brush: Brush,
): readonly string[] => {
	const {place, fix, rule, severity, message, citation} = entry;
	const isSame = fix?.before.length === 1 && fix.before[0] === place?.text;
	return [
		...headLines(severity, place === undefined ? '' : placeText(place, isFile), message, brush),
		...(place === undefined || place.text === '' ? [] : offence(place, isSame, brush)),
		...(fix === undefined ? [] : fixLines(fix, brush, isSame)),
		...ruleLines({rule, source: citation === undefined ? '' : citationText(citation), why}, brush),
	];
};
