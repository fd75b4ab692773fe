import {EventEmitter} from 'node:events';
import {describe, expect, it, vi} from 'vitest';
import {createOutput} from '../../../src/tools/terminal/output.ts';
import {clearSequence} from '../../../src/tools/terminal/screen.ts';

const aScreen = () => {
	const signals = new EventEmitter();
	const written: string[] = [];
	const target = Object.assign(new EventEmitter(), {
		columns: 80,
		rows: 24,
		write: (text: string) => {
			written.push(text);
			return true;
		},
	});
	const output = createOutput(target, signals);
	output.stdout.write('frame');
	written.length = 0;
	return {signals, target, written, output};
};

describe('the screen', () => {
	it.each(['another size', 'a window that went there and back'] as const)(
		'is drawn anew after %s',
		async what => {
			const {signals, target, written, output} = aScreen();
			const drawn: number[] = [];
			output.stdout.on('resize', () => drawn.push(output.stdout.columns));
			if (what === 'another size') {
				target.columns = 100;
				target.emit('resize');
			} else signals.emit('SIGWINCH');
			await vi.waitFor(() => expect(drawn.at(-1)).toBe(target.columns));
			expect(written).toEqual([clearSequence]);
			// Ink draws a frame that is the same only in a window that became narrower.
			expect(drawn[0]).toBeLessThan(80);
			output.close();
		},
	);

	it('listens to nothing once it is closed', () => {
		const {signals, target, output} = aScreen();
		output.close();
		expect(signals.listenerCount('SIGWINCH') + target.listenerCount('resize')).toBe(0);
	});
});
