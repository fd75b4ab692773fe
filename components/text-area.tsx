import {Box, Text, useCursor} from 'ink';
import {useRef} from 'react';
import {type Cut, caretColumn, cutFor, type Flag, type Piece, piecesOf, topFor} from './area-line.ts';
import {type Marks, type Role, style, useMarks} from './looks.tsx';

/** Columns of prose; the ruler stands behind them. */
const ruler = 75;

/** Columns left of the text: a mark and a blank. */
export const gutter = 2;

const start: Cut = {from: 0, isCutBefore: false};

const markOf = (flags: readonly Flag[], marks: Marks): Readonly<{mark: string; role: Role}> => {
	if (flags.length === 0) return {mark: ' ', role: 'text'};
	const isSure = flags.some(({role}) => role !== 'text');
	return isSure ? {mark: marks.look, role: 'attention'} : {mark: marks.unsure, role: 'text'};
};

const Pieces = ({pieces, isTitle}: Readonly<{pieces: readonly Piece[]; isTitle: boolean}>) =>
	pieces.map(({text, role}, index) => (
		<Text
			// biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
			key={index}
			{...style[role ?? 'text']}
			bold={isTitle}
			underline={role !== undefined && role !== 'quiet'}
		>
			{text}
		</Text>
	));

const Row = ({
	line,
	flags,
	cut,
	width,
	isTitle,
}: Readonly<{line: string; flags: readonly Flag[]; cut: Cut; width: number; isTitle: boolean}>) => {
	const marks = useMarks();
	const {mark, role} = markOf(flags, marks);
	const {pieces, columns} = piecesOf(line, flags, cut, width);
	const hasRuler = columns <= ruler && width > ruler && !cut.isCutBefore;
	return (
		<Text wrap="truncate">
			<Text {...style[role]}>{mark}</Text> <Pieces pieces={pieces} isTitle={isTitle} />
			{hasRuler ? <Text {...style.quiet}>{' '.repeat(ruler - columns) + marks.bar}</Text> : null}
		</Text>
	);
};

/**
 * A text being edited, from outside: the rows around the caret, what was found underlined and marked beside its line,
 * a ruler behind the columns of prose. The caret is the terminal's own, so that it needs no colour.
 */
export const TextArea = ({
	lines,
	caret,
	flags,
	width,
	height,
	place,
	hasTitle = true,
}: Readonly<{
	lines: readonly string[];
	/** Line from 0, and UTF-16 units before it. */
	caret: Readonly<{row: number; at: number}>;
	flags: readonly Flag[];
	width: number;
	height: number;
	/** Where the area's first row begins on the screen, from 0. */
	place: Readonly<{x: number; y: number}>;
	/** Whether the first line is a title. */
	hasTitle?: boolean;
}>) => {
	const {setCursorPosition} = useCursor();
	const top = useRef(0);
	top.current = topFor(top.current, caret.row, lines.length, height);
	const from = top.current;
	const room = width - gutter;
	const here = lines[caret.row] ?? '';
	const cut = cutFor(here, caret.at, room);
	setCursorPosition({
		x: place.x + gutter + caretColumn(here, caret.at, cut),
		y: place.y + caret.row - from,
	});
	const drawn = lines.slice(from, from + height);
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			{drawn.map((line, index) => {
				const row = from + index;
				return (
					<Row
						key={row}
						line={line}
						flags={flags.filter(flag => flag.line === row)}
						cut={row === caret.row ? cut : start}
						width={room}
						isTitle={hasTitle && row === 0}
					/>
				);
			})}
		</Box>
	);
};
