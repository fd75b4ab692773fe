import {Box, Text} from 'ink';
import {cutTo} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {style, useMarks} from './looks.tsx';

/** Lines that change, as `-` and `+`. Text from outside. */
export const BeforeAfter = ({
	before,
	after,
	width,
	note = '',
}: Readonly<{before: readonly string[]; after: readonly string[]; width: number; note?: string}>) => {
	const marks = useMarks();
	return (
		<Box flexDirection="column" flexShrink={0}>
			{before.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Text key={`-${index}`} {...style.removed} wrap="truncate">
					{`${marks.removed} ${cutTo(show(line), width - 2)}`}
				</Text>
			))}
			{after.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Text key={`+${index}`} {...style.added} wrap="truncate">
					{`${marks.added} ${cutTo(show(line), width - 3 - note.length)}`}
					{index === after.length - 1 && note !== '' ? <Text {...style.text}>{` ${note}`}</Text> : null}
				</Text>
			))}
		</Box>
	);
};
