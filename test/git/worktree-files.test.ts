import {utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {moveFiles, refuseUncleanFiles} from '../../src/git/rewriting/worktree-files.ts';
import {aTree} from './a-kernel.ts';

const twoCommits = async () => {
	const tree = await aTree();
	const before = await tree.commit('before', {'virt/kvm/a.c': 'one\n'});
	const after = await tree.commit('after', {'virt/kvm/a.c': 'two\n'});
	return {...tree, before, after};
};

it('moves files whose contents are as committed though their times are not, as in a copy', async () => {
	await using tree = await twoCommits();
	await utimes(join(tree.path, 'virt/kvm/a.c'), 1, 1);
	await refuseUncleanFiles(tree.git, tree.after, tree.before);
	await moveFiles(tree.git, tree.after, tree.before);
	expect(await tree.git.text(['status', '--porcelain', '--untracked-files=no'])).toMatch(/^M /);
});

it('names the files that have changes, or how many more there are', async () => {
	await using tree = await twoCommits();
	await tree.git.bytes(['mv', 'virt/kvm/a.c', 'virt/kvm/bü c.c']);
	const refused = () => refuseUncleanFiles(tree.git, tree.after, tree.before);
	await expect(refused()).rejects.toThrow(/ in virt\/kvm\/a\.c, virt\/kvm\/bü c\.c\. Commit/);
	for (const name of ['d', 'e']) await writeFile(join(tree.path, `virt/kvm/${name}.c`), 'mine\n');
	await tree.git.bytes(['add', '-A']);
	await expect(refused()).rejects.toThrow(/ in virt\/kvm\/a\.c, virt\/kvm\/bü c\.c and 2 more\. Commit/);
});

it('refuses where a file has changes', async () => {
	await using tree = await twoCommits();
	await writeFile(join(tree.path, 'virt/kvm/a.c'), 'mine\n');
	await expect(refuseUncleanFiles(tree.git, tree.after, tree.before)).rejects.toThrow(/not committed/);
});
