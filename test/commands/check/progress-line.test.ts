import {expect, test} from 'vitest';
import {createProgressLine, judging} from '../../../src/commands/check/progress-line.ts';

test('nothing is drawn in the first half second, then not too often, and it goes away', () => {
	let [now, text] = [0, ''];
	const line = createProgressLine(
		more => {
			text += more;
		},
		() => now,
	);
	for (now = 0; now < 500; now += 50) line.progress(1, 9, judging);
	line.clear();
	expect(text).toBe('');
	for (now = 500; now < 700; now += 25) line.progress(now, undefined, judging);
	expect(text).toBe(`\r\x1b[K${judging}: 500\r\x1b[K${judging}: 600`);
	line.clear();
	line.clear();
	expect(text).toMatch(/600\r\x1b\[K$/);
});

test('who stops a check hears what was judged', () => {
	const line = createProgressLine(undefined);
	expect(line.stopped()).toBe('Stopped before any patch was judged.');
	line.progress(1, undefined, judging);
	line.progress(7, 9, 'Something else');
	expect(line.stopped()).toBe('Stopped: 1 patch was judged, what comes behind was not.');
});
