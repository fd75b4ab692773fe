import {describe, expect, it} from 'vitest';
import {settings} from '../../src/commands/configuration.ts';
import {manPage} from '../../src/commands/man.ts';
import {commands, exitCodes, options} from '../../src/commands/table.ts';

const page = manPage({version: '1.2.3', date: '2030-01-31'});
const lines = page.split('\n');

/** The page as a terminal shows it, near enough: requests and escapes taken out. */
const plain = page
	.replace(/\\f[BIR]/g, '')
	.replaceAll('\\-', '-')
	.replaceAll('\\(aq', "'")
	.replaceAll('\\(dq', '"');

describe('the manual page', () => {
	it('has the sections that manual pages have, in their order', () => {
		expect(lines.filter(line => line.startsWith('.SH ')).map(line => line.slice(4))).toEqual([
			'NAME',
			'SYNOPSIS',
			'DESCRIPTION',
			'COMMANDS',
			'OPTIONS',
			'EXIT STATUS',
			'CONFIGURATION',
			'ENVIRONMENT',
			'FILES',
			'EXAMPLES',
			'SEE ALSO',
		]);
	});

	it('tells every command, option, exit code and setting', () => {
		for (const {name} of commands) expect(plain).toContain(`.SS "kvm-series ${name}`);
		for (const {name} of options)
			expect(plain).toMatch(new RegExp(`^(?:-\\w, )?--${name}(?: [A-Z]+)?$`, 'm'));
		for (const [code] of exitCodes) expect(plain).toMatch(new RegExp(`^${code}$`, 'm'));
		for (const {name} of settings) expect(plain).toContain(`kvm-series.${name}`);
	});

	it('is ASCII, with no request but known ones and no escape but known ones', () => {
		expect(page).toMatch(/^[\n\x20-\x7e]*$/);
		const requests = lines.filter(line => /^[.']/.test(line)).map(line => line.split(' ')[0]);
		expect(new Set(requests)).toEqual(new Set(['.TH', '.SH', '.SS', '.PP', '.TP', '.br']));
		expect(page.match(/\\(?!f[BIR]|-|\((?:aq|dq|ga|ha|ti)|e|&)/g)).toBeNull();
		for (const line of lines.slice(1)) expect(line.replace(/\\-/g, '')).not.toMatch(/(?<!\\f[BIR])-|['`^~]/);
	});
});
