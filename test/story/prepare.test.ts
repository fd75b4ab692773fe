import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {createGit, type Git} from '../../src/git/git.ts';
import {key} from '../pty/terminal.ts';
import {aMachine} from './practice.ts';
import {
	answerBase,
	goTo,
	makePatches,
	mendMessages,
	putInOrder,
	takeSafeFixes,
	tellTesting,
	when,
} from './walk.ts';

const branch = 'refs/heads/x86/mmu/nx-zap';

const subjects = async (git: Git, range: string) =>
	(await git.text(['log', '--reverse', '--format=%s', range])).split('\n');

/** Applies the files with git am, in a clone of their own, onto the base. Gives the tree. */
const applied = async (repository: string, base: string, files: readonly string[]): Promise<string> => {
	const folder = await mkdtemp(join(tmpdir(), 'kvm-series-am-'));
	try {
		const clone = createGit(folder);
		await clone.bytes(['clone', '-q', '--no-checkout', '--', repository, folder]);
		await clone.bytes(['checkout', '-q', '--detach', base]);
		await clone.bytes([
			'-c',
			'user.name=Somebody',
			'-c',
			'user.email=somebody@example.org',
			'am',
			'-q',
			...files,
		]);
		return await clone.text(['rev-parse', 'HEAD^{tree}']);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};

it('walks the practice series by keys alone to patches that git am takes', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start();
	await answerBase(terminal);
	const git = machine.git();
	const before = await git.text(['rev-parse', branch]);
	const tree = await git.text(['rev-parse', `${before}^{tree}`]);
	await mendMessages(terminal);
	await putInOrder(terminal);
	await tellTesting(terminal);
	await makePatches(terminal);
	expect(await git.text(['rev-parse', `${branch}^{tree}`])).toBe(tree);
	terminal.type('q');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.screen()).toContain('kvm-series undo --practice');

	const folder = join(machine.practice, 'outgoing', 'x86-mmu-nx-zap');
	const names = (await readdir(folder)).sort();
	expect(names).toHaveLength(13);
	const [coverName = '', ...files] = names.map(name => join(folder, name));
	const base = await git.text(['merge-base', branch, 'refs/remotes/kvm-x86/next']);
	expect(await applied(machine.practice, base, files)).toBe(tree);

	const shortlogs = await subjects(git, `${base}..${branch}`);
	for (const shortlog of shortlogs)
		expect(shortlog).toMatch(/^KVM: (?:(?:x86|x86\/mmu|VMX|selftests): )?[A-Z].{1,70}[^.]$/);
	const place = (text: string) => shortlogs.findIndex(each => each.includes(text));
	expect(place('Add a test for the count')).toBeGreaterThan(place('Fix the count'));
	expect(place('Let page tables survive')).toBeLessThan(place('Zap only leaf SPTEs'));
	expect(place('Update nx_huge_pages_test')).toBeGreaterThan(place('Add a count of NX huge page toggles'));

	const cover = await readFile(coverName, 'utf8');
	expect(cover).toContain('Subject: [PATCH 00/12] KVM: x86: Toggle NX huge pages without losing tables');
	expect(cover).toMatch(/^Testing:\n/m);
	expect(cover).toMatch(/on a build\s+box/);
	expect(cover).toMatch(/Not tested[\s\S]*KVM-unit-tests/);
	expect(cover).toContain(`base-commit: ${base}`);

	// The shown command makes the very same files once more.
	await using again = machine.start(['patches', '--practice']);
	expect((await again.exited).exitCode).toBe(0);
	const twin = join(machine.practice, 'outgoing', 'x86-mmu-nx-zap.2');
	for (const [index, name] of names.entries()) {
		if (index > 0)
			expect(await readFile(join(twin, name), 'utf8')).toBe(await readFile(join(folder, name), 'utf8'));
	}
});

