import {Box, Text} from 'ink';
import {cutTo} from '../src/text/fit.ts';
import {showLines} from '../src/text/show.ts';
import {type Role, style} from './looks.tsx';
import {clampScroll} from './rows.ts';

/** How a line of text is coloured. */
export type Paint = (line: string) => Role;

/** A window on text from outside. Its last row says where one is in it when there is more. */
export const Pane = ({
	text,
	width,
	height,
	scroll,
	paint = () => 'text',
}: Readonly<{text: string; width: number; height: number; scroll: number; paint?: Paint}>) => {
	const lines = showLines(text);
	const isLong = lines.length > height;
	const rows = isLong ? height - 1 : height;
	const from = clampScroll(scroll, lines.length, rows);
	return (
		<Box flexDirection="column" flexShrink={0}>
			{lines.slice(from, from + rows).map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Text key={from + index} {...style[paint(line)]} wrap="truncate">
					{line === '' ? ' ' : cutTo(line, width)}
				</Text>
			))}
			{isLong ? (
				<Text
					{...style.quiet}
				>{`lines ${from + 1} to ${Math.min(from + rows, lines.length)} of ${lines.length}`}</Text>
			) : null}
		</Box>
	);
};

/** Colours of a diff or a range-diff. */
export const diffPaint: Paint = line =>
	/^\s{0,8}(?:\+|[-\d]+:\s+[-0-9a-f]+ >)/.test(line) ? 'added' : /^\s{0,8}-/.test(line) ? 'removed' : 'text';
