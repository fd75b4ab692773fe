import {Box, Text} from 'ink';
import {style} from '../../components/looks.tsx';
import {Scrolled} from '../../components/scrolled.tsx';
import {cutTo} from '../../src/text/fit.ts';
import type {CardRow} from './card-rows.ts';

/** Rows in a window, and below it rows that always stand. */
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
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Scrolled lines={body} width={width} height={room} scroll={scroll} keys="PageUp, PageDown" />
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
