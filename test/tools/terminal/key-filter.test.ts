import {PassThrough, Writable} from 'node:stream';
import fc from 'fast-check';
import {Box, render, Text, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {createElement as h, useEffect, useState} from 'react';
import {describe, expect, it, vi} from 'vitest';
import {createKeyFilter, type KeyFilter, type KeySource} from '../../../src/tools/terminal/key-filter.ts';

const aSource = () => new PassThrough() as unknown as KeySource & PassThrough;

const aFilter = (options: Partial<Parameters<typeof createKeyFilter>[0]> = {}) => {
	const source = aSource();
	const filter = createKeyFilter({source, ...options});
	return {source, filter, [Symbol.dispose]: filter.close};
};

/** Reads as Ink does, into a list. */
const readAll = ({stdin}: KeyFilter) => {
	const keys: string[] = [];
	stdin.on('readable', () => {
		for (let key = stdin.read(); key !== null; key = stdin.read()) keys.push(key);
	});
	return keys;
};

describe('the key filter', () => {
	it('hands over one key at a time, the next one when the last is settled', async () => {
		let settle = () => {};
		const settled = () => new Promise<void>(resolve => (settle = resolve));
		using it = aFilter({settled});
		const keys = readAll(it.filter);
		it.source.write('ab');
		await vi.waitFor(() => {
			settle();
			expect(keys).toEqual(['a']);
		});
		settle();
		await vi.waitFor(() => expect(keys).toEqual(['a', 'b']));
	});

	it('waits with keys until somebody reads', async () => {
		using it = aFilter();
		it.source.write('ab');
		await new Promise(resolve => setTimeout(resolve, 20));
		const keys = readAll(it.filter);
		await vi.waitFor(() => expect(keys).toEqual(['a', 'b']));
	});

	it('takes an ESC for a key only after a pause', async () => {
		using it = aFilter();
		const keys = readAll(it.filter);
		it.source.write('\x1b');
		await new Promise(resolve => setTimeout(resolve, 20));
		it.source.write('[A');
		await vi.waitFor(() => expect(keys).toEqual(['\x1b[A']));
		it.source.write('\x1b');
		await vi.waitFor(() => expect(keys).toEqual(['\x1b[A', '\x1b']));
	});

	it('keeps characters whole that come in two reads', async () => {
		using it = aFilter();
		const keys = readAll(it.filter);
		const bytes = Buffer.from('é🎉');
		it.source.write(bytes.subarray(0, 1));
		await new Promise(resolve => setTimeout(resolve, 5));
		it.source.write(bytes.subarray(1, 4));
		await new Promise(resolve => setTimeout(resolve, 5));
		it.source.write(bytes.subarray(4));
		await vi.waitFor(() => expect(keys).toEqual(['é', '🎉']));
	});

	it('gives a paste to its listeners in turn, and to nobody as keys', async () => {
		using it = aFilter();
		const keys = readAll(it.filter);
		const pastes: string[] = [];
		const stop = it.filter.onPaste(text => pastes.push(`${keys.join('')}|${text}`));
		it.source.write('ab\x1b[200~one\rtwo\x1b[201~c');
		await vi.waitFor(() => expect(keys).toEqual(['a', 'b', 'c']));
		expect(pastes).toEqual(['ab|one\ntwo']);
		stop();
		it.source.write('\x1b[200~more\x1b[201~d');
		await vi.waitFor(() => expect(keys).toEqual(['a', 'b', 'c', 'd']));
		expect(pastes).toHaveLength(1);
	});

	it('keeps Ctrl-Z to itself', async () => {
		const onSuspend = vi.fn();
		using it = aFilter({onSuspend});
		const keys = readAll(it.filter);
		it.source.write('a\x1ab');
		await vi.waitFor(() => expect(keys).toEqual(['a', 'b']));
		expect(onSuspend).toHaveBeenCalledOnce();
	});

	it('forgets what was typed ahead', async () => {
		using it = aFilter();
		it.source.write('yyy\x1b[');
		await new Promise(resolve => setTimeout(resolve, 10));
		it.filter.forget();
		const keys = readAll(it.filter);
		it.source.write('n');
		await vi.waitFor(() => expect(keys).toEqual(['n']));
	});

	it('drops what was typed while somebody else had the terminal', async () => {
		using it = aFilter();
		const keys = readAll(it.filter);
		it.filter.hold();
		it.source.write('typed in the editor');
		await it.filter.release();
		it.source.write('k');
		await vi.waitFor(() => expect(keys).toEqual(['k']));
	});

	it('counts each key once however often it is continued', async () => {
		using it = aFilter();
		const keys = readAll(it.filter);
		// As after kill -STOP and kill -CONT, where nothing was held before.
		await Promise.all([it.filter.release(), it.filter.release()]);
		await it.filter.release();
		it.source.write('x');
		it.source.write('y');
		await vi.waitFor(() => expect(keys.at(-1)).toBe('y'));
		expect(keys).toEqual(['x', 'y']);
	});

	it('tells when the terminal is gone', async () => {
		const onClosed = vi.fn();
		using it = aFilter({onClosed});
		it.source.end();
		await vi.waitFor(() => expect(onClosed).toHaveBeenCalled());
	});
});

const items = Array.from({length: 40}, (_, index) => ({
	key: `${index}`,
	label: `item ${index}`,
	value: index,
}));

/** As slow as a real screen, with effects that lead to another render. */
const Choice = ({onSelect, work}: {onSelect: (value: number) => void; work: number}) => {
	const [highlighted, setHighlighted] = useState(0);
	const [seen, setSeen] = useState(0);
	useEffect(() => setSeen(highlighted), [highlighted]);
	const end = performance.now() + work;
	while (performance.now() < end);
	return h(
		Box,
		{flexDirection: 'column'},
		h(Text, null, `seen ${seen}`),
		h(SelectInput<number>, {
			items,
			onHighlight: item => setHighlighted(item.value),
			onSelect: item => onSelect(item.value),
		}),
	);
};

const aScreen = (element: Parameters<typeof render>[0], filter: KeyFilter) => {
	const stdout = Object.assign(new Writable({write: (_chunk, _encoding, done) => done()}), {
		isTTY: true,
		columns: 80,
		rows: 60,
	});
	return render(element, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: filter.stdin,
		exitOnCtrlC: false,
		patchConsole: false,
	});
};

