import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {advises, aKernel, aTree, openAt, says} from './a-kernel.ts';
import {aFolder} from './sealed.ts';

describe('commits that are no series', () => {
	test('none of its own', async () => {
		await using kernel = await aKernel();
		await expect(kernel.open()).rejects.toMatchObject(says('no commits of its own beyond kvm-x86'));
	});

	test('merges are listed', async () => {
		await using kernel = await aKernel();
		await kernel.git.bytes(['checkout', '-q', '-b', 'side']);
		await kernel.commit('KVM: x86: Add a', {'a.c': 'a\n'});
		await kernel.git.bytes(['checkout', '-q', 'work']);
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['merge', '-q', '--no-ff', '-m', 'Merge side', 'side']);
		await expect(kernel.open()).rejects.toMatchObject(says('a merge: '));
		await expect(kernel.open()).rejects.toMatchObject(says('("Merge side")'));
	});

	test('empty commits are listed', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.commit('Nothing at all');
		await expect(kernel.open()).rejects.toMatchObject(says('an empty commit: '));
		await expect(kernel.open()).rejects.toMatchObject(says('("Nothing at all")'));
	});

	test('no common base', async () => {
		await using kernel = await aKernel();
		await kernel.git.bytes(['checkout', '-q', '--orphan', 'stray']);
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await expect(kernel.open()).rejects.toMatchObject({
			...says('no commit in common with kvm-x86'),
			...advises('--base'),
		});
	});

	test('nothing to measure against', async () => {
		await using tree = await aTree();
		await expect(tree.open()).rejects.toMatchObject({...says('Nothing here tells'), ...advises('--base')});
	});

	test('a base that is no ancestor', async () => {
		await using kernel = await aKernel();
		await kernel.git.bytes(['checkout', '-q', '-b', 'side']);
		await kernel.commit('KVM: x86: Add a', {'a.c': 'a\n'});
		await kernel.git.bytes(['checkout', '-q', 'work']);
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await expect(kernel.open({base: 'side'})).rejects.toMatchObject(says('The base side is not an ancestor'));
	});

	test('a base that is nothing', async () => {
		await using kernel = await aKernel();
		await expect(kernel.open({base: '--exec=x'})).rejects.toMatchObject(says('no commit called --exec=x'));
	});

	test('committed by somebody else, unless claimed', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'}, {GIT_COMMITTER_EMAIL: 'else@example.org'});
		await expect(kernel.open()).rejects.toMatchObject(
			says('else@example.org, and you are author@example.org'),
		);
		expect((await kernel.open({isClaiming: true})).series.patches).toHaveLength(1);
	});

	test('committed by oneself in another spelling', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'}, {GIT_COMMITTER_EMAIL: 'Author@Example.org'});
		expect((await kernel.open()).series.patches).toHaveLength(1);
	});

	test('a shallow clone without the base', async () => {
		await using kernel = await aKernel();
		await using other = await aFolder();
		await kernel.commit('KVM: x86: Add a', {'a.c': 'a\n'});
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		const clone = join(other.path, 'clone');
		await kernel.git.bytes(['clone', '-q', '--depth=1', `file://${kernel.path}`, clone]);
		const git = createGit(clone);
		await git.bytes(['config', 'user.name', 'Test Author']);
		await git.bytes(['config', 'user.email', 'author@example.org']);
		await git.bytes(['fetch', '-q', '--depth=1', kernel.path, `${kernel.base}:refs/remotes/kvm-x86/next`]);
		await git.bytes(['config', 'remote.kvm-x86.url', 'https://github.com/kvm-x86/linux']);
		await expect(openAt(clone)).rejects.toMatchObject({...says('shallow'), ...advises('--unshallow')});
		const named = kernel.open({base: 'refs/remotes/kvm-x86/next'}, clone);
		await expect(named).rejects.toMatchObject(says('shallow'));
	});

	test('more than 1000 commits', async () => {
		await using kernel = await aKernel();
		const stream = Array.from(
			{length: 1001},
			(_, n) =>
				`commit refs/heads/long\ncommitter Test Author <author@example.org> ${1700000000 + n} +0000\ndata 1\nx\n` +
				`${n === 0 ? `from ${kernel.base}\n` : ''}M 644 inline f\ndata ${`${n}`.length}\n${n}\n`,
		);
		await kernel.git.bytes(['fast-import', '--quiet'], {input: stream.join('')});
		await expect(kernel.open({branch: 'long'})).rejects.toMatchObject({
			...says('more than 1000 commits'),
			...advises('--base'),
		});
		expect((await kernel.open({branch: 'long', base: 'long~1000'})).series.patches).toHaveLength(1000);
	});
});
