import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {cutTo, wrapTo} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {type Role, style} from './looks.tsx';

/** Our own words in a role. */
export const Say = ({as = 'text', children}: Readonly<{as?: Role; children: ReactNode}>) => (
	<Text {...style[as]} wrap="truncate">
		{children}
	</Text>
);

/** Text from outside, made safe and cut to its columns. */
export const Theirs = ({text, width, as = 'own'}: Readonly<{text: string; width: number; as?: Role}>) => (
	<Text {...style[as]} wrap="truncate">
		{cutTo(show(text), width)}
	</Text>
);

/** A paragraph of ours, wrapped to the width, at most `most` lines, and a sign at the end where there are more. */
export const Paragraph = ({
	text,
	width,
	most = Number.POSITIVE_INFINITY,
	as = 'text',
}: Readonly<{text: string; width: number; most?: number; as?: Role}>) => {
	const lines = wrapTo(show(text), width, most);
	return (
		<Box flexDirection="column" flexShrink={0}>
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
				<Say key={index} as={as}>
					{line === '' ? ' ' : line}
				</Say>
			))}
		</Box>
	);
};
