import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildFixture, launcherOf} from '../../pty/fixtures/build.ts';
import {key, openTerminal, type TerminalOptions} from '../../pty/terminal.ts';

let folder = '';
beforeAll(() => {
	folder = buildFixture();
}, 60_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const open = (options: Partial<TerminalOptions> = {}) =>
	openTerminal({command: process.execPath, args: [launcherOf(folder)], ...options});

describe('a program that took the terminal', () => {
	it('loses no key that is typed fast', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready');
		terminal.type(`${key.down.repeat(7)}${key.up.repeat(2)}${key.enter}`);
		await terminal.waitFor('chosen: item 5');
		for (const letter of 'KVM: x86/mmu: Zap') terminal.type(letter);
		await terminal.waitFor('typed: KVM: x86/mmu: Zap');
	});

	it('takes a paste as one text', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready');
		terminal.paste('q\nsecond line');
		await terminal.waitFor('pasted: "q\\nsecond line"');
		expect(terminal.screen()).toMatch(/typed:$/m);
	});

	it('draws one frame at every size', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready 100 wide');
		for (const columns of [60, 45, 120, 80]) {
			terminal.resize(columns, 20);
			await terminal.waitFor(`fixture ready ${columns} wide`);
		}
		expect(terminal.screen().match(/fixture ready/g)).toHaveLength(1);
		expect(terminal.screen().match(/item 0/g)).toHaveLength(1);
	});

	// The first key leaves the app and comes back, the second lends the terminal from under it.
	it.each(['!', '@'])(
		'lends the terminal again and again, and forgets what was typed ahead (%s)',
		async letter => {
			const script =
				'f() { stty -a | grep -q " icanon" && echo editing; read answer; echo "$answer" > "$1"; }; f';
			await using terminal = open({env: {FIXTURE_EDITOR: script}});
			await terminal.waitFor('note: first');
			terminal.type(key.down);
			for (const answer of ['second', 'third', 'third']) {
				terminal.type(letter);
				await terminal.waitFor('editing');
				expect(terminal.isAlternate()).toBe(false);
				terminal.type(`${answer}\nabc`);
				await terminal.waitFor(`note: ${answer}`);
				expect(terminal.isAlternate()).toBe(true);
			}
			terminal.type('z');
			await terminal.waitFor(/typed: z$/m);
			expect(terminal.screen()).toContain(letter === '@' ? '❯ item 1' : '❯ item 0');
		},
	);

	it('leaves Ctrl-C to the editor', async () => {
		const script = 'f() { trap "exit 9" INT; echo editing; while :; do sleep 0.05; done; }; f';
		await using terminal = open({env: {FIXTURE_EDITOR: script}});
		await terminal.waitFor('note: first');
		terminal.type('!');
		await terminal.waitFor('editing');
		terminal.type(key.ctrlC);
		await terminal.waitFor('note: The editor ended with exit code 9');
	});

	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
	] as const)('ends on %s with code %i and the normal screen', async (signal, exitCode) => {
		await using terminal = open();
		await terminal.waitFor('fixture ready');
		terminal.kill(signal);
		expect(await terminal.exited).toEqual({exitCode, signal: 0});
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.raw().toString()).toMatch(/\x1b\[\?2004l\x1b\[\?25h\x1b\[\?1049l/);
	});

	it('goes on when nobody could continue it after Ctrl-Z', async () => {
		await using terminal = open();
		await terminal.waitFor('fixture ready');
		terminal.type(`ab${key.ctrlZ}`);
		await terminal.waitFor(() => terminal.raw().toString().split('\x1b[?1049h').length === 3);
		await terminal.waitFor('typed: ab');
		terminal.type('c');
		await terminal.waitFor('typed: abc');
	});

	it('never wipes the scrollback, even when it draws more than fits', async () => {
		await using terminal = open({rows: 6});
		await terminal.waitFor('item 4');
		terminal.type('abc');
		await terminal.waitFor('item 4');
		terminal.type(key.ctrlC);
		await terminal.exited;
		expect(terminal.raw().toString()).not.toContain('\x1b[3J');
	});
});

describe('under a shell with job control', () => {
	const inShell = () =>
		openTerminal({
			command: 'bash',
			args: ['--norc', '--noprofile', '-i'],
			env: {PS1: 'shell$ ', HISTFILE: ''},
		});

	// A process in between, such as npm, has to stop too, or the shell does not come back.
	it.each(['', `sh -c '"$@"; exit' sh `])('Ctrl-Z stops it and fg brings it back (%j)', async wrapper => {
		await using terminal = inShell();
		await terminal.waitFor('shell$');
		terminal.type(`${wrapper}${process.execPath} ${launcherOf(folder)}\r`);
		await terminal.waitFor('fixture ready');
		terminal.type('ab');
		await terminal.waitFor('typed: ab');
		terminal.type(key.ctrlZ);
		await terminal.waitFor('Stopped');
		expect(terminal.isAlternate()).toBe(false);
		terminal.type('stty -a | grep -o " icanon"\r');
		await terminal.waitFor(/^ icanon/m);
		terminal.type('fg\r');
		await terminal.waitFor('typed: ab');
		expect(terminal.isAlternate()).toBe(true);
		terminal.type('c');
		await terminal.waitFor('typed: abc');
		terminal.type(key.ctrlC);
		await terminal.waitFor('left by a key');
	});

	it('draws again after it was stopped from outside', async () => {
		await using terminal = inShell();
		await terminal.waitFor('shell$');
		terminal.type(`${process.execPath} ${launcherOf(folder)}\r`);
		await terminal.waitFor('fixture ready');
		terminal.type('ab');
		await terminal.waitFor('typed: ab');
		const [pid] = execFileSync('pgrep', ['-P', String(terminal.pid)], {encoding: 'utf8'}).split('\n');
		process.kill(Number(pid), 'SIGSTOP');
		await terminal.waitFor('Stopped');
		terminal.type('clear; fg\r');
		await terminal.waitFor('typed: ab');
		terminal.type('c');
		await terminal.waitFor('typed: abc');
	});
});
