import {expect, it} from 'vitest';
import {readCommandLine} from '../../src/commands/command-line.ts';
import {offersPractice} from '../../src/commands/offers-practice.ts';

it.each([
	[['fix'], true],
	[['prepare'], true],
	[['undo', '--branch', 'topic'], true],
	[['fix', '--branch', 'topic'], false],
	[['prepare', '--repo', '/tree'], false],
	[['check'], false],
] as const)('%j: the practice series is offered outside of a kernel tree: %s', (words, offers) => {
	expect(offersPractice(readCommandLine(words, '.'))).toBe(offers);
});
