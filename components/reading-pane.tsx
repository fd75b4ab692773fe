import {Box, Text} from 'ink';
import {cutTo, widthOf} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {type Role, style} from './looks.tsx';
import {clampScroll} from './rows.ts';

/** A row of the pane: a sign in the gutter, text from outside, and the columns of it that are meant. */
export type PaneRow = Readonly<{
	sign: string;
	text: string;
	as: Role;
	mark?: Readonly<{from: number; to: number}>;
}>;

/** Where a mark stands: a row below it with `^` under each column, which needs no colour to be seen. */
const caretsOf = ({text, mark}: PaneRow): string =>
	mark === undefined
		? ''
		: ' '.repeat(widthOf(show(text.slice(0, mark.from)))) +
			'^'.repeat(Math.max(1, widthOf(show(text.slice(mark.from, mark.to)))));

const Line = ({row, width}: Readonly<{row: PaneRow; width: number}>) => {
	const {sign, text, as, mark} = row;
	if (mark === undefined) {
		return (
			<Text {...style[as]} wrap="truncate">
				{`${sign} ${cutTo(show(text), width - 2)}`}
			</Text>
		);
	}
	const before = show(text.slice(0, mark.from));
	const meant = show(text.slice(mark.from, mark.to));
	const room = width - 2 - widthOf(before);
	return (
		<Text {...style[as]} wrap="truncate">
			{`${sign} ${cutTo(before, width - 2)}`}
			<Text bold underline>
				{cutTo(meant, Math.max(0, room))}
			</Text>
			{cutTo(show(text.slice(mark.to)), Math.max(0, room - widthOf(meant)))}
		</Text>
	);
};

/** A window on a patch as it is read, with the row `at` near its top and scrolled from there. */
export const ReadingPane = ({
	rows,
	at,
	scroll,
	width,
	height,
}: Readonly<{rows: readonly PaneRow[]; at: number; scroll: number; width: number; height: number}>) => {
	const marked = rows.findIndex(({mark}) => mark !== undefined);
	const all = rows.flatMap((row, index) =>
		index === marked ? [row, {sign: ' ', text: caretsOf(row), as: 'attention' as const}] : [row],
	);
	// What stands above the row that is meant is half of what makes it understood.
	const above = at < height - 1 ? at : Math.floor(height / 3);
	const from = clampScroll(at - above + scroll, all.length, height);
	return (
		<Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
			{all.slice(from, from + height).map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Line key={from + index} row={row} width={width} />
			))}
		</Box>
	);
};
