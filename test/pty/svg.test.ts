import {describe, expect, it} from 'vitest';
import {svgOf} from './svg.ts';
import {openTerminal} from './terminal.ts';

/** The picture of what a shell prints. */
const picture = async (text: string) => {
	await using terminal = openTerminal({
		command: '/bin/sh',
		args: ['-c', 'printf "%b" "$0"; printf END', text],
		columns: 30,
		rows: 3,
	});
	await terminal.waitFor('END');
	return svgOf(terminal.cells(), 'a <title>');
};

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('the picture of a screen', () => {
	it('is the same bytes for the same screen', async () => {
		expect(await picture('\\033[1mbold\\033[0m rest\\n')).toBe(await picture('\\033[1mbold\\033[0m rest\\n'));
	});

	it('joins what looks alike and keeps it in its columns', async () => {
		const svg = await picture('  \\033[1mbold\\033[0m a  b\\n');
		expect(texts(svg)).toEqual(['bold', 'a\u00A0\u00A0b', 'END']);
		expect(svg).toContain('x="32.8" y="29" textLength="33.6" lengthAdjust="spacingAndGlyphs"');
	});

	it('shows colours, inverse, dim and underline', async () => {
		const svg = await picture(
			'\\033[31mr\\033[0m\\033[7mi\\033[0m\\033[2md\\033[0m\\033[4mu\\033[0m\\033[38;5;196mx\\033[0m',
		);
		expect(svg).toMatch(/fill="#f0716c">r</);
		expect(svg).toMatch(/fill="#171a21">i</);
		expect(svg).toMatch(/opacity="0.65">d</);
		expect(svg).toMatch(/text-decoration="underline">u</);
		expect(svg).toMatch(/fill="#ff0000">x</);
		expect(svg).toMatch(/<rect x="24.4" y="16" width="8.4" height="17" fill="#d7dce5"\/>/);
	});

	it('lets a wide character stand alone and escapes what XML would read', async () => {
		expect(texts(await picture('a漢b <&>\\n'))).toEqual(['a', '漢', 'b\u00A0&#60;&#38;&#62;', 'END']);
	});

	it('names nothing outside of itself', async () => {
		expect((await picture('x')).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/https?:|url\(|@import/,
		);
	});
});
