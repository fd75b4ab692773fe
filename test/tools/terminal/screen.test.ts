import {afterEach, describe, expect, it} from 'vitest';
import {clearScreen, enterScreen, isScreenEntered, leaveScreen} from '../../../src/tools/terminal/screen.ts';

const written: string[] = [];
const write = (text: string) => void written.push(text);

afterEach(() => {
	leaveScreen(write);
	written.length = 0;
});

describe('the screen', () => {
	it('is entered once, however often it is asked for', () => {
		enterScreen(write);
		enterScreen(write);
		expect(written).toEqual(['\x1b[?1049h\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h']);
		expect(isScreenEntered()).toBe(true);
	});

	it('is left once, and only when it was entered', () => {
		leaveScreen(write);
		expect(written).toEqual([]);
		enterScreen(write);
		leaveScreen(write);
		leaveScreen(write);
		expect(written.slice(1)).toEqual(['\x1b[?2004l\x1b[?25h\x1b[?1049l']);
		expect(isScreenEntered()).toBe(false);
	});

	it('is cleared with the cursor at its start', () => {
		clearScreen(write);
		expect(written).toEqual(['\x1b[2J\x1b[H']);
	});
});
