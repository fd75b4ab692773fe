import {describe, expect, it} from 'vitest';
import type {HandbookText} from '../../../../src/handbook/handbook-text.ts';
import {judge} from '../../../../src/handbook/judge.ts';
import type {Context} from '../../../../src/handbook/rule.ts';
import {suggestPrefixes} from '../../../../src/handbook/suggest-prefix.ts';
import {aContext, aPatch} from '../../a-patch.ts';

const text: HandbookText = {
	topics: ['x86', 'x86/mmu', 'x86/pmu', 'x86/xen', 'SVM', 'nSVM', 'VMX', 'nVMX', 'selftests'],
	shortlogWidth: 75,
	shortlogLimit: 80,
};
const body =
	'\n\nDo it before the root is freed, as nothing else keeps the pages alive.\n\nSigned-off-by: Code Author <author@example.org>\n';

const found = (shortlog: string, handbook: HandbookText | undefined, path = 'arch/x86/kvm/x86.c') => {
	const context: Context = {...aContext(), ...(handbook && {handbook})};
	return judge(aPatch({message: shortlog + body, paths: [path]}), context)
		.filter(({rule}) => rule.id.startsWith('shortlog-'))
		.map(({rule, message}) => `${rule.id}: ${message}`);
};

const withTopic = (topic: string) => ({...text, topics: [...text.topics, topic]});
const without = (gone: string) => ({...text, topics: text.topics.filter(topic => topic !== gone)});

describe("the topics of the person's own handbook", () => {
	it.each([
		['KVM: x86/smm: Drop the cache', 'x86/smm'],
		['KVM: x86/apic: Drop the cache', 'x86/apic'],
		['KVM: lapic: Drop the cache', 'lapic'],
		['KVM: posted-irq: Drop the cache', 'posted-irq'],
	])('allow %s where they have %s', (shortlog, topic) => {
		expect(found(shortlog, withTopic(topic))).toEqual([]);
		expect(found(shortlog, text)).not.toEqual([]);
		expect(found(shortlog, undefined)).not.toEqual([]);
	});

	it('have a spelling that counts', () => {
		expect(found('KVM: x86/SMM: Drop the cache', withTopic('x86/smm'))).toEqual([
			'shortlog-prefix-case: The prefix is KVM: x86/smm:, not KVM: x86/SMM:.',
		]);
	});

	it('forbid one that was dropped, and say the one that contains it', () => {
		const path = 'arch/x86/kvm/xen.c';
		const shortlog = 'KVM: x86/xen: Drop the cache';
		expect(found(shortlog, text, path)).toEqual([]);
		expect(found(shortlog, without('x86/xen'), path)).toEqual([
			expect.stringMatching(/^shortlog-prefix-known-topic: The prefix is KVM: x86:, not KVM: x86\/xen:/),
		]);
		expect(found('KVM: x86: Drop the cache', without('x86/xen'), path)).toEqual([]);
	});

	it('change nothing where they are the built-in ones, or could not be read', () => {
		for (const handbook of [text, {...text, topics: []}]) {
			expect(found('KVM: nVMX: Drop the cache', handbook, 'arch/x86/kvm/vmx/nested.c')).toEqual([]);
			expect(found('KVM: Drop the cache', handbook, 'virt/kvm/kvm_main.c')).toEqual([]);
			expect(found('KVM: SEV: Drop the cache', handbook, 'arch/x86/kvm/svm/sev.c')).toEqual([]);
			expect(found('KVM: lapic: Drop the cache', handbook)).not.toEqual([]);
		}
	});
});

describe('suggestions', () => {
	const suggested = (handbook: HandbookText | undefined, ...paths: readonly string[]) => {
		const context: Context = {...aContext(), ...(handbook && {handbook})};
		return suggestPrefixes(aPatch({message: `KVM: Drop the cache${body}`, paths}), context);
	};
	const xen = 'arch/x86/kvm/xen.c';
	const smm = 'arch/x86/kvm/smm.c';

	it('give way where a topic was dropped, and say so', () => {
		expect(suggested(text, xen)[0]?.prefix).toBe('KVM: x86/xen:');
		const [first, ...rest] = suggested(without('x86/xen'), xen);
		expect(first?.prefix).toBe('KVM: x86:');
		expect(first?.why).toContain('has no KVM: x86/xen:');
		expect(rest.map(({prefix}) => prefix)).not.toContain('KVM: x86/xen:');
		expect(first?.confidence).toBeLessThanOrEqual(1);
	});

	it('begin with a topic that was added where all files are called by it', () => {
		expect(suggested(withTopic('x86/smm'), smm)[0]?.prefix).toBe('KVM: x86/smm:');
		expect(suggested(withTopic('x86/smm'), smm, 'arch/x86/kvm/smm.h')[0]?.prefix).toBe('KVM: x86/smm:');
		expect(suggested(withTopic('x86/smm'), smm, xen).map(({prefix}) => prefix)).not.toContain(
			'KVM: x86/smm:',
		);
		expect(suggested(text, smm).map(({prefix}) => prefix)).not.toContain('KVM: x86/smm:');
		expect(suggested(undefined, smm)).toEqual(suggested(text, smm));
	});
});

describe("the widths of the person's own handbook", () => {
	const line = (length: number) => 'KVM: x86: Drop the cache of what no guest sees'.padEnd(length, 's');

	it.each([
		[60, 50, 70, 'shortlog-length-75: The shortlog has 60 characters; 50 is the limit'],
		[71, 50, 70, 'shortlog-length-80: The shortlog has 71 characters; 70 is the most, 50 the aim'],
		[90, 72, 80, 'shortlog-length-80: The shortlog has 90 characters; 80 is the most, 72 the aim'],
	])('are exceeded by %i characters where %i and %i are given', (length, width, limit, says) => {
		expect(found(line(length), {...text, shortlogWidth: width, shortlogLimit: limit})).toEqual([
			expect.stringContaining(says),
		]);
	});

	it.each([
		[75, 75, 80],
		[90, 100, 120],
		[50, 50, 70],
	])('allow %i characters where %i and %i are given', (length, width, limit) => {
		expect(found(line(length), {...text, shortlogWidth: width, shortlogLimit: limit})).toEqual([]);
	});
});
