import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import {Say} from '../../components/words.tsx';
import type {Finding} from '../../src/handbook/rule.ts';
import {toLookAt} from '../../src/session/message-state.ts';
import {cutTo, wrap} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';

/** A row of the list: what is found, or more of what is said of the finding at the caret. */
type Row = Readonly<{key: string; mark: string; isHere: boolean; text: string; isOpen: boolean}>;

const quoteOf = ({spot}: Finding, lines: readonly string[]) =>
	spot === undefined ? '' : (lines[spot.line] ?? '').slice(spot.from, spot.to);

const where = (finding: Finding, lines: readonly string[]) => {
	const quote = quoteOf(finding, lines);
	return quote === '' || finding.message.includes(quote) ? '' : `   ${quote}`;
};

const rowsOf = (
	findings: readonly Finding[],
	here: Finding | undefined,
	lines: readonly string[],
	{width, isOpen: isAllOpen, isRoomy}: Readonly<{width: number; isOpen: boolean; isRoomy: boolean}>,
	marks: Marks,
): readonly Row[] =>
	findings.flatMap((finding, index) => {
		const {message, rule, severity, spot} = finding;
		const isHere = finding === here;
		const isOpen = severity !== 'hint';
		const key = `${rule.id} ${index}`;
		const line = spot === undefined || spot.line === 0 ? '' : `line ${spot.line + 1}: `;
		const mark = isOpen ? marks.look : marks.unsure;
		const text = show(`${line}${message}${where(finding, lines)}`);
		const row = {key, mark, isHere, isOpen, text: cutTo(text, width - 4)};
		if (!isAllOpen && !(isHere && isRoomy)) return [row];
		// The first sentence says it; Ctrl+o has the rest.
		const why = cutTo(show(rule.why), width - 4);
		const [first = '', ...rest] = wrap(text, width - 4);
		return [
			{...row, text: first},
			...rest.map((each, at) => ({key: `${key} ${at}`, mark: ' ', isHere: false, isOpen, text: each})),
			...(isHere ? [{key: `${key} why`, mark: ' ', isHere: false, isOpen: false, text: why}] : []),
		];
	});

const countText = (findings: readonly Finding[], marks: Marks): string => {
	if (findings.length === 0) return `${marks.good} In order`;
	const open = toLookAt(findings);
	const hints = findings.length - open;
	const parts = [open > 0 ? `${open} to look at` : '', hints > 0 ? plural(hints, 'hint') : ''];
	return parts.filter(part => part !== '').join(', ');
};

/** What is found in the text as it is, the finding at the caret explained. */
export const EditorFindings = ({
	findings,
	here,
	lines,
	width,
	height,
	isOpen,
}: Readonly<{
	/** Undefined where the text is too long to be judged while it is typed. */
	findings: readonly Finding[] | undefined;
	here: Finding | undefined;
	lines: readonly string[];
	width: number;
	height: number;
	/** Whether there is room for all that each of them says. */
	isOpen: boolean;
}>) => {
	const marks = useMarks();
	if (findings === undefined) return <Say> A text as long as this is judged when it is taken.</Say>;
	const rows = rowsOf(findings, here, lines, {width, isOpen, isRoomy: height > 4}, marks);
	const {from, to} = windowAround(
		Math.max(0, rows.findIndex(({isHere}) => isHere) + 1),
		rows.length,
		height - 1,
	);
	return (
		<Box flexDirection="column" height={height}>
			<Say as={findings.length === 0 ? 'good' : 'text'}>{`  ${countText(findings, marks)}`}</Say>
			{rows.slice(from, to).map(({key, mark, isHere, isOpen: isSure, text}) => (
				<Text key={key} wrap="truncate">
					<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>{' '}
					<Text {...style[isSure ? 'attention' : 'text']}>{mark}</Text> <Text bold={isHere}>{text}</Text>
				</Text>
			))}
		</Box>
	);
};
