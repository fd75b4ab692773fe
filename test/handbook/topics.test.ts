import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	firstCommonParent,
	inUseSince,
	isWithin,
	lineage,
	parentOf,
	prefixOfTopic,
	standingOf,
	type Topic,
	topicOfPrefix,
	topics,
} from '../../src/handbook/topics.ts';

const aTopic = fc.constantFrom(...topics);

describe('topics', () => {
	test('every prefix ends in a colon and names its topic again', () => {
		for (const topic of topics) {
			expect(prefixOfTopic(topic)).toMatch(/^\S.*[^ :]:$/);
			expect(topicOfPrefix(prefixOfTopic(topic))).toBe(topic);
		}
	});

	test('a prefix in another case names no topic', () => {
		expect(topicOfPrefix('KVM: svm:')).toBeUndefined();
		expect(topicOfPrefix('')).toBeUndefined();
	});

	test('only topics that are in no list came into use one day', () => {
		const young = topics.filter(topic => inUseSince(topic) !== undefined);
		expect(young.map(standingOf)).toEqual(young.map(() => 'in use'));
		expect(young).toContain('SEV');
	});

	test.each<[Topic[], Topic]>([
		[['VMX', 'SVM'], 'x86'],
		[['nVMX', 'nSVM'], 'x86'],
		[['SVM', 'nSVM'], 'SVM'],
		[['VMX', 'nVMX'], 'VMX'],
		[['SVM', 'SEV'], 'SVM'],
		[['x86/mmu', 'VMX'], 'x86'],
		[['x86/pmu', 'KVM'], 'KVM'],
		[['x86', 'arm64'], 'KVM'],
		[['guest_memfd'], 'guest_memfd'],
	])('the first common parent of %j is %s', (of, parent) => {
		expect(firstCommonParent(of)).toBe(parent);
	});

	test('nothing has no common parent', () => {
		expect(firstCommonParent([])).toBeUndefined();
	});

	test('the first common parent contains all, and none of its parts does', () => {
		fc.assert(
			fc.property(fc.array(aTopic, {minLength: 1, maxLength: 5}), of => {
				const parent = firstCommonParent(of);
				expect(parent).toBeDefined();
				const holdsAll = (topic: Topic) => of.every(each => isWithin(each, topic));
				expect(parent !== undefined && holdsAll(parent)).toBe(true);
				expect(topics.filter(topic => parentOf(topic) === parent).some(holdsAll)).toBe(false);
			}),
		);
	});

	test('every topic goes back to the root', () => {
		for (const topic of topics) expect(lineage(topic).at(-1)).toBe('KVM');
	});

	test("the handbook's nine topics and the bare prefix are documented", () => {
		expect(
			topics
				.filter(topic => standingOf(topic) === 'documented')
				.map(prefixOfTopic)
				.toSorted(),
		).toEqual(
			[
				'KVM:',
				'KVM: x86:',
				'KVM: x86/mmu:',
				'KVM: x86/pmu:',
				'KVM: x86/xen:',
				'KVM: selftests:',
				'KVM: SVM:',
				'KVM: nSVM:',
				'KVM: VMX:',
				'KVM: nVMX:',
			].toSorted(),
		);
	});
});
