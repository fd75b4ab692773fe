import {Box, Text, useInput, useStdout} from 'ink';
import {useEffect, useRef, useState, useSyncExternalStore} from 'react';
import {Looks, marksFor} from '../components/looks.tsx';
import type {Key} from '../src/session/key.ts';
import {charactersOf} from '../src/text/fit.ts';
import type {Api} from './api.ts';
import {dispatch, typeInLine} from './dispatch.ts';
import {inkKey} from './ink-key.ts';
import {PrepareScreen} from './prepare/app.tsx';
import {bindingsNow} from './prepare/keys.ts';
import type {Store} from './store.ts';

/** Smallest terminal that is drawn in. */
const least = {columns: 40, rows: 10};

/** What a key does: stop, suspend, type, or what the table of keys says. */
export const handleKey = (key: Key, api: Api): void => {
	if (key.name === 'Ctrl+c') {
		if (!api.cancel()) api.quit();
		return;
	}
	if (key.name === 'Ctrl+z') api.suspend();
	else if (!dispatch(bindingsNow(api.session()), key, api)) typeInLine(key, api);
};

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

/** The app: draws the session and turns keys into events. Holds nothing of its own. */
export const App = ({store, api, isUnicode}: Readonly<{store: Store; api: Api; isUnicode: boolean}>) => {
	const session = useSyncExternalStore(store.subscribe, store.session);
	const size = useSize();
	// One handler for good: one that changed would miss the keys that come while it is exchanged.
	const now = useRef(size);
	now.current = size;
	const handler = useRef((input: string, inkKeys: Parameters<typeof inkKey>[1]) => {
		const key = inkKey(input, inkKeys);
		// What cannot be seen cannot be meant.
		if (isTooSmall(now.current) && key.name !== 'Ctrl+c') return;
		if (key.name !== 'text') handleKey(key, api);
		else for (const text of charactersOf(key.text)) handleKey({name: 'text', text}, api);
	});
	useInput(handler.current);
	if (isTooSmall(size)) {
		return (
			<Box>
				<Text wrap="truncate">{`kvm-series needs 40 x 10; this is ${size.columns} x ${size.rows}`}</Text>
			</Box>
		);
	}
	return (
		<Looks value={marksFor(isUnicode)}>
			<PrepareScreen session={session} api={api} width={size.columns} height={size.rows - 1} />
		</Looks>
	);
};
