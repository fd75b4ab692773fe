import {Box} from 'ink';
import {rowsOf} from '../../src/session/desk.ts';
import type {ScreenProps} from '../api.ts';
import {Detail} from './detail.tsx';
import {EmptyList} from './empty.tsx';
import {MessageList} from './list.tsx';

/** Columns of a message that is not wider than it should be, with its gutter. */
const readable = 77;

/** Columns of a list whose shortlogs can be told apart. */
const least = 37;

/** From here on list and text stand side by side, and no line of a good message is broken for it. */
const wide = readable + 2 + least;

/** The list of messages and what is found in the one under the cursor: beside it where there is room, otherwise below. */
export const Desk = ({session, width, height}: ScreenProps) => {
	const rows = rowsOf(session).length;
	if (rows === 0) return <EmptyList session={session} width={width} />;
	if (width >= wide) {
		const list = Math.min(66, width - readable - 2);
		return (
			<Box height={height}>
				<MessageList session={session} width={list} height={height} />
				<Box width={2} flexShrink={0} />
				<Detail session={session} width={width - list - 2} height={height} />
			</Box>
		);
	}
	const head = session.place.desk.filter === '' ? 1 : 2;
	const list = head + Math.min(rows, Math.max(2, Math.floor((height - 2) * 0.4)));
	const gap = height > 10 ? 1 : 0;
	return (
		<Box flexDirection="column" height={height}>
			<MessageList session={session} width={width} height={list} />
			<Box height={gap} flexShrink={0} />
			<Detail session={session} width={width} height={height - list - gap} />
		</Box>
	);
};
