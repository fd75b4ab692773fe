import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import {Box, render, Text, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {createElement as h, useEffect, useState} from 'react';

/** A terminal that nobody looks at. */
const aTerminal = () => {
	const stdout = Object.assign(new Writable({write: (_chunk, _encoding, done) => done()}), {
		isTTY: true,
		columns: 100,
		rows: 30,
	});
	const keys: string[] = [];
	const stdin = Object.assign(new EventEmitter(), {
		isTTY: true,
		setEncoding: () => {},
		setRawMode: () => {},
		ref: () => {},
		unref: () => {},
		read: () => keys.shift() ?? null,
	});
	const press = (key: string) => {
		keys.push(key);
		stdin.emit('readable');
	};
	return {stdout, stdin, press};
};

const items = ['one', 'two', 'three'].map(value => ({key: value, label: `${value} ❯ ✓`, value}));

const Screen = () => {
	const [pressed, setPressed] = useState('');
	const [count, setCount] = useState(0);
	useInput(input => setPressed(input));
	useEffect(() => setCount(items.length), []);
	return h(
		Box,
		{flexDirection: 'column', width: '100%', paddingX: 1},
		h(Text, {bold: true, color: 'cyan', wrap: 'truncate-end'}, `kvm-series ${pressed} `.repeat(20)),
		h(
			Box,
			{borderStyle: 'single', gap: 1, flexGrow: 1},
			h(Text, {dimColor: true, inverse: true}, `${count} ─`),
		),
		h(
			Box,
			{justifyContent: 'space-between', height: 3},
			h(Text, {wrap: 'wrap'}, 'words to wrap '.repeat(20)),
		),
		h(SelectInput<string>, {items, limit: 2}),
	);
};

const turn = () => new Promise(resolve => setTimeout(resolve, 50));

/** Draws a screen of the usual parts and presses two keys, so that V8 has compiled what a first frame needs. */
export const warm = async (): Promise<void> => {
	const {stdout, stdin, press} = aTerminal();
	const app = render(h(Screen), {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: stdin as unknown as NodeJS.ReadStream,
		patchConsole: false,
		exitOnCtrlC: false,
	});
	await turn();
	press('j');
	await turn();
	app.unmount();
};
