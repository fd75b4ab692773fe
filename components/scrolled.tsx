import {Box, Text} from 'ink';
import {createContext, useContext, useEffect} from 'react';
import {cutTo} from '../src/text/fit.ts';
import {type Role, style} from './looks.tsx';
import {clampScroll} from './rows.ts';

/** A line that is safe to show, in a role. */
export type ScrolledLine = Readonly<{text: string; as: Role}>;

/** Told how far a text is scrolled in truth, where more was asked for than there is. */
const ScrollContext = createContext<(scroll: number) => void>(() => {});

/** Gives everything below it the one who is told. */
export const Scrolling = ScrollContext.Provider;

/** The keys that scroll what floats above a step. */
const allKeys = 'Up, Down, PageUp, PageDown';

/** A window on lines. Where there are more than fit, its last row says where one is, and the keys that scroll. */
export const Scrolled = ({
	lines,
	width,
	height,
	scroll,
	keys = allKeys,
}: Readonly<{
	lines: readonly ScrolledLine[];
	width: number;
	height: number;
	scroll: number;
	keys?: string;
}>) => {
	const tell = useContext(ScrollContext);
	const isLong = lines.length > height;
	const rows = isLong && height > 1 ? height - 1 : Math.max(0, height);
	const from = clampScroll(scroll, lines.length, rows);
	// Otherwise a key pressed too often at the end would have to be taken back as often before anything moves.
	useEffect(() => {
		if (scroll > from) tell(from);
	}, [scroll, from, tell]);
	return (
		<Box flexDirection="column" flexShrink={0}>
			{lines.slice(from, from + rows).map(({text, as}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Text key={from + index} {...style[as]} wrap="truncate">
					{text === '' ? ' ' : cutTo(text, width)}
				</Text>
			))}
			{isLong && height > 1 ? (
				<Text {...style.quiet} wrap="truncate">
					{cutTo(`lines ${from + 1} to ${from + rows} of ${lines.length}: ${keys}`, width)}
				</Text>
			) : null}
		</Box>
	);
};
