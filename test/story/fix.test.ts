import {expect, it} from 'vitest';
import {key, type TerminalUnderTest} from '../pty/terminal.ts';
import {aMachine} from './practice.ts';
import {takeSafeFixes, takeSuggested, when, writeByHand} from './walk.ts';

const branch = 'refs/heads/x86/mmu/nx-zap';

const apply = async (terminal: TerminalUnderTest) => {
	await when(terminal, 'a apply', key.tab);
	await when(terminal, /\d+: +[0-9a-f]{7}/, 'a');
	await when(terminal, /Type y to rewrite \d+ commits/, 'y');
	await terminal.waitFor('Rewritten. kvm-series undo goes back');
};

const inMessages = (stdout: string): readonly string[] =>
	JSON.parse(stdout).patches.flatMap(
		(patch: {subject: string; findings: {rule: string; severity: string; path?: string}[]}) =>
			patch.findings
				.filter(({severity, path}) => severity !== 'hint' && path === undefined)
				.map(({rule}) => `${patch.subject}: ${rule}`),
	);

it('mends the practice series to nothing that must or should be mended, by keys alone, and takes it back', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start(['fix', '--practice']);
	await terminal.waitFor(/\d+ must, \d+ should/);
	const git = machine.git();
	const before = await git.text(['rev-parse', branch]);
	const tree = await git.text(['rev-parse', `${before}^{tree}`]);
	await takeSafeFixes(terminal);
	await when(terminal, 'worst first', 's');
	await terminal.waitFor(screen => !screen.includes('worst first'));
	await writeByHand(terminal, [
		[3, 'KVM only forgets'],
		[4, 'when NX huge pages are toggled'],
		[6, 'Architectural MSRs'],
	]);
	await takeSuggested(terminal);
	await terminal.waitFor(/1 Findings ✓/);
	expect(await git.text(['rev-parse', branch])).toBe(before);
	terminal.type(key.enter);
	await apply(terminal);
	expect(await git.text(['rev-parse', `${branch}^{tree}`])).toBe(tree);
	terminal.type('q');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.screen()).toContain('kvm-series undo --practice');

	const check = await machine.pipe([
		'check',
		'--practice',
		'--json',
		'--no-checkpatch',
		'--fail-on',
		'never',
	]);
	expect(inMessages(check.stdout)).toEqual([]);
	const undone = await machine.pipe(['undo', '--practice', '--yes']);
	expect(undone.exitCode).toBe(0);
	expect(await git.text(['rev-parse', branch])).toBe(before);
});

it('keeps the plan when it is ended in the middle, and goes on with it', async () => {
	await using machine = await aMachine();
	await using first = machine.start(['fix', '--practice']);
	await takeSafeFixes(first);
	const git = machine.git();
	const before = await git.text(['rev-parse', branch]);
	await when(first, / saved/, 'P');
	await first.waitFor('a apply');
	first.kill('SIGKILL');
	await first.exited;
	expect(await git.text(['rev-parse', branch])).toBe(before);

	await using second = machine.start(['fix', '--practice']);
	await when(second, /The plan of last time is back: \d+ messages reworded/, 'P');
	await apply(second);
	expect(await git.text(['rev-parse', branch])).not.toBe(before);
	second.type('q');
	await second.exited;
});

it('lists only what a check or a patch names, and says what it does not know', async () => {
	await using machine = await aMachine();
	await machine.pipe(['check', '--practice', '--fail-on', 'never']);
	const git = machine.git();
	await git.text(['format-patch', '-q', '-o', `${machine.home}/mails`, '-2', branch]);
	await using terminal = machine.start(['fix', '--practice', `${machine.home}/mails`]);
	await terminal.waitFor(screen => screen.match(/^.. *1[01] KVM/gm)?.length === 2);
	expect(terminal.screen()).not.toMatch(/^.. *\d KVM/m);
	terminal.type('q');
	await terminal.exited;
});

it('breaks what it says at the prompt between words', async () => {
	await using machine = await aMachine();
	await using terminal = machine.start(['fix', '--yes'], {columns: 40});
	await terminal.exited;
	expect(terminal.screen()).toMatch(/^Name a file with --answers that says *\n *what is to be done\. *$/m);
});
