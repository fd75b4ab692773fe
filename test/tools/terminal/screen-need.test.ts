import {describe, expect, it} from 'vitest';
import {screenNeed, screenObstacle} from '../../../src/tools/terminal/screen-need.ts';

describe('a command line', () => {
	it.each<[readonly string[], string]>([
		[[], 'screen'],
		[['--repo', 'folder'], 'screen'],
		[['--branch=x', '--base', 'y'], 'screen'],
		[['undo'], 'none'],
		[['undo', '--repo', 'x'], 'none'],
		[['--help'], 'none'],
		[['-h'], 'none'],
		[['--repo', 'x', '--help'], 'none'],
		[['--version'], 'version'],
		[['--version', '--help'], 'none'],
		[['--', '--version'], 'screen'],
	])('%j needs: %s', (args, need) => {
		expect(screenNeed(args)).toBe(need);
	});
});

describe('a screen', () => {
	const terminal = {isInput: true, isOutput: true, type: 'xterm'};

	it('can be drawn on a terminal', () => {
		expect(screenObstacle(terminal)).toBeUndefined();
		expect(screenObstacle({...terminal, type: undefined})).toBeUndefined();
	});

	it.each([
		[{isInput: false}, 'standard input'],
		[{isOutput: false}, 'standard output'],
		[{type: 'dumb'}, 'TERM is dumb'],
	])('cannot be drawn with %j, in one sentence with the way out', (change, reason) => {
		const sentence = screenObstacle({...terminal, ...change});
		expect(sentence).toContain(reason);
		expect(sentence).toMatch(/^[^.]*`kvm-series --help`[^.]*\.$/);
	});
});
