import {describe, expect, test} from 'vitest';
import {factsOf, topicsOfShortlogs} from '../../src/handbook/prefix-facts.ts';
import type {FileDiff} from '../../src/series/diff.ts';
import {aContext, aPatch} from './a-patch.ts';

const vmx = 'arch/x86/kvm/vmx/vmx.c';
const nested = 'arch/x86/kvm/vmx/nested.c';

const aDiff = (path: string, lines: number, ...contexts: readonly string[]): FileDiff => ({
	path,
	oldPath: undefined,
	kind: 'modified',
	isBinary: false,
	hunks: contexts.map(context => ({
		oldStart: 1,
		oldCount: 0,
		newStart: 1,
		newCount: lines,
		context,
		lines: Array.from({length: lines}, () => ({sign: '+' as const, text: '\treturn 0;'})),
	})),
});

const message = 'KVM: VMX: Do nothing\n';

describe('the facts of a patch', () => {
	test('a big file weighs more, but not by its lines', () => {
		const {paths} = factsOf(
			aPatch({
				message,
				diff: [aDiff(vmx, 1, 'int a(void)'), aDiff(nested, 100, 'int b(void)')],
				paths: [vmx, nested],
			}),
			aContext(),
		);
		const [one = 0, hundred = 0] = paths.map(({weight}) => weight);
		expect(one).toBe(1);
		expect(hundred).toBeGreaterThan(2);
		expect(hundred).toBeLessThan(10);
	});

	test('each function counts once, and the prefix is no part of the description', () => {
		const facts = factsOf(
			aPatch({
				message: 'kvm: vmx: Do nothing\n\nBody.\n',
				diff: [aDiff(vmx, 1, 'int a(void)', 'int a(void)', 'int b(void)')],
				paths: [vmx],
			}),
			aContext(),
		);
		expect(facts.functions.map(({name}) => name)).toEqual(['a', 'b']);
		expect(facts.description).toBe('Do nothing');
	});

	test('the year is that of the author, where there is a date', () => {
		const patch = aPatch({message});
		const {commit} = patch;
		const at = (when: number) =>
			factsOf({...patch, commit: {...commit, author: {...commit.author, when}}}, aContext()).year;
		expect(at(1_700_000_000)).toBe(2023);
		expect(at(0)).toBeUndefined();
		expect(at(1e30)).toBeUndefined();
	});

	test('a patch without a diff is known by its files', () => {
		expect(factsOf(aPatch({message, diff: [], paths: [vmx]}), aContext()).paths).toEqual([
			{path: vmx, weight: 1},
		]);
	});

	test('the history of code counts, and each shortlog once', () => {
		const host = 'arch/x86/include/asm/kvm_host.h';
		const context = aContext([], {
			[vmx]: ['KVM: VMX: One', 'KVM: VMX: Two'],
			[nested]: ['KVM: VMX: Two'],
			[host]: ['KVM: x86: Three'],
		});
		expect(factsOf(aPatch({message, diff: [], paths: [vmx, nested, host]}), context).shortlogs).toEqual([
			'KVM: VMX: One',
			'KVM: VMX: Two',
		]);
	});
});

test('near misses in the history count as what they mean, and other people count for nothing', () => {
	const counts = topicsOfShortlogs(['kvm: svm: one', 'KVM: SVM: Two', 'mm: Three', 'Merge branch x', '']);
	expect([...counts]).toEqual([['SVM', 2]]);
});