describe('behind the filter', () => {
	it.each([0, 12])(
		'ink-select-input loses no key without any time between them (%i ms a render)',
		async work => {
			using it = aFilter();
			const chosen: number[] = [];
			const app = aScreen(h(Choice, {work, onSelect: value => chosen.push(value)}), it.filter);
			it.source.write('\x1b[B'.repeat(9) + 'k'.repeat(2) + 'j'.repeat(3));
			it.source.write('\r\x1b[A\r');
			await vi.waitFor(() => expect(chosen).toEqual([10, 9]), 5000);
			app.unmount();
		},
	);

	it('Ink throws for no bytes whatever', async () => {
		using it = aFilter({settled: () => new Promise(resolve => setImmediate(resolve))});
		let last = '';
		const Listener = () => {
			useInput(input => {
				last = input;
			});
			return h(Text, null, 'listening');
		};
		const app = aScreen(h(Listener), it.filter);
		const anything = fc.array(
			fc.oneof(
				fc.constantFrom('\x1b', '[', 'O', '1;5', 'P', '~', 'M', '<'),
				fc.constantFrom('\x1b[1;5P', '\x1b[1;5Q', '\x1b[57358u', '\x1b[[E', '\x1b[3^', '\x1b[25~'),
				fc.string({unit: 'binary', maxLength: 3}),
			),
			{maxLength: 20},
		);
		const seed = 7;
		for (const parts of fc.sample(anything, {numRuns: 400, seed})) it.source.write(`${parts.join('')}\x07`);
		it.source.write('\x1b[201~Ω');
		await vi.waitFor(() => expect(last).toBe('Ω'), 10_000);
		app.unmount();
	});
});
