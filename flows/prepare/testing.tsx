import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {partText, windowAround} from '../../components/rows.ts';
import {Paragraph, Say} from '../../components/words.tsx';
import type {TestingAnswer} from '../../src/evidence/answer.ts';
import type {Obligation} from '../../src/evidence/obligation.ts';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {type TestingState, testingState} from '../../src/session/testing-state.ts';
import {column, cutTo, widthOf, wrap} from '../../src/text/fit.ts';
import {listed, plural} from '../../src/text/plural.ts';
import {show, showLines} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';
import {testingKeys} from './testing-keys.ts';

/** What was said of an obligation, in words; empty where nothing was. */
export const answerText = (answer: TestingAnswer | undefined): string => {
	if (answer === undefined) return '';
	if (!answer.done) return answer.because === '' ? 'not done' : `not done: ${answer.because}`;
	const where = listed(answer.where);
	return [where === '' ? 'done' : where, answer.machine].filter(text => text !== '').join(', ');
};

const markOf = (answer: TestingAnswer | undefined, {level}: Obligation, marks: Marks) =>
	answer === undefined
		? level === 'must'
			? marks.look
			: marks.unsure
		: answer.done
			? marks.good
			: marks.later;

/** Columns of a title. */
const titleWidth = (width: number) => Math.max(20, Math.floor((width - 6) * 0.56));

const isTitleCut = ({title}: Obligation, width: number) => widthOf(show(title)) > titleWidth(width);

const Row = ({
	obligation,
	answer,
	isHere,
	width,
}: Readonly<{obligation: Obligation; answer: TestingAnswer | undefined; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const mark = markOf(answer, obligation, marks);
	const title = titleWidth(width);
	const said = answerText(answer);
	const rest = width - 6 - title;
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text
				{...style[mark === marks.good ? 'good' : answer === undefined ? 'attention' : 'text']}
			>{` ${mark} `}</Text>
			<Text {...(isHere ? style.own : style.text)}>{column(show(obligation.title), title)}</Text>
			<Text
				{...(said === '' ? style.quiet : style.text)}
			>{`  ${cutTo(show(said === '' ? obligation.why : said), rest)}`}</Text>
		</Text>
	);
};

/** The statement as it is drawn: its own lines, broken where they do not fit. */
const statementLines = ({statement}: TestingState, width: number): readonly string[] =>
	showLines(statement).flatMap(line => wrap(line, width - 2));

const Statement = ({
	state,
	width,
	height,
}: Readonly<{state: TestingState; width: number; height: number}>) => {
	const marks = useMarks();
	const lines = statementLines(state, width);
	const room = Math.max(0, height - 1 - state.warnings.length);
	const hidden = lines.length > room ? lines.length - room + 1 : 0;
	const told = [
		...lines.slice(0, lines.length - hidden),
		...(hidden === 0 ? [] : [`and ${plural(hidden, 'line')} more; e shows all`]),
	].slice(0, room);
	return (
		<Box flexDirection="column" height={Math.max(0, height)} overflow="hidden">
			<Say as="quiet">{state.isEdited ? 'Says the posting, in your words:' : 'Says the posting:'}</Say>
			{told.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
				<Text key={index} {...style.own} wrap="truncate">
					{line === '' ? ' ' : `  ${cutTo(line, width - 2)}`}
				</Text>
			))}
			{state.warnings.map(({says}) => (
				<Paragraph key={says} text={`${marks.look} ${says}`} width={width} most={1} as="attention" />
			))}
		</Box>
	);
};

const Screen = ({session, width, height}: ScreenProps) => {
	const state = testingState(session);
	const {obligations} = state;
	const cursor = Math.min(session.place.cursor.testing, obligations.length - 1);
	const needed = statementLines(state, width).length + 2 + state.warnings.length;
	// Where titles are cut, there is a row more for the one under the cursor.
	const aboutRows = obligations.some(each => isTitleCut(each, width)) ? 2 : 1;
	const gap = height < 12 ? 0 : 1;
	const rows = Math.max(3, Math.min(obligations.length, height - needed - 2 - aboutRows));
	const {from, to} = windowAround(cursor, obligations.length, rows);
	const here = obligations[cursor];
	const part = partText({from, to}, obligations.length);
	return (
		<Box flexDirection="column" height={height}>
			<Say as="quiet">{`What these patches owe${part === '' ? '' : `, ${part}`}`}</Say>
			{obligations.slice(from, to).map((obligation, index) => (
				<Row
					key={obligation.id}
					obligation={obligation}
					answer={session.answers.testing[obligation.id]}
					isHere={from + index === cursor}
					width={width}
				/>
			))}
			<Box height={aboutRows} flexShrink={0}>
				<Paragraph
					text={
						here === undefined
							? ''
							: `${isTitleCut(here, width) ? `${here.title}; why` : 'Why'}: ${here.why} (${citationText(here.cites)})`
					}
					width={width}
					most={aboutRows}
				/>
			</Box>
			{gap === 0 ? null : <Say> </Say>}
			<Statement state={state} width={width} height={height - (to - from) - 1 - gap - aboutRows} />
		</Box>
	);
};

/** Step 5: what was tested, what not, and the statement that says so. */
export const testing = defineStep({
	id: 'testing',
	title: 'Testing',
	why: 'Testing is mandatory, and what could not be tested is said as clearly as what was. Silence would be read as all done.',
	cites: citationText(handbook('Testing')),
	state: session => {
		const {testing, statement} = session.answers;
		if (Object.keys(testing).length === 0 && statement === undefined) return notYet;
		const {open, warnings} = testingState(session);
		return toLookAt(open.length + warnings.length);
	},
	keys: testingKeys,
	Screen,
});
