import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from '../../src/tools/run.ts';
import {openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';

const program = join(import.meta.dirname, '..', '..', '.dist', 'kvm-series.cjs');

/** A home with a kernel tree and programs, where git knows nobody and no remote; KVM's URL leads to a folder here. */
export const aNewcomer = async () => {
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
		start: (args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): TerminalUnderTest =>
			openTerminal({
				command: process.execPath,
				args: [program, 'onboard', ...args],
				cwd: tree,
				env: {...env, TMPDIR: home, ...more},
				columns: 100,
				rows: 30,
			}),
		/** Runs onboarding without a terminal. */
		pipe: async (args: readonly string[], input = '') => {
			const ran = await run(process.execPath, [program, 'onboard', ...args], {cwd: tree, env, input});
			const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
			return {exitCode: ran.exitCode, stdout: text(ran.stdout), stderr: text(ran.stderr)};
		},
		doctor: async () => {
			const ran = await run(process.execPath, [program, 'doctor', '--json'], {cwd: tree, env});
			return {exitCode: ran.exitCode, items: JSON.parse(Buffer.from(ran.stdout).toString('utf8')).items};
		},
		[Symbol.asyncDispose]: () => rm(home, {recursive: true, force: true}),
	};
};
