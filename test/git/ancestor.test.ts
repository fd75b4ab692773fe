import {expect, it} from 'vitest';
import {ancestorsAmong} from '../../src/git/reading/ancestor.ts';
import {aTree} from './a-kernel.ts';

it('tells what is in a history, also where some of what is asked about is gone', async () => {
	await using tree = await aTree();
	const one = await tree.commit('KVM: x86: One', {'arch/x86/kvm/x86.c': '1\n'});
	const two = await tree.commit('KVM: x86: Two', {'arch/x86/kvm/x86.c': '2\n'});
	const gone = 'd'.repeat(40);
	expect(await ancestorsAmong(tree.git, [tree.base, one, two], one)).toEqual(new Set([tree.base, one]));
	expect(await ancestorsAmong(tree.git, [gone, one, two], one)).toEqual(new Set([one]));
	expect(await ancestorsAmong(tree.git, [], one)).toEqual(new Set());
});
