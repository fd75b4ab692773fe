import {Box, Text} from 'ink';
import {style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import {Say, Theirs} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {knownState, type MessageState, openMessages} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {ScreenProps} from '../api.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';
import {MessageDetail} from './message-detail.tsx';
import {messageKeys} from './message-keys.ts';

const badge = (state: MessageState, marks: ReturnType<typeof useMarks>) => {
	const count = state.findings.length;
	switch (state.kind) {
		case 'clean':
			return {text: state.isChanged ? `${marks.good} new` : marks.good, role: 'good' as const};
		case 'unknown':
			return {text: marks.later, role: 'text' as const};
		case 'left':
			return {text: `${marks.later} left`, role: 'text' as const};
		case 'hinted':
			return {text: `${marks.unsure} ${count}`, role: 'text' as const};
		case 'open':
			return {text: `${marks.look} ${count}`, role: 'attention' as const};
	}
};

const Row = ({
	session,
	item,
	index,
	isHere,
	width,
}: Readonly<{session: Session; item: Item; index: number; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const {text, role} = badge(knownState(session, item), marks);
	return (
		<Box>
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text>{String(index + 1).padStart(3)} </Text>
			<Box width={width - 12}>
				<Theirs text={itemShortlog(item)} width={width - 12} as={isHere ? 'own' : 'text'} />
			</Box>
			<Say as={role}>{` ${text}`}</Say>
		</Box>
	);
};

const Screen = ({session, width, height}: ScreenProps) => {
	const items = itemsOf(session);
	const cursor = Math.min(session.place.cursor.messages, items.length - 1);
	const listHeight = Math.min(items.length, Math.max(3, Math.floor((height - 1) * 0.45), height - 14));
	const {from, to} = windowAround(cursor, items.length, listHeight);
	const item = items[cursor];
	return (
		<Box flexDirection="column" height={height}>
			{items.slice(from, to).map((each, index) => (
				<Row
					key={each.id}
					session={session}
					item={each}
					index={from + index}
					isHere={from + index === cursor}
					width={width}
				/>
			))}
			<Say as="quiet">{to - from < items.length ? `    ${from + 1} to ${to} of ${items.length}` : ' '}</Say>
			{item === undefined ? null : (
				<MessageDetail session={session} item={item} width={width} height={height - (to - from) - 1} />
			)}
		</Box>
	);
};

/** Step 2: shortlogs and what is said below them. */
export const messages = defineStep({
	id: 'messages',
	title: 'Messages',
	why: 'The prefix tells who has to read a patch, and a year later it is how people find it. The text below is the only explanation that stays with the code.',
	cites: `${citationText(handbook('Shortlog'))}; ${citationText(handbook('Changelog'))}`,
	state: session => {
		const open = openMessages(session).length;
		return open === 0 && session.unjudged > 0 ? notYet : toLookAt(open);
	},
	keys: messageKeys,
	Screen,
});
