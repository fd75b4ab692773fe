import {expect, it} from 'vitest';
import {chapters} from '../../src/handbook/lessons/index.ts';
import {key, type TerminalUnderTest} from '../pty/terminal.ts';
import {aMachine} from './practice.ts';

/** Tab from wherever it opened to the lessons. */
const toLessons = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor(/\d in order/, 30_000);
	terminal.type(key.tab);
	await terminal.waitFor(/The short path: \d+ of/);
};

/** A key, and the screen that differs from the one before it. */
const press = async (terminal: TerminalUnderTest, keys: string) => {
	const before = terminal.screen();
	terminal.type(keys);
	return terminal.waitFor(screen => screen !== before && /\? help/.test(screen));
};

it('walks every chapter to its end by keys, and finds it read when it comes back', async () => {
	await using machine = await aMachine();
	{
		await using terminal = machine.start(['onboard'], {columns: 80, rows: 24});
		await toLessons(terminal);
		await press(terminal, 's');
		await terminal.waitFor('All of it: 0 of');
		for (const chapter of chapters) {
			await terminal.waitFor(new RegExp(`❯ · ${chapter.title}`));
			await press(terminal, key.enter);
			for (const [index, card] of chapter.cards.entries()) {
				// The footer is drawn last, so that a frame with both is whole.
				const here = `${chapter.title}, card ${index + 1} of ${chapter.cards.length}`;
				const shows = (foot: string) => (screen: string) => screen.includes(here) && screen.includes(foot);
				if (card.kind !== 'text') {
					await terminal.waitFor(shows('Enter show the answers'));
					terminal.type('1');
					await terminal.waitFor(shows('Enter the rule and the fix'));
					terminal.type(key.enter);
				}
				await terminal.waitFor(shows('Enter next card'));
				terminal.type(key.enter);
			}
		}
		const count = chapters.flatMap(({cards}) => cards).length;
		await terminal.waitFor(`All of it: ${count} of ${count} cards read`);
		await terminal.waitFor('2 Learn ✓');
		await terminal.waitFor(/saved$/m);
		terminal.type('q');
		expect((await terminal.exited).exitCode).toBe(0);
	}
	await using terminal = machine.start(['onboard'], {columns: 80, rows: 24});
	await terminal.waitFor('2 Learn ✓');
}, 120_000);

it('opens the real tool at the place of a card, and comes back to that card', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start(['onboard']);
	await toLessons(terminal);
	await press(terminal, key.down);
	await press(terminal, key.down);
	await press(terminal, key.enter);
	await press(terminal, 'n');
	await terminal.waitFor('A file in front');
	await press(terminal, '1');
	await terminal.waitFor('d do it');
	terminal.type('d');
	await terminal.waitFor(/❯ +2 tdp_mmu\.c: Add a helper/, 30_000);
	await terminal.waitFor('q goes back to where you came from');
	terminal.type('q');
	await terminal.waitFor('Shortlogs, card 2 of');
	expect(terminal.isAlternate()).toBe(true);
	terminal.type('q');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.isAlternate()).toBe(false);
}, 60_000);
