import {describe, expect, it, vi} from 'vitest';
import {cleanEnvironment, openTerminal} from './terminal.ts';

const shell = (script: string, env?: Record<string, string>) =>
	openTerminal({command: '/bin/sh', args: ['-c', script], columns: 40, rows: 8, ...(env && {env})});

describe('the terminal under test', () => {
	it('shows what a program prints and how it ended', async () => {
		await using terminal = shell('printf "one\\ntwo  \\n"; exit 3');
		expect(await terminal.waitFor('two')).toBe('one\ntwo');
		expect(await terminal.exited).toEqual({exitCode: 3, signal: 0});
	});

	it('types, and pastes in brackets only for those who ask', async () => {
		await using terminal = shell(
			'stty raw -echo; printf "\\033[?2004hready"; dd bs=1 count=15 2>/dev/null | od -c',
		);
		await terminal.waitFor('ready');
		terminal.paste('a\nb');
		expect(await terminal.waitFor(/~ +a\s+\\r +b 033/)).toContain('2   0   1   ~');
	});

	it('answers what a program asks the terminal', async () => {
		await using terminal = shell('stty raw -echo; printf "\\033[c"; dd bs=1 count=3 2>/dev/null | od -c');
		await terminal.waitFor(/033 +\[ +\?/);
	});

	it('shows a frame once it is whole', async () => {
		await using terminal = shell(
			'stty raw -echo; printf "old\\033[?2026h\\rnew"; dd bs=1 count=1 >/dev/null 2>&1; printf " whole\\033[?2026l"; sleep 5',
		);
		await vi.waitUntil(() => terminal.raw().includes('new'));
		expect(terminal.screen()).not.toContain('new');
		terminal.type('x');
		expect(await terminal.waitFor('new')).toBe('new whole');
	});

	it('says what is on the screen when the wanted text does not come', async () => {
		await using terminal = shell('printf "something else"; sleep 5');
		await terminal.waitFor('something');
		await expect(terminal.waitFor('never', 50)).rejects.toThrow(
			/never[\s\S]*something else[\s\S]*last bytes/,
		);
	});

	it('does not wait for a program that has ended', async () => {
		await using terminal = shell('printf done');
		await expect(terminal.waitFor('never', 60_000)).rejects.toThrow('ended before');
	});

	it('passes a signal on', async () => {
		await using terminal = shell('trap "echo caught; exit 5" TERM; echo ready; while :; do sleep 0.05; done');
		await terminal.waitFor('ready');
		terminal.kill('SIGTERM');
		expect((await terminal.exited).exitCode).toBe(5);
	});

	it('changes its size under the program', async () => {
		await using terminal = shell('trap "stty size" WINCH; echo ready; while :; do sleep 0.05; done');
		await terminal.waitFor('ready');
		terminal.resize(33, 7);
		await terminal.waitFor('7 33');
	});
});

describe('the clean environment', () => {
	it('hides the machine and what asks for colours', () => {
		process.env.GIT_DIR = '/nowhere';
		try {
			const env = cleanEnvironment({EXTRA: 'yes', LANG: undefined});
			expect(env).toMatchObject({TERM: 'xterm-256color', EXTRA: 'yes'});
			for (const name of ['CI', 'FORCE_COLOR', 'GIT_DIR', 'LANG']) expect(env).not.toHaveProperty(name);
		} finally {
			delete process.env.GIT_DIR;
		}
	});
});
