import {expect, it} from 'vitest';
import {editArea} from '../../src/session/area-keys.ts';
import {type Key, typed} from '../../src/session/key.ts';
import {anArea, areaText, type TextArea} from '../../src/session/text-area.ts';

const write = (before: string, ...keys: readonly Key[]) => {
	const lines = before.split('\n');
	const row = lines.length - 1;
	const area: TextArea = anArea(before, {row, at: lines[row]?.length ?? 0});
	return areaText(keys.reduce((now, key) => editArea(now, key) ?? now, area));
};

const letters = (text: string) => [...text].map(typed);
const enter: Key = {name: 'Enter', text: ''};

it.each<readonly [string, string, readonly Key[], string]>([
	['typed letter by letter', '- foo', [enter, ...letters('- bar')], '- foo\n- bar'],
	[
		'written at once',
		'- foo',
		[enter, typed('- bar\n- baz, which is long')],
		'- foo\n- bar\n- baz, which is long',
	],
	['numbered', ' 1. foo', [enter, ...letters('2. bar')], ' 1. foo\n 2. bar'],
	[
		'below an item of two lines',
		'- foo',
		[enter, ...letters('on'), enter, ...letters('- bar')],
		'- foo\n  on\n- bar',
	],
	['with a dash in the text', '- foo', [enter, ...letters('a - b')], '- foo\n  a - b'],
	['indented further by hand', '- foo', [enter, ...letters('  - bar')], '- foo\n    - bar'],
	['below text that is no item', '  foo', [enter, ...letters('- bar')], '  foo\n  - bar'],
])('an item of a list stands below the one before: %s', (_what, before, keys, after) => {
	expect(write(before, ...keys)).toBe(after);
});
