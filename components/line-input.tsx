import {Box, Text} from 'ink';
import {charactersOf, widthOf} from '../src/text/fit.ts';
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
	return {before: tail.join(''), at: head[0] ?? ' ', after: head.slice(1).join('')};
};

const ruler = (marks: Readonly<{rule: string; bar: string}>, width: number) => {
	const line = marks.rule.repeat(74) + marks.bar + marks.rule.repeat(4) + marks.bar;
	return line.slice(0, width);
};

/** One line being edited, with the caret drawn; a ruler at 75 and 80 columns for shortlogs. */
export const LineInput = ({
	before,
	after,
	width,
	label,
	isShortlog = false,
}: Readonly<{before: string; after: string; width: number; label: string; isShortlog?: boolean}>) => {
	const marks = useMarks();
	const shown = visible(show(before), show(after), width - 1);
	const length = widthOf(before + after);
	const role = length > 80 ? 'bad' : length > 75 ? 'attention' : 'good';
	const verdict =
		length > 80 ? ', over the hard limit of 80' : length > 75 ? ', over 75: only with good reason' : '';
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Paragraph text={label} width={width} most={2} />
			<Text wrap="truncate">
				<Text {...style.own}>{shown.before}</Text>
				<Text inverse>{shown.at}</Text>
				<Text {...style.own}>{shown.after}</Text>
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
