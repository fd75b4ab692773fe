import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildFixture, launcherOf} from './pty/fixtures/build.ts';
import {cleanEnvironment, key, openTerminal, type TerminalOptions} from './pty/terminal.ts';

let folder = '';
beforeAll(() => {
	folder = buildFixture();
}, 60_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const runPlain = (...args: string[]) =>
	spawnSync(process.execPath, [launcherOf(folder), ...args], {encoding: 'utf8', env: cleanEnvironment()});

const open = (options: Partial<TerminalOptions> = {}) =>
	openTerminal({command: process.execPath, args: [launcherOf(folder)], ...options});

describe('the launcher without a terminal', () => {
	it('tells its version', () => {
		const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
		expect(runPlain('--version').stdout).toBe(`kvm-series ${version}\n`);
	});

	it('runs what needs no screen', () => {
		expect(runPlain('--help').stdout).toBe('usage: fixture\n');
	});

	it.each([[[]], [['--repo', 'x']]])('refuses the wizard with code 2 and one sentence (%j)', args => {
		const {status, stdout, stderr} = runPlain(...args);
		expect({status, stdout}).toEqual({status: 2, stdout: ''});
		expect(stderr).toMatch(/^The wizard needs a terminal, .*`kvm-series --help` lists .*\.\n$/);
	});

	it('leaves the exit code to the program', () => {
		expect(runPlain('fail')).toMatchObject({status: 70, stderr: 'asked to fail\n'});
	});
});

describe('the launcher in a terminal', () => {
	it('says something before the main program is there, then shows its first frame', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready 100 wide ❯ ✓ · ─');
		const raw = terminal.raw().toString('utf8');
		expect(raw.indexOf('kvm-series   reading the repository')).toBeGreaterThan(0);
		expect(raw.indexOf('reading the repository')).toBeLessThan(raw.indexOf('fixture ready'));
		expect(terminal.screen()).not.toContain('reading');
		expect(terminal.isAlternate()).toBe(true);
	});

	it('leaves the normal screen behind', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready');
		terminal.type(key.ctrlC);
		expect(await terminal.exited).toEqual({exitCode: 0, signal: 0});
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.screen()).toBe('left by a key');
	});

	it('keeps what is typed before the first frame and does not echo it', async () => {
		await using terminal = open();
		await terminal.waitFor('reading the repository');
		terminal.type('abc');
		await terminal.waitFor('typed: abc');
		expect(terminal.raw().toString()).not.toContain('repositoryabc');
	});

	it('leaves a terminal that cannot move its cursor to the main program', async () => {
		await using terminal = open({env: {TERM: 'dumb'}});
		await terminal.waitFor('item 0');
		expect(terminal.raw().toString()).not.toContain('reading the repository');
	});

	it('draws although CI is set, and without colours when they are refused', async () => {
		await using terminal = open({env: {CI: '1', NO_COLOR: '1'}});
		await terminal.waitFor('❯ item 0');
		expect(terminal.raw().toString()).not.toMatch(/\x1b\[[\d;]*[1-9][\d;]*m/);
	});
});

describe('the code cache', () => {
	const withFolder = (change: (copy: string) => void) => {
		const copy = mkdtempSync(join(tmpdir(), 'kvm-series-cache-'));
		for (const name of ['kvm-series.cjs', 'main.cjs', 'main.cache', 'screen.cache', 'yoga.wasm']) {
			copyFileSync(join(folder, name), join(copy, name));
		}
		change(copy);
		const ran = spawnSync(process.execPath, [launcherOf(copy), '--help'], {encoding: 'utf8'});
		chmodSync(copy, 0o755);
		rmSync(copy, {recursive: true});
		return ran;
	};

	it.each<[string, (copy: string) => void]>([
		['is missing', copy => rmSync(join(copy, 'main.cache'))],
		['is not one', copy => writeFileSync(join(copy, 'main.cache'), 'x'.repeat(5000))],
		[
			'is cut short',
			copy =>
				writeFileSync(join(copy, 'main.cache'), readFileSync(join(copy, 'main.cache')).subarray(0, 900)),
		],
		['cannot be written', copy => chmodSync(copy, 0o555)],
	])('may fail: the program runs when it %s', (_, change) => {
		expect(withFolder(change)).toMatchObject({status: 0, stdout: 'usage: fixture\n', stderr: ''});
	});

	it('tells a main program that cannot be loaded in one line', () => {
		const {status, stderr} = withFolder(copy => writeFileSync(join(copy, 'main.cjs'), '('));
		expect(status).toBe(70);
		expect(stderr).toMatch(/^kvm-series cannot start: .*\n$/);
	});
});
