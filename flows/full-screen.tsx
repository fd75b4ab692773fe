import {Box, Text, useInput, useStdout} from 'ink';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {Looks, marksFor} from '../components/looks.tsx';
import type {Key} from '../src/session/key.ts';
import {charactersOf} from '../src/text/fit.ts';
import {inkKey} from './ink-key.ts';

/** Smallest terminal that is drawn in. */
const least = {columns: 40, rows: 10};

const useSize = () => {
	const {stdout} = useStdout();
	const read = () => ({columns: stdout.columns || 80, rows: stdout.rows || 24});
	const [size, setSize] = useState(read);
	useEffect(() => {
		const onResize = () => setSize(read());
		stdout.on('resize', onResize);
		return () => {
			stdout.off('resize', onResize);
		};
	});
	return size;
};

const isTooSmall = ({columns, rows}: Readonly<{columns: number; rows: number}>) =>
	columns < least.columns || rows < least.rows;

/** The terminal's keys for `onKey`, one at a time, and its size for what is drawn; a sentence where it is too small. */
export const FullScreen = ({
	isUnicode,
	onKey,
	children,
}: Readonly<{
	isUnicode: boolean;
	/** Must not change what it does from one drawing to the next. */
	onKey: (key: Key) => void;
	children: (size: Readonly<{width: number; height: number}>) => ReactNode;
}>) => {
	const size = useSize();
	// One handler for good: one that changed would miss the keys that come while it is exchanged.
	const now = useRef(size);
	now.current = size;
	const handler = useRef((input: string, inkKeys: Parameters<typeof inkKey>[1]) => {
		const key = inkKey(input, inkKeys);
		// What cannot be seen cannot be meant.
		if (isTooSmall(now.current) && key.name !== 'Ctrl+c') return;
		if (key.name !== 'text') onKey(key);
		else for (const text of charactersOf(key.text)) onKey({name: 'text', text});
	});
	useInput(handler.current);
	if (isTooSmall(size)) {
		return (
			<Box flexDirection="column">
				<Text wrap="truncate">kvm-series needs 40 x 10,</Text>
				<Text wrap="truncate">{`this is ${size.columns} x ${size.rows}.`}</Text>
			</Box>
		);
	}
	return <Looks value={marksFor(isUnicode)}>{children({width: size.columns, height: size.rows - 1})}</Looks>;
};
