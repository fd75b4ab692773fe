import {Box} from 'ink';
import {partText, windowAround} from '../../components/rows.ts';
import {Say} from '../../components/words.tsx';
import type {Onboard} from '../../src/session/onboard.ts';
import {type ChapterProps, defineChapter} from './api.ts';
import {ItemDetail} from './item-detail.tsx';
import {ItemList} from './item-list.tsx';
import {readyKeys} from './ready-keys.ts';

const count = ({items}: Onboard, state: string) => items.filter(item => item.state === state).length;

/** How many things are how, as a line over the list. */
export const tally = (session: Onboard): string => {
	const needed = count(session, 'missing');
	const optional = count(session, 'optional-missing');
	const unknown = count(session, 'unknown');
	return [
		...(needed > 0 ? [`${needed} needed and missing`] : []),
		...(optional > 0 ? [`${optional} optional`] : []),
		...(unknown > 0 ? [`${unknown} not known`] : []),
		`${count(session, 'ok')} in order`,
	].join(', ');
};

/** Columns from which on list and explanation stand side by side. */
const wide = 110;

const Screen = ({session, width, height}: ChapterProps) => {
	if (session.facts === undefined) {
		const {looked} = session;
		const count = looked === undefined ? '' : `, ${looked.done} of ${looked.total}`;
		return <Say>{`Looking at the machine${count}`}</Say>;
	}
	const isWide = width >= wide;
	const shown = windowAround(session.cursor.ready, session.items.length, height - 2);
	const listWidth = isWide ? Math.floor(width * 0.52) : width;
	return (
		<Box flexDirection="column" height={height}>
			<Say>{tally(session)}</Say>
			<Say as="quiet">{partText(shown, session.items.length) || ' '}</Say>
			<Box>
				<Box flexDirection="column" width={listWidth}>
					<ItemList session={session} width={listWidth - 2} height={height - 2} />
				</Box>
				{isWide ? (
					<ItemDetail
						session={session}
						width={width - listWidth}
						height={height - 2}
						scroll={0}
						keys="Enter"
					/>
				) : null}
			</Box>
		</Box>
	);
};

/** Chapter 1: what the machine and the repository lack. */
export const ready = defineChapter({
	id: 'ready',
	title: 'Ready',
	why: 'What a posting needs of machine and repository, looked at and not ticked by hand. Nothing is fetched or changed before you have seen the command and confirmed it; what cannot be had here can be done elsewhere, and is said to be.',
	state: session => {
		if (session.facts === undefined) return {mark: 'later', count: 0};
		const needed = count(session, 'missing');
		if (needed > 0) return {mark: 'look', count: needed};
		return {mark: count(session, 'unknown') > 0 ? 'unsure' : 'good', count: 0};
	},
	keys: readyKeys,
	rows: ({items}) => items.length,
	Screen,
});
