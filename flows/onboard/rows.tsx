import {Box, Text} from 'ink';
import {style} from '../../components/looks.tsx';
import {clampScroll} from '../../components/rows.ts';
import {cutTo} from '../../src/text/fit.ts';
import type {CardRow} from './card-rows.ts';

/** Rows in a window, and below it rows that always stand. The window's last row says where one is when there is more. */
export const Rows = ({
	body,
	foot = [],
	width,
	height,
	scroll,
}: Readonly<{
	body: readonly CardRow[];
	foot?: readonly CardRow[];
	width: number;
	height: number;
	scroll: number;
}>) => {
	// A blank row parts the two while there is room for it.
	const gap = foot.length > 0 && body.length + foot.length < height ? 1 : 0;
	const room = Math.max(1, height - foot.length - gap);
	const isLong = body.length > room;
	const rows = isLong && room > 1 ? room - 1 : room;
	const from = clampScroll(scroll, body.length, rows);
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			{body.slice(from, from + rows).map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
				<Text key={from + index} {...style[row.as]} wrap="truncate">
					{cutTo(row.text, width)}
				</Text>
			))}
			{isLong && room > 1 ? (
				<Text {...style.quiet} wrap="truncate">
					{`lines ${from + 1} to ${from + rows} of ${body.length}: PageUp, PageDown`}
				</Text>
			) : null}
			{gap === 1 ? <Text> </Text> : null}
			{foot.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
				<Text key={index} {...style[row.as]} wrap="truncate">
					{cutTo(row.text, width)}
				</Text>
			))}
		</Box>
	);
};
