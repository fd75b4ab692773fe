import {expect, it} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {isKernelTree} from '../../src/git/kernel-tree.ts';
import {aTree} from './a-kernel.ts';
import {aRepository} from './sealed.ts';

it('knows a kernel tree by its commit, and on a branch without commits by the others', async () => {
	await using kernel = await aTree();
	const git = createGit(kernel.path);
	expect(await isKernelTree(git)).toBe(true);
	await kernel.git.bytes(['checkout', '-q', '--orphan', 'unborn']);
	expect(await isKernelTree(git)).toBe(true);
});

it('knows what is none', async () => {
	await using other = await aRepository();
	expect(await isKernelTree(createGit(other.path))).toBe(false);
	await other.git.bytes(['commit', '-q', '--allow-empty', '-m', 'x']);
	expect(await isKernelTree(createGit(other.path))).toBe(false);
});
