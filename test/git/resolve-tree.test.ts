import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {resolveTree} from '../../src/git/reading/resolve-tree.ts';
import {aKernel} from './a-kernel.ts';

test('refs by their names, all else by its id', async () => {
	await using kernel = await aKernel();
	const oid = await kernel.commit('KVM: x86: One', {'a.c': '1\n'}, {GIT_COMMITTER_DATE: '1700000100 +0000'});
	await kernel.git.bytes(['tag', '-a', '-m', 'tag', 'v6.16-rc1']);
	await kernel.setRef('refs/heads/-x', oid);
	const names = async (revision: string) => {
		const tree = await resolveTree(kernel.git, revision);
		expect(tree).toMatchObject({role: 'chosen', topic: undefined});
		return [tree.name, tree.ref, tree.oid, tree.when];
	};
	expect(await names('work')).toEqual(['work', 'refs/heads/work', oid, 1700000100]);
	expect(await names('-x')).toEqual(['-x', 'refs/heads/-x', oid, 1700000100]);
	expect(await names('v6.16-rc1')).toEqual(['v6.16-rc1', 'refs/tags/v6.16-rc1', oid, 1700000100]);
	expect(await names('kvm-x86/next')).toEqual([
		'kvm-x86/next',
		'refs/remotes/kvm-x86/next',
		kernel.base,
		1700000000,
	]);
	expect(await names('work~')).toEqual([kernel.base.slice(0, 12), kernel.base, kernel.base, 1700000000]);
	expect(await names(oid.slice(0, 10))).toEqual([oid.slice(0, 12), oid, oid, 1700000100]);
});

test.each([
	'nothing',
	'',
	' ',
	'--exec=x',
	'--output=pwn',
	'-',
	'; touch pwn',
	'$(touch pwn)',
	'a\nb',
	'a\0b',
	'work:arch',
	'work..kvm-x86/next',
	'\x1b[31mred',
])('%j is no commit', async revision => {
	await using kernel = await aKernel();
	await expect(resolveTree(kernel.git, revision)).rejects.toMatchObject({name: 'Refusal', code: 1});
	await expect(stat(join(kernel.path, 'pwn'))).rejects.toThrow();
});

test('a name of two refs is asked back, whatever the settings say', async () => {
	await using kernel = await aKernel();
	await kernel.git.bytes(['tag', 'work']);
	await kernel.git.bytes(['config', 'core.warnAmbiguousRefs', 'false']);
	await expect(resolveTree(kernel.git, 'work')).rejects.toThrow('More than one ref is called work.');
	expect((await resolveTree(kernel.git, 'refs/heads/work')).name).toBe('work');
});
