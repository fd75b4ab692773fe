import {appendFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {key} from '../pty/terminal.ts';
import {aMachine} from './practice.ts';
import {when} from './walk.ts';

const path = 'arch/x86/kvm/x86.c';
const branch = 'refs/heads/x86/mmu/nx-zap';

it('marks a move that cannot be, offers the nearest place that works, and finds an order', async () => {
	await using machine = await aMachine();
	await machine.pipe(['check', '--practice', '--fail-on', 'never']);
	const git = machine.git();
	const file = join(machine.practice, path);
	const commit = (subject: string) =>
		git.text(['commit', '-q', '-a', '-s', '-m', `KVM: x86: ${subject}\n\nOne line is enough to meet in.`]);
	await appendFile(file, '/* counts from 1 */\n');
	await commit('Say where the count begins');
	await writeFile(file, (await readFile(file, 'utf8')).replace('counts from 1', 'counts from 2'));
	await commit('Let the count begin at 2');
	const before = await git.text(['rev-parse', branch]);

	await using terminal = machine.start(['fix', '--practice']);
	await when(terminal, /\d+ must, \d+ should/, 'O');
	await when(terminal, 'Applies in this order', key.end);
	await when(terminal, /❯ +13 .*Let the count begin at 2/, 'g');
	const marked = await terminal.waitFor(/at 13 \(12 down\), \] takes it there/);
	expect(marked).toMatch(/❯ +1 .*Let the count begin at 2 +\[conflicts\]/);
	expect(marked).toMatch(/Patches 1 and \d+ meet in arch\/x86\/kvm\/x86\.c, line \d+/);
	terminal.type(']');
	const back = await terminal.waitFor('Applies in this order');
	expect(back).toMatch(/❯ +13 .*Let the count begin at 2/);

	await when(terminal, / saved/, 'g');
	await when(terminal, /at 13 \(12 down\)/, 'O');
	const found = await terminal.waitFor('This order keeps the policy and applies.');
	const row = (words: string) => Number(found.match(new RegExp(`(\\d+) .*${words}`))?.[1]);
	expect(row('Let the count begin at 2')).toBeGreaterThan(row('Say where the count begins'));
	expect(await git.text(['rev-parse', branch])).toBe(before);
	terminal.type('q');
	expect((await terminal.exited).exitCode).toBe(0);
});
