import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {advises, aKernel, openAt, says} from './a-kernel.ts';
import {aFolder} from './sealed.ts';

describe('a branch that cannot be moved', () => {
	test('no commits yet', async () => {
		await using folder = await aFolder();
		await createGit(folder.path).bytes(['init', '-q', '-b', 'fresh']);
		await expect(openAt(folder.path)).rejects.toMatchObject(says('The branch fresh has no commits yet'));
	});

	test('a detached HEAD', async () => {
		await using kernel = await aKernel();
		await kernel.git.bytes(['checkout', '-q', '--detach']);
		await expect(kernel.open()).rejects.toMatchObject(says('HEAD is detached'));
	});

	test('a detached HEAD does not matter where the branch is named', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['checkout', '-q', '--detach', 'HEAD~']);
		expect((await kernel.open({branch: 'work'})).series.patches).toHaveLength(1);
		expect((await kernel.open({branch: 'refs/heads/work'})).series.branch).toBe('work');
	});

	test('a branch that is not there', async () => {
		await using kernel = await aKernel();
		await expect(kernel.open({branch: '--output=pwn'})).rejects.toMatchObject(
			says('no local branch --output=pwn'),
		);
	});

	test('checked out in another worktree', async () => {
		await using kernel = await aKernel();
		await using other = await aFolder();
		await kernel.git.bytes(['worktree', 'add', '-q', '-b', 'other', join(other.path, 'tree')]);
		await expect(kernel.open({branch: 'other'})).rejects.toMatchObject(
			says('checked out in another worktree'),
		);
	});

	test('a rebase of it in another worktree', async () => {
		await using kernel = await aKernel();
		await using other = await aFolder();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		const elsewhere = join(other.path, 'tree');
		await kernel.git.bytes(['worktree', 'add', '-q', '-b', 'other', elsewhere]);
		await createGit(elsewhere).ask(['rebase', '--force-rebase', '--exec=false', 'HEAD~']);
		await expect(kernel.open({branch: 'other'})).rejects.toMatchObject(says('rebase or bisect of other'));
		expect((await kernel.open()).series.branch).toBe('work');
	});
});

describe('an operation in progress', () => {
	/** `work` and `side` change the same line, so that whatever brings them together stops. */
	const aClash = async () => {
		const kernel = await aKernel();
		await kernel.git.bytes(['checkout', '-q', '-b', 'side']);
		const side = await kernel.commit('KVM: x86: Say side', {'arch/x86/kvm/x86.c': 'side\n'});
		await kernel.git.bytes(['checkout', '-q', 'work']);
		await kernel.commit('KVM: x86: Say work', {'arch/x86/kvm/x86.c': 'work\n'});
		return {...kernel, side};
	};

	test.each([
		['rebase', 'git rebase --abort', ['rebase', 'side']],
		['rebase', 'git rebase --abort', ['rebase', '--apply', 'side']],
		['merge', 'git merge --abort', ['merge', 'side']],
		['cherry-pick', 'git cherry-pick --abort', ['cherry-pick', 'side']],
		['revert', 'git revert --abort', ['revert', 'side']],
		['bisect', 'git bisect reset', ['bisect', 'start']],
	])('a %s, with %s', async (name, remedy, command) => {
		await using kernel = await aClash();
		await kernel.git.ask(command);
		await expect(kernel.open()).rejects.toMatchObject({
			...says(`A ${name} is in progress`),
			...advises(remedy),
		});
	});

	test('a cherry-pick between two commits', async () => {
		await using kernel = await aClash();
		await kernel.git.ask(['cherry-pick', 'side', kernel.base]);
		await kernel.commit('KVM: x86: Say both', {'arch/x86/kvm/x86.c': 'both\n'});
		await expect(kernel.open()).rejects.toMatchObject(says('A cherry-pick or revert is in progress'));
	});

	test('a git am', async () => {
		await using kernel = await aClash();
		const mail = await kernel.git.bytes(['format-patch', '-1', '--stdout', kernel.side]);
		await kernel.git.ask(['am'], {input: mail});
		await expect(kernel.open()).rejects.toMatchObject(says('A git am is in progress'));
	});
});
