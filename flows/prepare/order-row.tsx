import {Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import type {Placing} from '../../src/session/order-state.ts';
import {cutTo} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';

/** Where the selftests lane begins, from the left edge of the shortlogs. */
export const laneColumn = (width: number) => Math.floor((width - 8) * 0.38);

const markOf = (placing: Placing | undefined, marks: Marks) => {
	if (placing?.isOpen !== true) return ' ';
	const {isMixed, breaks, meets, autosquash} = placing;
	const isGuess = !isMixed && breaks === undefined && meets === undefined && autosquash === undefined;
	return isGuess ? marks.unsure : marks.look;
};

/** What stands behind a shortlog: what becomes of the patch, in a word. */
const wordFor = (item: Item, placing: Placing | undefined): string => {
	const {length} = item.folded;
	const words = [
		...(item.isDropped ? ['left out'] : []),
		...(placing?.meets === undefined ? [] : ['conflicts']),
		...(placing?.autosquash === undefined ? [] : ['autosquash']),
		...(item.part === 'part' ? [`part ${item.number}`] : []),
		...(length > 0 ? [`+${length} folded`] : []),
	];
	return words.length === 0 ? '' : `  [${words.join(', ')}]`;
};

/** A patch in its lane. One that is left out is struck through, and has no number. */
export const OrderRow = ({
	item,
	placing,
	number,
	isHere,
	isMarked,
	width,
}: Readonly<{
	item: Item;
	placing: Placing | undefined;
	number: number;
	isHere: boolean;
	isMarked: boolean;
	width: number;
}>) => {
	const marks = useMarks();
	const offset = item.lane === 'selftests' ? laneColumn(width) : 0;
	const word = wordFor(item, placing);
	const room = Math.max(0, width - 8 - offset - word.length);
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text {...style.accent}>{isMarked ? '*' : ' '}</Text>
			{(item.isDropped ? marks.removed : String(number)).padStart(2)}{' '}
			<Text {...style.attention}>{markOf(placing, marks)}</Text>
			{' '.repeat(offset + 1)}
			<Text {...(isHere ? style.own : style.text)} strikethrough={item.isDropped}>
				{cutTo(show(itemShortlog(item)), room)}
			</Text>
			<Text {...(placing?.meets === undefined ? style.text : style.attention)}>{word}</Text>
		</Text>
	);
};
