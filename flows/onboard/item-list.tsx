import {Text} from 'ink';
import {type Marks, type Role, style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import type {ItemState} from '../../src/evidence/machine/item.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import {column, cutTo, widthOf} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';

/** How a state is marked and coloured. */
export const lookOf = (state: ItemState, marks: Marks): Readonly<{mark: string; role: Role}> => {
	switch (state) {
		case 'ok':
			return {mark: marks.good, role: 'good'};
		case 'missing':
			return {mark: marks.look, role: 'attention'};
		case 'optional-missing':
			return {mark: marks.later, role: 'text'};
		case 'unknown':
			return {mark: marks.unsure, role: 'text'};
	}
};

/** The things looked at, one line each, around the cursor. */
export const ItemList = ({
	session,
	width,
	height,
}: Readonly<{session: Onboard; width: number; height: number}>) => {
	const marks = useMarks();
	const {items, cursor} = session;
	const {from, to} = windowAround(cursor.ready, items.length, height);
	const titles = Math.min(Math.floor(width * 0.4), Math.max(...items.map(({title}) => widthOf(title))));
	return items.slice(from, to).map(({id, title, state, says}, at) => {
		const isHere = from + at === cursor.ready;
		const {mark, role} = lookOf(state, marks);
		const {color} = style[role];
		return (
			<Text key={id} wrap="truncate">
				<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>{' '}
				<Text {...(color === undefined ? {} : {color})}>{mark}</Text>{' '}
				<Text bold={isHere}>{column(title, titles)}</Text>
				{`  ${cutTo(show(says), width - titles - 6)}`}
			</Text>
		);
	});
};
