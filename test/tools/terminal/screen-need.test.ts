import {describe, expect, it} from 'vitest';
import {isPlainTerminal, screenNeed, screenObstacle} from '../../../src/tools/terminal/screen-need.ts';

describe('a command line', () => {
	it.each<[readonly string[], string]>([
		[[], 'screen'],
		[['--repo', 'folder'], 'screen'],
		[['--branch=x', '--base', 'y'], 'screen'],
		[['fix'], 'screen'],
		[['--repo', 'x', 'fix', 'outgoing/'], 'screen'],
		[['fix', '--help'], 'none'],
		[['undo'], 'none'],
		[['undo', '--repo', 'x'], 'none'],
		[['--help'], 'none'],
		[['-h'], 'none'],
		[['--repo', 'x', '--help'], 'none'],
		[['--version'], 'version'],
		[['--version', '--help'], 'none'],
		[['--', '--version'], 'screen'],
		[['--plain'], 'none'],
		[['fix', '--plain'], 'none'],
		[['--answers', 'fix'], 'none'],
		[['prepare', '--answers=-'], 'none'],
		[['--dry-run'], 'none'],
		[['--', '--plain'], 'screen'],
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
	])('cannot be drawn with %j, in one sentence with the way out', (change, reason) => {
		const sentence = screenObstacle({...terminal, ...change});
		expect(sentence).toContain(reason);
		expect(sentence).toMatch(/^[^.]*`kvm-series --help`[^.]*\.$/);
	});
});

describe('a conversation in lines', () => {
	const terminal = {isInput: true, isOutput: true, type: 'xterm'};

	it.each([
		[terminal, {}, false],
		[terminal, {ACCESSIBLE: '1'}, true],
		[terminal, {ACCESSIBLE: '0'}, false],
		[terminal, {ACCESSIBLE: ''}, false],
		[terminal, {INK_SCREEN_READER: 'true'}, true],
		[{...terminal, type: 'dumb'}, {}, true],
		[{...terminal, type: 'dumb', isInput: false}, {}, false],
		[{...terminal, isInput: false}, {ACCESSIBLE: '1'}, true],
	])('%j with %j: %s', (facts, environment, isPlain) => {
		expect(isPlainTerminal(facts, environment)).toBe(isPlain);
		expect(screenNeed([], isPlain)).toBe(isPlain ? 'none' : 'screen');
	});
});
