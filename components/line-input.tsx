import {Box, Text, useCursor} from 'ink';
import {charactersOf, widthOf, wrap} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {style, useMarks} from './looks.tsx';
import {Paragraph} from './words.tsx';

/** The part of a line around the caret that goes into `width`. */
const visible = (before: string, after: string, width: number) => {
	const tail: string[] = [];
	let room = width - 1;
	for (const character of charactersOf(before).toReversed()) {
		room -= widthOf(character);
		if (room < 0) break;
		tail.unshift(character);
	}
	const head: string[] = [];
	for (const character of charactersOf(after)) {
		room -= widthOf(character);
		if (room < 0) break;
		head.push(character);
	}
	return {before: tail.join(''), after: head.join('')};
};

const ruler = (marks: Readonly<{rule: string; bar: string}>, width: number) => {
	const line = marks.rule.repeat(74) + marks.bar + marks.rule.repeat(4) + marks.bar;
	return line.slice(0, width);
};

/** Rows of the label at most. */
const labelRows = 2;

/** Where the caret stands, from where the drawing begins. */
export const caretOf = (before: string, width: number, label: string): Readonly<{x: number; y: number}> => ({
	x: widthOf(visible(show(before), '', width - 1).before),
	y: Math.min(labelRows, wrap(show(label), width).length),
});

/**
 * One line being edited; a ruler at 75 and 80 columns for shortlogs. The caret is the terminal's own, so that it needs
 * no colour.
 */
export const LineInput = ({
	before,
	after,
	width,
	label,
	place,
	isShortlog = false,
}: Readonly<{
	before: string;
	after: string;
	width: number;
	label: string;
	/** Where its first row begins on the screen, from 0. */
	place: Readonly<{x: number; y: number}>;
	isShortlog?: boolean;
}>) => {
	const marks = useMarks();
	const {setCursorPosition} = useCursor();
	const shown = visible(show(before), show(after), width - 1);
	const caret = caretOf(before, width, label);
	setCursorPosition({x: place.x + caret.x, y: place.y + caret.y});
	const length = widthOf(before + after);
	const role = length > 80 ? 'bad' : length > 75 ? 'attention' : 'good';
	const verdict =
		length > 80 ? ', over the hard limit of 80' : length > 75 ? ', over 75: only with good reason' : '';
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Paragraph text={label} width={width} most={labelRows} />
			<Text {...style.own} wrap="truncate">
				{`${shown.before}${shown.after} `}
			</Text>
			{isShortlog ? (
				<>
					<Text {...style.quiet} wrap="truncate">
						{ruler(marks, width)}
					</Text>
					<Text {...style[role]} wrap="truncate">{`${length} of 75 columns${verdict}`}</Text>
				</>
			) : null}
		</Box>
	);
};
