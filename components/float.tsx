import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Say} from './words.tsx';

/** A box that floats: the one place with a border. */
export const Float = ({
	title,
	width,
	isPlain = false,
	children,
}: Readonly<{title: string; width: number; isPlain?: boolean; children: ReactNode}>) => (
	<Box
		flexDirection="column"
		borderStyle={isPlain ? 'classic' : 'round'}
		borderColor="yellow"
		paddingX={1}
		width={Math.min(width, 100)}
	>
		<Say as="own">{title}</Say>
		{children}
	</Box>
);
