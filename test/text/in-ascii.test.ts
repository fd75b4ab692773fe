import {expect, it} from 'vitest';
import {widthOf} from '../../src/text/fit.ts';
import {inAscii} from '../../src/text/in-ascii.ts';
import {createOutput, type OutputTarget} from '../../src/tools/terminal/output.ts';

const drawn = '╭──╮│ ❯ ✓ the maintainer’s “tree” · a → b, cut o… ╰──╯';

it('is as wide as what it stands for, and ASCII alone', () => {
	expect(inAscii(drawn)).toBe('+--+| > v the maintainer\'s "tree" . a > b, cut o~ +--+');
	expect(widthOf(inAscii(drawn))).toBe(widthOf(drawn));
});

it('leaves the text of others as it is', () => {
	expect(inAscii('Renée Ångström <r@example.org>\x1b[1m')).toBe('Renée Ångström <r@example.org>\x1b[1m');
});

it('is what a screen gets once it is asked for, and no longer', () => {
	const written: string[] = [];
	const target: OutputTarget = {
		columns: 80,
		rows: 24,
		write: text => {
			written.push(text);
			return true;
		},
		on: () => {},
		off: () => {},
	};
	const output = createOutput(target);
	output.stdout.write('first');
	output.setSigns(inAscii);
	output.stdout.write('cut o…');
	output.setSigns(undefined);
	output.stdout.write('cut o…');
	output.close();
	expect(written.slice(1)).toEqual(['cut o~', 'cut o…']);
});
