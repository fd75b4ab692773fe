import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {run} from '../../src/tools/run.ts';
import {key, openTerminal} from '../pty/terminal.ts';
import {when} from './walk.ts';

const program = join(import.meta.dirname, '..', '..', '.dist', 'kvm-series.mjs');

/** A home with a kernel tree and programs, where git knows nobody and no remote; KVM's URL leads to a folder here. */
const aNewcomer = async () => {
	const home = await mkdtemp(join(tmpdir(), 'kvm-series-onboard-'));
	const [bin, tree, upstream, include] = ['bin', 'linux', 'upstream', 'include'].map(name =>
		join(home, name),
	) as [string, string, string, string];
	await mkdir(bin);
	for (const name of ['make', 'gcc', 'ld', 'flex', 'bison', 'bc', 'perl', 'vim', 'git-send-email']) {
		await writeFile(join(bin, name), '#!/bin/sh\necho 5.36.0\n');
		await chmod(join(bin, name), 0o755);
	}
	await mkdir(join(include, 'openssl'), {recursive: true});
	for (const name of ['libelf.h', 'openssl/opensslv.h']) await writeFile(join(include, name), '');
	const env = {
		PATH: `${bin}:${process.env.PATH ?? ''}`,
		HOME: home,
		XDG_STATE_HOME: join(home, 'state'),
		GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
		GIT_CONFIG_NOSYSTEM: '1',
		CPATH: include,
		EDITOR: 'vim',
	};
	const git = async (cwd: string, ...args: readonly string[]) => {
		const ran = await run('git', args, {cwd, env});
		return Buffer.from(ran.stdout).toString('utf8').trim();
	};
	await writeFile(
		env.GIT_CONFIG_GLOBAL,
		`[url "file://${upstream}"]\n\tinsteadOf = https://github.com/kvm-x86/linux.git\n[sendemail]\n\tsmtpServer = mail.example.org\n`,
	);
	for (const folder of [upstream, tree]) {
		await mkdir(join(folder, 'arch/x86/kvm'), {recursive: true});
		await mkdir(join(folder, 'scripts'));
		await writeFile(join(folder, 'arch/x86/kvm/x86.c'), 'x\n');
		await writeFile(join(folder, 'scripts/checkpatch.pl'), 'x\n');
		await git(folder, 'init', '-q', '-b', folder === tree ? 'x86/mmu/work' : 'next');
		await git(folder, 'add', '.');
		const who = ['-c', 'user.name=Kim Kernel', '-c', 'user.email=kim@example.org'];
		await git(folder, ...who, 'commit', '-q', '-m', 'KVM: x86: Add it');
	}
	return {
		home,
		tree,
		git,
		start: () =>
			openTerminal({
				command: process.execPath,
				args: [program, 'onboard'],
				cwd: tree,
				env,
				columns: 100,
				rows: 30,
			}),
		doctor: async () => {
			const ran = await run(process.execPath, [program, 'doctor', '--json'], {cwd: tree, env});
			return {exitCode: ran.exitCode, items: JSON.parse(Buffer.from(ran.stdout).toString('utf8')).items};
		},
		[Symbol.asyncDispose]: () => rm(home, {recursive: true, force: true}),
	};
};

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
	await using second = newcomer.start();
	await second.waitFor('Trees and timing');
});
