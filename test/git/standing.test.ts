import {expect, test} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {position, positions} from '../../src/git/reading/standing.ts';
import {aKernel} from './a-kernel.ts';

test('commits on either side of the base, one process for each other commit', async () => {
	await using kernel = await aKernel();
	await kernel.git.bytes(['checkout', '-q', '-b', 'trees']);
	await kernel.commit('KVM: x86: Next', {'n.c': '1\n'});
	await kernel.setRef('refs/remotes/kvm-x86/mmu', 'HEAD');
	await kernel.setRef('refs/remotes/kvm-x86/pmu', 'HEAD');
	await kernel.commit('KVM: x86: Next again', {'n.c': '2\n'});
	await kernel.setRef('refs/remotes/kvm-x86/svm', 'HEAD');
	await kernel.git.bytes(['checkout', '-q', 'work']);
	await kernel.commit('KVM: x86: Below', {'b.c': '1\n'});
	await kernel.git.bytes(['branch', 'below']);
	await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
	const {series, repository} = await kernel.open({base: 'below'});
	const asked: (readonly string[])[] = [];
	const git: Git = {
		...kernel.git,
		text: (args, call) => {
			asked.push(args);
			return kernel.git.text(args, call);
		},
	};
	const found = await positions(git, series, repository.trees);
	expect(found.map(({tree, sitsOnIt, ahead, behind}) => [tree.name, sitsOnIt, ahead, behind])).toEqual([
		['kvm-x86/next', false, 1, 0],
		['kvm-x86/mmu', false, 1, 1],
		['kvm-x86/pmu', false, 1, 1],
		['kvm-x86/svm', false, 1, 2],
		['below', true, 0, 0],
	]);
	expect(asked).toHaveLength(3);
	for (const {tree, ...rest} of found) expect(await position(git, series, tree)).toEqual({tree, ...rest});
});
