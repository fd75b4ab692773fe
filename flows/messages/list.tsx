import {Box, Text} from 'ink';
import {type Marks, type Role, style, useMarks} from '../../components/looks.tsx';
import {partText, windowAround} from '../../components/rows.ts';
import {Say, Theirs} from '../../components/words.tsx';
import type {SeriesFinding} from '../../src/handbook/rule.ts';
import {countsOf, type Row, rowHere, rowsOf} from '../../src/session/desk.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {type MessageState, remarksOf, toLookAt} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cutTo, widthOf} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';

type Badge = Readonly<{text: string; role: Role}>;

const messageBadge = (state: MessageState, marks: Marks): Badge => {
	const open = toLookAt(state.findings);
	const all = remarksOf(state).length;
	switch (state.kind) {
		case 'clean':
			// The text is in order, and something stands below it all the same: a tick would deny that.
			if (all > 0) return {text: `${marks.unsure} ${all}`, role: 'text'};
			return {text: state.isChanged ? `${marks.good} new` : marks.good, role: 'good'};
		case 'unknown':
			return {text: marks.later, role: 'text'};
		case 'left':
			return {text: `${marks.later} left`, role: 'text'};
		case 'hinted':
			return {text: `${marks.unsure} ${all}`, role: 'text'};
		case 'open':
			return {text: `${marks.look} ${open}`, role: 'attention'};
	}
};

const seriesBadge = (findings: readonly SeriesFinding[], marks: Marks): Badge => {
	const open = toLookAt(findings);
	return open > 0
		? {text: `${marks.look} ${open}`, role: 'attention'}
		: {text: `${marks.unsure} ${findings.length}`, role: 'text'};
};

const badgeWidth = 7;

const ListRow = ({row, isHere, width}: Readonly<{row: Row; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const isSeries = row.kind === 'series';
	const {text, role} = isSeries ? seriesBadge(row.findings, marks) : messageBadge(row.state, marks);
	const room = width - 7 - badgeWidth;
	return (
		<Box>
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text>{isSeries ? '    ' : `${String(row.index + 1).padStart(3)} `}</Text>
			<Box width={room}>
				{isSeries ? (
					<Text {...(isHere ? style.own : style.text)}>The series as a whole</Text>
				) : (
					<Theirs text={itemShortlog(row.item)} width={room} as={isHere ? 'own' : 'text'} />
				)}
			</Box>
			<Say as={role}>{`  ${text}`}</Say>
		</Box>
	);
};

/** What is still found, in numbers that fall; short, what is no message's own is one number. */
export const countsText = (session: Session, isShort = false): string => {
	if (session.unjudged > 0) {
		const {length} = session.series?.patches ?? [];
		return `Judging ${Math.max(0, length - session.unjudged)} of ${length}`;
	}
	const {messages, code, foreign, series} = countsOf(session);
	const others = isShort
		? [`${code + foreign + series} more`].filter(() => code + foreign + series > 0)
		: [
				...(code > 0 ? [`${code} in code`] : []),
				...(foreign > 0 ? [`${foreign} of other programs`] : []),
				...(series > 0 ? [`${series} in the series`] : []),
			];
	const parts = [
		...(messages.must > 0 ? [`${messages.must} must`] : []),
		...(messages.should > 0 ? [`${messages.should} should`] : []),
		...(messages.hint > 0 ? [plural(messages.hint, 'hint')] : []),
		...others,
	];
	return parts.length === 0 ? 'Nothing found' : parts.join(', ');
};

/** The counts, and how the list is looked at. */
const Head = ({session, width, part}: Readonly<{session: Session; width: number; part: string}>) => {
	const {sort, filter} = session.place.desk;
	const count = rowsOf(session).length;
	const order = sort === 'worst' ? 'worst first' : '';
	const long = countsText(session);
	// That rows are out of sight is told in any width; where some numbers come from can be read below.
	const counts = part === '' || widthOf(`${long}   ${part}`) <= width ? long : countsText(session, true);
	const {notRun} = session.foreign;
	const without = notRun === undefined ? '' : `no checkpatch: ${notRun.replace(/\.$/, '')}`;
	const room = width - widthOf(counts) - 3;
	// Where not all has room, what is out of sight is told first.
	const tail = [part, order, without].filter(Boolean).reduce((before, each) => {
		const longer = before === '' ? each : `${before}, ${each}`;
		return widthOf(longer) > room ? before : longer;
	}, '');
	return (
		<Box flexDirection="column" flexShrink={0}>
			{filter === '' ? null : (
				<Say as="accent">
					{cutTo(`Filter "${show(filter)}": ${plural(count, 'row')}. Esc shows all.`, width)}
				</Say>
			)}
			<Say>{cutTo(tail === '' ? counts : `${counts}   ${tail}`, width)}</Say>
		</Box>
	);
};

/** The list of messages with what is found in each; `height` rows with its head. */
export const MessageList = ({
	session,
	width,
	height,
}: Readonly<{session: Session; width: number; height: number}>) => {
	const rows = rowsOf(session);
	const here = rowHere(session);
	const room = height - (session.place.desk.filter === '' ? 1 : 2);
	const {from, to} = windowAround(here, rows.length, room);
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0}>
			<Head session={session} width={width} part={partText({from, to}, rows.length)} />
			{rows.slice(from, to).map((row, index) => (
				<ListRow key={row.index} row={row} isHere={from + index === here} width={width} />
			))}
		</Box>
	);
};
