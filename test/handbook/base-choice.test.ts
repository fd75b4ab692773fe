import {describe, expect, it} from 'vitest';
import {guessKind, recommendTrees, type SeriesKind, topicOfBranch} from '../../src/handbook/base-choice.ts';
import {securityWords} from '../../src/handbook/security.ts';
import {seriesPrefix} from '../../src/handbook/series-prefix.ts';
import {aPatch, aRepository, aSeries, aTree} from '../session/a-session.ts';

const x86 = [{path: 'arch/x86/kvm/x86.c'}];
const rc = aTree('v7.1-rc2', 'release-candidate');
const repository = {...aRepository, trees: [...aRepository.trees, aTree('kvm-x86/svm', 'topic'), rc]};

describe('the base of a series', () => {
	it.each([
		['current-fix', 'kvm/master'],
		['later-fix', 'kvm-x86/next'],
		['feature', 'kvm-x86/next'],
		['cleanup', 'kvm-x86/next'],
		['multi-arch', 'v7.1-rc2'],
	] as const)('for %s is %s', (kind: SeriesKind, name) => {
		const [first] = recommendTrees(kind, aSeries(aPatch('KVM: x86: X', x86)), repository);
		expect(first).toMatchObject({tree: {name}, rank: 'recommended'});
	});

	it('offers the topic that the branch is named for next, with the option it stands for', () => {
		const [, second] = recommendTrees('feature', aSeries(aPatch('KVM: x86: X', x86)), repository);
		expect(second?.tree.name).toBe('kvm-x86/mmu');
		expect(second?.why).toContain('--base=kvm-x86/mmu');
	});

	it('lists every tree once', () => {
		const trees = recommendTrees('feature', aSeries(aPatch('KVM: x86: X', x86)), repository).map(
			({tree}) => tree.name,
		);
		expect([...trees].sort()).toEqual(repository.trees.map(({name}) => name).sort());
	});

	it.each([
		['x86/pmu/my_branch', 'pmu'],
		['x86/mmu/a/b', 'mmu'],
		['x86/pmu', undefined],
		['x86/pmu/', undefined],
		['work', undefined],
	])('reads the topic of the branch %s as %s', (branch, topic) => {
		expect(topicOfBranch(branch)).toBe(topic);
	});

	it.each([
		['later-fix', aPatch('KVM: x86: Fix a leak', x86)],
		['later-fix', aPatch('KVM: x86: Drop it', x86, 'Text.\n\nFixes: 0123456789ab ("KVM: x86: Foo")')],
		['cleanup', aPatch('KVM: x86: Rename it', x86, 'No functional change intended.')],
		['feature', aPatch('KVM: x86: Add it', x86)],
		['multi-arch', aPatch('KVM: Rework it', [{path: 'virt/kvm/kvm_main.c', adds: Array(30).fill('x;')}])],
		['multi-arch', aPatch('KVM: Rework it', [{path: 'arch/arm64/kvm/arm.c', adds: Array(9).fill('x;')}])],
	] as const)('guesses %s, and says why', (kind, patch) => {
		const guess = guessKind(aSeries(patch));
		expect(guess.kind).toBe(kind);
		expect(guess.why).toMatch(/^Suggested: .*\.$/);
		expect(guess.confidence).toBeLessThan(0.9);
	});
});

describe('words that speak for asking about an attack', () => {
	it.each([
		['Fix a use-after-free of the root.', ['use-after-free']],
		['A malicious guest can crash the host.', ['malicious guest', 'crash the host']],
		['Guard against out of bounds accesses', ['out of bounds']],
		['Use the freed page after it was checked', []],
		['Bound the loop', []],
	])('of %j are %j', (message, words) => {
		expect(securityWords(message)).toEqual(words);
	});
});

describe('the prefix of a whole series', () => {
	it.each([
		[['KVM: x86/mmu: A', 'KVM: x86/mmu: B', 'KVM: selftests: C'], 'KVM: x86/mmu:'],
		[['KVM: VMX: A', 'KVM: SVM: B'], 'KVM: x86:'],
		[['KVM: nVMX: A', 'KVM: VMX: B'], 'KVM: VMX:'],
		[['KVM: selftests: A'], 'KVM: selftests:'],
		[['KVM: Fix common code'], 'KVM:'],
		[['nonsense'], 'KVM:'],
	])('of %j is %s', (shortlogs, prefix) => {
		expect(seriesPrefix(shortlogs)).toBe(prefix);
	});
});
