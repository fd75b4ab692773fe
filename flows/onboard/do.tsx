import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {partText, windowAround} from '../../components/rows.ts';
import {Say} from '../../components/words.tsx';
import {citationText} from '../../src/handbook/cite.ts';
import {type PostingFact, postingProgress} from '../../src/session/first-posting.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import {column, cutTo, wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import {type ChapterProps, defineChapter} from './api.ts';
import {doKeys} from './do-keys.ts';
import {MailsScreen} from './mails-screen.tsx';
import {factsOf} from './own-facts.ts';
import {mailsOf} from './own-mails.ts';

const markOf = ({state}: PostingFact, marks: Marks) =>
	({done: marks.good, open: marks.look, unknown: marks.unsure})[state];

const roleOf = ({state}: PostingFact) =>
	(({done: 'good', open: 'attention', unknown: 'text'}) as const)[state];

const titleRoom = (width: number) => Math.min(26, Math.floor(width * 0.42));
const saysRoom = (width: number) => width - titleRoom(width) - 5;

const Fact = ({fact, isHere, width}: Readonly<{fact: PostingFact; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const title = titleRoom(width);
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text {...style[roleOf(fact)]}>{` ${markOf(fact, marks)} `}</Text>
			<Text {...(isHere ? style.own : style.text)}>{column(fact.title, title)}</Text>
			{cutTo(show(fact.says), saysRoom(width))}
		</Text>
	);
};

/** How far the posting is, in a sentence; one was made before where its patches are not those of this list. */
export const postingHead = (session: Onboard): string => {
	const facts = factsOf(session);
	const {done, count} = postingProgress(facts);
	const isNext = session.isPosted && facts.some(({id, state}) => id === 'patches' && state !== 'done');
	const which = isNext ? 'A first series was made. This one' : 'Your first posting';
	return `${which}: ${done} of ${count} done, as far as it can be seen.`;
};

const Checklist = ({session, width, height}: ChapterProps) => {
	const facts = factsOf(session);
	const {own} = session;
	const trouble = own?.refusal;
	const at = Math.min(session.cursor.do, facts.length - 1);
	const here = facts[at];
	const columns = Math.min(width, 76);
	// All that is said of the row under the cursor, which is cut in the list; the same rows for each, so nothing jumps.
	const saysRows = height > 14 ? 4 : 0;
	const says =
		saysRows === 0 || here === undefined
			? []
			: ['', ...wrap(`${show(here.says)} (${citationText(here.cites)})`, columns)];
	const remedy = trouble === undefined ? [] : wrap(show(trouble.remedy), columns).slice(0, 2);
	const notes = [...says.slice(0, saysRows), ...(remedy.length > 0 && height > 10 ? [''] : []), ...remedy];
	const room = Math.max(1, height - 2 - notes.length);
	const {from, to} = windowAround(at, facts.length, room);
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Say>{cutTo(postingHead(session), width)}</Say>
			<Say as="quiet">{partText({from, to}, facts.length) || ' '}</Say>
			{facts.slice(from, to).map((fact, index) => (
				<Fact key={fact.id} fact={fact} isHere={from + index === at} width={width} />
			))}
			{notes.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Say key={index}>{line === '' ? ' ' : line}</Say>
			))}
		</Box>
	);
};

/** Chapter 3: the person's own first series. */
export const doing = defineChapter({
	id: 'do',
	title: 'Do',
	why: 'What a first posting needs, filled in from what the program sees and not by hand. What it cannot see, it says so.',
	state: session => {
		if (session.isPosted) return {mark: 'good', count: 0};
		return {mark: session.own === undefined ? 'later' : 'unsure', count: 0};
	},
	keys: doKeys,
	rows: session => (session.mails === undefined ? factsOf(session).length : 0),
	Screen: props =>
		props.session.mails === undefined ? (
			<Checklist {...props} />
		) : (
			<MailsScreen
				mails={mailsOf(props.session.own)}
				view={props.session.mails}
				width={props.width}
				height={props.height}
			/>
		),
});
