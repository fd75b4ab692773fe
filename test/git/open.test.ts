import {stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {shortlogOf} from '../../src/series/patch.ts';
import type {Opened} from '../../src/tools/tools.ts';
import {aKernel, aTree} from './a-kernel.ts';

const shortlogs = ({series}: Opened) => series.patches.map(({commit}) => shortlogOf(commit.message));

describe('what belongs to the series', () => {
	test('the commits that no KVM tree has, oldest first, whatever the remote is called', async () => {
		await using tree = await aTree();
		await tree.addRemote('x', 'git@github.com:kvm-x86/linux.git');
		await tree.setRef('refs/remotes/x/next', tree.base);
		await tree.commit('KVM: x86: One', {'a.c': '1\n'});
		await tree.commit('KVM: x86: Two', {'a.c': '2\n'});
		const opened = await tree.open();
		expect(shortlogs(opened)).toEqual(['KVM: x86: One', 'KVM: x86: Two']);
		expect(opened.series.base).toBe(tree.base);
		expect(opened.repository.remotes).toEqual({kvmX86: 'x', kvm: undefined});
		expect(opened.repository.trees.map(({name, role}) => `${name} ${role}`)).toEqual(['x/next next']);
	});

	test('a tree whose URL a shortcut leads to a mirror on the disk is still that tree', async () => {
		await using tree = await aTree();
		await tree.addRemote('x', 'https://github.com/kvm-x86/linux.git');
		await tree.git.bytes([
			'config',
			'url.file:///srv/mirror.insteadOf',
			'https://github.com/kvm-x86/linux.git',
		]);
		await tree.setRef('refs/remotes/x/next', tree.base);
		await tree.commit('KVM: x86: One', {'a.c': '1\n'});
		const opened = await tree.open();
		expect(opened.repository.remotes).toEqual({kvmX86: 'x', kvm: undefined});
		expect(shortlogs(opened)).toEqual(['KVM: x86: One']);
	});

	test('a topic branch that has some of them ends the series there', async () => {
		await using kernel = await aKernel();
		const one = await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.commit('KVM: x86: Two', {'a.c': '2\n'});
		await kernel.setRef('refs/remotes/kvm-x86/mmu', one);
		expect(shortlogs(await kernel.open())).toEqual(['KVM: x86: Two']);
	});

	test("a person's own remote is no base, even as upstream", async () => {
		await using kernel = await aKernel();
		await kernel.addRemote('mine', 'https://github.com/somebody/linux.git');
		const one = await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.setRef('refs/remotes/mine/work', one);
		await kernel.git.bytes(['config', 'remote.mine.fetch', '+refs/heads/*:refs/remotes/mine/*']);
		await kernel.git.bytes(['branch', '-q', '--set-upstream-to=mine/work']);
		expect(shortlogs(await kernel.open())).toEqual(['KVM: x86: One']);
		await kernel.setRef('refs/remotes/mine/other', one);
		await kernel.git.bytes(['branch', '-q', '--set-upstream-to=mine/other']);
		expect(shortlogs(await kernel.open())).toEqual(['KVM: x86: One']);
	});

	test('an upstream that is a local branch is a base', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.git.bytes(['branch', 'below']);
		await kernel.commit('KVM: x86: Two', {'a.c': '2\n'});
		await kernel.git.bytes(['branch', '-q', '--set-upstream-to=below']);
		const opened = await kernel.open();
		expect(shortlogs(opened)).toEqual(['KVM: x86: Two']);
		expect(opened.repository.trees.map(({name, role}) => `${name} ${role}`)).toContain('below upstream');
	});

	test("a release tag is a base, annotated or not, and a tag of one's own is none", async () => {
		await using kernel = await aKernel();
		await kernel.commit('Linux 6.16-rc1', {Makefile: '1\n'});
		await kernel.git.bytes(['tag', '-a', '-m', 'Linux 6.16-rc1', 'v6.16-rc1']);
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.git.bytes(['tag', 'v2-sent']);
		await kernel.git.bytes(['tag', 'v6.16-mine']);
		expect(shortlogs(await kernel.open())).toEqual(['KVM: x86: One']);
	});

	test('the base that was asked for wins, and is among the trees', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.commit('KVM: x86: Two', {'a.c': '2\n'});
		const opened = await kernel.open({base: 'HEAD~'});
		expect(shortlogs(opened)).toEqual(['KVM: x86: Two']);
		expect(opened.repository.trees.at(-1)).toMatchObject({
			role: 'chosen',
			oid: opened.series.base,
			when: 1700000000,
		});
	});

	test('without a KVM tree the upstream is the base, else the main branch of origin', async () => {
		await using tree = await aTree();
		await tree.addRemote('origin', 'https://example.org/linux.git');
		await tree.setRef('refs/remotes/origin/master', tree.base);
		await tree.git.bytes(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/master']);
		await tree.commit('KVM: x86: One', {'a.c': '1\n'});
		expect(shortlogs(await tree.open())).toEqual(['KVM: x86: One']);
		const names = (await tree.open()).repository.trees.map(({name, role}) => `${name} ${role}`);
		expect(names).toEqual(['origin/master upstream']);
		await tree.git.bytes(['branch', 'below']);
		await tree.git.bytes(['branch', '-q', '--set-upstream-to=below']);
		await tree.commit('KVM: x86: Two', {'a.c': '2\n'});
		expect(shortlogs(await tree.open())).toEqual(['KVM: x86: Two']);
	});

	test('without a KVM tree an upstream of the same name is where the branch is pushed to', async () => {
		await using tree = await aTree();
		await tree.addRemote('origin', 'https://example.org/linux.git');
		await tree.git.bytes(['config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*']);
		await tree.setRef('refs/remotes/origin/main', tree.base);
		const one = await tree.commit('KVM: x86: One', {'a.c': '1\n'});
		await tree.setRef('refs/remotes/origin/work', one);
		await tree.git.bytes(['branch', '-q', '--set-upstream-to=origin/work']);
		expect(shortlogs(await tree.open())).toEqual(['KVM: x86: One']);
	});

	test('without any of these the newest release tag is', async () => {
		await using tree = await aTree();
		await tree.git.bytes(['tag', 'v6.15']);
		await tree.commit('Linux 6.16-rc2', {Makefile: '2\n'});
		await tree.git.bytes(['tag', 'v6.16-rc2']);
		await tree.commit('KVM: x86: One', {'a.c': '1\n'});
		const opened = await tree.open();
		expect(shortlogs(opened)).toEqual(['KVM: x86: One']);
		expect(opened.repository.trees.map(({name, role}) => `${name} ${role}`)).toEqual([
			'v6.16-rc2 release-candidate',
		]);
	});

	test.each(['-x', '--output=pwn', 'x86/mmu/ünïcode', 'HEAD', '@x'])('a branch called %s', async name => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.setRef(`refs/heads/${name}`, 'HEAD');
		await kernel.git.bytes(['symbolic-ref', 'HEAD', `refs/heads/${name}`]);
		const opened = await kernel.open();
		expect(opened.series.branch).toBe(name);
		expect(shortlogs(opened)).toEqual(['KVM: x86: One']);
		await expect(stat(join(kernel.path, 'pwn'))).rejects.toThrow();
	});
});