it('takes a rewrite back and finds the original ids', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start();
	await answerBase(terminal);
	const git = machine.git();
	const before = await git.text(['rev-parse', branch]);
	await takeSafeFixes(terminal);
	terminal.type('P');
	await when(terminal, 'a apply', 'a');
	// What was typed before the box stood does not count, and Esc leaves everything as it was.
	terminal.type('y');
	await when(terminal, 'Type y to rewrite 10 commits', key.escape);
	await terminal.waitFor('Plan, not applied yet');
	expect(await git.text(['rev-parse', branch])).toBe(before);
	terminal.type('P');
	await when(terminal, 'a apply', 'a');
	await when(terminal, 'Type y to rewrite 10 commits', 'y');
	await terminal.waitFor('Rewritten. kvm-series undo goes back');
	const after = await git.text(['rev-parse', branch]);
	expect(after).not.toBe(before);
	terminal.type('q');
	await terminal.exited;

	await using undo = machine.start(['undo', '--practice']);
	await when(undo, 'Type y to do it', `n${key.enter}`);
	await undo.exited;
	expect(await git.text(['rev-parse', branch])).toBe(after);
	await using yes = machine.start(['undo', '--practice']);
	await when(yes, 'Type y to do it', `y${key.enter}`);
	expect((await yes.exited).exitCode).toBe(0);
	expect(await git.text(['rev-parse', branch])).toBe(before);
	expect(await git.text(['status', '--porcelain'])).toBe('');
});

it('keeps every answer and the line being typed when it is ended in the middle, and resumes there', async () => {
	await using machine = await aMachine();
	{
		await using terminal = machine.start();
		await answerBase(terminal);
		await goTo(terminal, 3);
		await when(terminal, /❯ +3 .*kvm: mmu/, key.enter);
		await terminal.waitFor('3 KVM: x86/mmu: fix the count');
		await goTo(terminal, 4);
		terminal.type('e');
		await when(terminal, 'over the hard limit', '\x15');
		terminal.type('KVM: x86/mmu: Zap only le');
		await when(terminal, /25 of 75 columns[\s\S]*/, '');
		await terminal.waitFor(screen => /saved$/m.test(screen));
		terminal.kill('SIGKILL');
		await terminal.exited;
	}
	await using terminal = machine.start();
	await terminal.waitFor('KVM: x86/mmu: Zap only le');
	terminal.type(`afs${key.ctrlS}`);
	await terminal.waitFor('KVM: x86/mmu: Zap only leafs');
	expect(terminal.screen()).toContain('1 Base ✓');
	await goTo(terminal, 3);
	await terminal.waitFor(/3 KVM: x86\/mmu: fix the count/);
	terminal.type(key.ctrlC);
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.screen()).toContain('Nothing was changed in x86/mmu/nx-zap.');
});

it('works in 60 columns and 15 rows, and through a storm of resizes', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start([], {columns: 60, rows: 15});
	await answerBase(terminal);
	await terminal.waitFor('2 Messages');
	for (let turn = 0; turn < 20; turn++) terminal.resize(50 + turn * 3, 12 + turn);
	terminal.resize(60, 15);
	await terminal.waitFor(screen => screen.split('kvm-series  ').length === 2 && screen.includes('? help'));
	for (let step = 0; step < 5; step++) terminal.type(key.tab);
	await terminal.waitFor('Cover subject');
	terminal.resize(30, 8);
	await terminal.waitFor('needs 40 x 10');
	// What cannot be seen cannot be meant: these keys do nothing.
	terminal.type('qqq');
	terminal.resize(80, 24);
	await terminal.waitFor('Cover subject');
	expect(terminal.raw().includes('\x1b[3J')).toBe(false);
	terminal.type(key.ctrlC);
	await terminal.exited;
});

it('is open in one terminal at a time, as of two that save one would lose what it was told', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start();
	await terminal.waitFor('What is this series?');
	await using second = machine.start();
	await when(second, 'Another kvm-series has x86/mmu/nx-zap open', 'q');
	expect((await second.exited).exitCode).toBe(4);
	terminal.type(key.ctrlC);
	await terminal.exited;
	await using third = machine.start();
	await when(third, 'What is this series?', key.ctrlC);
	expect((await third.exited).exitCode).toBe(0);
});

it('says without a terminal what to do, with exit code 2', async () => {
	await using machine = await aMachine();
	const {exitCode, stderr} = await machine.pipe([]);
	expect(exitCode).toBe(2);
	expect(stderr).toContain('kvm-series --help');
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect((await machine.pipe(['nonsense'])).exitCode).toBe(2);
	expect((await machine.pipe(['--repo', machine.home, 'patches'])).exitCode).toBe(3);
	expect((await machine.pipe(['--help'])).stdout).toContain('Exit codes');
});
