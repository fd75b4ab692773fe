import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {key} from '../pty/terminal.ts';
import {aNewcomer} from './newcomer.ts';
import {when} from './walk.ts';

it('leads from no identity and no remotes to ready, running only what was confirmed', async () => {
	await using newcomer = await aNewcomer();
	await using terminal = newcomer.start();
	await when(terminal, /❯ ! name and mail/, key.enter);
	await when(terminal, 'y mend it', 'y');
	await terminal.waitFor('Your name, as the sign-off will have it');
	terminal.type('ann');
	await when(terminal, 'This looks like a login', '\x15');
	terminal.type('Ann Author');
	await when(terminal, 'Enter go on', key.enter);
	await terminal.waitFor('Your mail, as the sign-off will have it');
	terminal.type('ann@example.org');
	await when(terminal, 'Enter go on', key.enter);
	await terminal.waitFor("git config --global user.name 'Ann Author'");
	await when(terminal, 'Type y to run it', key.escape);
	await terminal.waitFor(/❯ ! name and mail/);
	expect(await readFile(join(newcomer.home, '.gitconfig'), 'utf8')).not.toContain('Ann');

	terminal.type(key.enter);
	await when(terminal, 'y mend it', 'y');
	await terminal.waitFor('Your name');
	terminal.type(`Ann Author${key.enter}`);
	await terminal.waitFor('Your mail');
	terminal.type(`ann@example.org${key.enter}`);
	await when(terminal, 'Type y to run it', 'y');
	await terminal.waitFor(/✓ name and mail +Ann Author <ann@example.org>/);

	for (let row = 0; row < 3; row++) terminal.type(key.down);
	await when(terminal, /❯ ! kvm-x86 tree +no remote has this tree/, key.enter);
	await when(terminal, 'y mend it', 'y');
	await when(terminal, 'What the remote is to be called here', key.enter);
	await terminal.waitFor('The URL it is fetched from');
	terminal.type('x');
	await when(terminal, 'this is not known as the one of kvm-x86', key.backspace);
	await when(terminal, 'Enter go on', key.enter);
	await terminal.waitFor('git remote add kvm-x86 https://github.com/kvm-x86/linux.git');
	await when(terminal, 'Type y to run it', 'y');
	await when(terminal, /❯ ! kvm-x86 tree +kvm-x86 was never fetched/, key.enter);
	expect(await newcomer.git(newcomer.tree, 'for-each-ref', 'refs/remotes')).toBe('');
	await when(terminal, 'y mend it', 'y');
	await when(terminal, 'Type y to run it', 'y');
	await terminal.waitFor(/❯ ✓ kvm-x86 tree +kvm-x86\/next, 0 days old/);

	for (let row = 0; row < 2; row++) terminal.type(key.down);
	await when(terminal, /❯ · upstream of the branch/, key.enter);
	await when(terminal, 'y mend it', 'y');
	await when(terminal, 'Type y to run it', 'y');
	await terminal.waitFor('x86/mmu/work follows kvm-x86/next');
	await when(terminal, /1 Ready ✓/, 'q');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.screen()).toContain('Nothing that is needed is missing.');
	expect(terminal.screen()).toContain('git fetch kvm-x86');

	const after = await newcomer.doctor();
	expect(after.items.filter(({state}: {state: string}) => state === 'missing')).toEqual([]);
	expect(after.exitCode).toBe(0);
});

it('says what the network does not give, and comes back to the chapter it was left in', async () => {
	await using newcomer = await aNewcomer();
	await rm(join(newcomer.home, 'upstream'), {recursive: true});
	await newcomer.git(newcomer.tree, 'remote', 'add', 'x', 'https://github.com/kvm-x86/linux.git');
	await using first = newcomer.start();
	await when(first, /❯ ! name and mail/, key.down);
	for (let row = 0; row < 2; row++) first.type(key.down);
	await when(first, /❯ ! kvm-x86 tree +x was never fetched/, key.enter);
	await when(first, 'y mend it', 'y');
	await when(first, 'Type y to run it', 'y');
	await first.waitFor(/git fetch failed: .*[\s\S]*try again when it is there/);
	await when(first, 'Enter go on', key.enter);
	await when(first, 'Tab next chapter', key.tab);
	await when(first, / saved/, 'q');
	await first.exited;
	await newcomer.git(newcomer.tree, 'config', 'kvm-series.unicode', 'false');
	await using second = newcomer.start();
	await second.waitFor(/> \. Trees and timing/);
	expect(second.screen()).not.toMatch(/[❯✓─·]/);
});