describe('the trees', () => {
	test('next, master, topics and the release candidate below next, with their dates', async () => {
		await using kernel = await aKernel();
		await kernel.git.bytes(['tag', '-a', '-m', 'rc', 'v6.16-rc3']);
		await kernel.git.bytes(['tag', 'v6.15']);
		await kernel.addRemote('korg', 'git://git.kernel.org/pub/scm/virt/kvm/kvm.git');
		await kernel.setRef('refs/remotes/korg/master', kernel.base);
		await kernel.setRef('refs/remotes/korg/queue', kernel.base);
		await kernel.setRef('refs/remotes/kvm-x86/pmu', kernel.base);
		await kernel.git.bytes(['symbolic-ref', 'refs/remotes/kvm-x86/HEAD', 'refs/remotes/kvm-x86/next']);
		await kernel.commit('Linux 6.16-rc5', {Makefile: '5\n'});
		await kernel.git.bytes(['tag', 'v6.16-rc5']);
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		const {repository} = await kernel.open();
		const common = {oid: kernel.base, when: 1700000000, topic: undefined};
		expect(repository.trees).toEqual([
			{...common, name: 'kvm-x86/next', ref: 'refs/remotes/kvm-x86/next', role: 'next'},
			{...common, name: 'korg/master', ref: 'refs/remotes/korg/master', role: 'master'},
			{...common, name: 'kvm-x86/pmu', ref: 'refs/remotes/kvm-x86/pmu', role: 'topic', topic: 'pmu'},
			{...common, name: 'v6.16-rc3', ref: 'refs/tags/v6.16-rc3', role: 'release-candidate'},
		]);
		expect(repository).toMatchObject({
			isKernel: true,
			remotes: {kvmX86: 'kvm-x86', kvm: 'korg'},
			identity: {name: 'Test Author', mail: 'author@example.org'},
		});
	});
});

test('a branch whose commit is gone is told of with what git says, whichever branch it is', async () => {
	await using kernel = await aKernel();
	await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
	await writeFile(join(kernel.git.folder, '.git/refs/heads/broken'), `${'1'.repeat(40)}\n`);
	await expect(kernel.open()).rejects.toMatchObject({
		fact: expect.stringMatching(/missing object 1+ for refs\/heads\/broken/),
		remedy: expect.stringMatching(/fsck/),
	});
});
