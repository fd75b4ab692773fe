import {expect, it} from 'vitest';
import {freeBranch} from '../../src/git/rewriting/free-branch.ts';
import {aTree} from './a-kernel.ts';

it('offers the name wanted, or the first number behind it that is free', async () => {
	await using tree = await aTree();
	expect(await freeBranch(tree.git, 'topic/x-rewritten')).toBe('topic/x-rewritten');
	await tree.setRef('refs/heads/topic/x-rewritten', tree.base);
	expect(await freeBranch(tree.git, 'topic/x-rewritten')).toBe('topic/x-rewritten-2');
	// A branch below the name would make a folder of it.
	await tree.setRef('refs/heads/topic/x-rewritten-2/more', tree.base);
	expect(await freeBranch(tree.git, 'topic/x-rewritten')).toBe('topic/x-rewritten-3');
});
