import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {TestingAnswer} from '../../src/evidence/answer.ts';
import {checkStatement} from '../../src/evidence/check-statement.ts';
import type {Obligation} from '../../src/evidence/obligation.ts';
import {obligationsOf} from '../../src/evidence/obligations.ts';
import {composeStatement, type TestingAnswers} from '../../src/evidence/statement.ts';
import {aChange, aFile, aPatch, aSeries} from './a-patch.ts';

const parameters = [
	{module: 'kvm', name: 'nx_huge_pages', variable: 'nx_huge_pages', path: 'arch/x86/kvm/mmu/mmu.c'},
	{module: 'kvm', name: 'new_thing', variable: 'enable_new_thing', path: 'arch/x86/kvm/x86.c'},
];

/** One of everything. */
const all: readonly Obligation[] = obligationsOf(
	aSeries(
		aPatch([
			aFile('arch/x86/kvm/mmu/mmu.c', [
				'+\tif (nx_huge_pages && enable_new_thing)',
				'+\t\trmap_add();',
				'+\tmutex_lock(a);',
			]),
			aChange('arch/x86/kvm/vmx/nested.c'),
			aChange('arch/x86/kvm/smm.c'),
			aChange('arch/x86/kernel/kvm.c'),
			aChange('virt/kvm/kvm_main.c'),
			aFile('arch/x86/kvm/x86.c', [' #ifdef CONFIG_X86_64', '+\tfoo();']),
			aChange('Documentation/virt/kvm/api.rst'),
		]),
	),
	parameters,
);

const some = all.filter(({id}) =>
	['build', 'selftests', 'kvm-unit-tests', 'tdp-off', 'param:nx_huge_pages'].includes(id),
);
const onIntel: TestingAnswer = {done: true, where: ['Intel'], machine: 'Xeon 8480', result: 'all pass'};

/** Without its line ends. */
const flat = (text: string) => text.replaceAll('\n', ' ');

test.each<[string, TestingAnswers, string]>([
	[
		'nothing answered',
		{},
		'Not tested: the build of each patch with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y, the KVM selftests, KVM-unit-tests, TDP off (ept=0/npt=0) and nx_huge_pages=force/off.',
	],
	[
		'both suites in one place',
		{
			build: {done: true, where: ['Intel'], machine: '', result: ''},
			selftests: onIntel,
			'kvm-unit-tests': onIntel,
			'tdp-off': {done: false, because: 'no time so far.'},
			'param:nx_huge_pages': {done: false, because: ''},
		},
		'Built each patch with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y. Ran the KVM selftests and KVM-unit-tests on Intel (Xeon 8480): all pass. Not tested (no time so far): TDP off (ept=0/npt=0). Not tested: nx_huge_pages=force/off. Not tested on AMD.',
	],
	[
		'several places',
		{
			build: {done: true, where: [], machine: 'an i386 container', result: 'no warnings'},
			selftests: {done: true, where: ['Intel', 'AMD'], machine: '', result: '97 pass,\n2 skip (no SEV).'},
			'kvm-unit-tests': {done: true, where: ['Intel', 'nested'], machine: '', result: ''},
			'tdp-off': {done: true, where: ['AMD'], machine: 'EPYC', result: 'all pass'},
			'param:nx_huge_pages': {done: true, where: ['AMD'], machine: 'EPYC', result: 'all pass'},
		},
		'Built each patch with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y on an i386 container: no warnings. Ran the KVM selftests on Intel and AMD: 97 pass, 2 skip (no SEV). Ran KVM-unit-tests on Intel and in a nested guest. Tested with TDP off (ept=0/npt=0) and nx_huge_pages=force/off on AMD (EPYC): all pass.',
	],
	[
		'a place without a vendor',
		{
			...Object.fromEntries(
				some.map(({id}) => [id, {done: true, where: ['nested'], machine: '', result: ''}]),
			),
		},
		'Built each patch with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y. Ran the KVM selftests and KVM-unit-tests in a nested guest. Tested with TDP off (ept=0/npt=0) and nx_huge_pages=force/off in a nested guest.',
	],
])('%s', (_what, answers, expected) => {
	expect(flat(composeStatement(some, answers))).toBe(expected);
});

test('nothing owed says nothing', () => {
	expect(composeStatement([], {selftests: onIntel})).toBe('');
});

test('one of everything is owed here', () => {
	expect(all.map(({id}) => id)).toEqual([
		'build',
		'config:KVM_SMM',
		'config:X86_64',
		'cross-build',
		'selftests',
		'kvm-unit-tests',
		'nested',
		'guest-boot',
		'tdp-off',
		'param:nx_huge_pages',
		'param:new_thing',
		'lockdep',
		'htmldocs',
	]);
});

const words = fc.stringMatching(/^[a-j ]{0,30}$/);
const anAnswer: fc.Arbitrary<TestingAnswer | undefined> = fc.oneof(
	fc.constant(undefined),
	fc.record({done: fc.constant<false>(false), because: words}),
	fc.record({
		done: fc.constant<true>(true),
		where: fc.subarray(['Intel', 'AMD', 'nested'] as const),
		machine: words,
		result: words,
	}),
);
const someAnswers = fc
	.tuple(...all.map(({id}) => anAnswer.map(answer => [id, answer] as const)))
	.map(pairs => Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)) as TestingAnswers);

const count = (text: string, part: string) => text.split(part).length - 1;

test('each obligation is named once, on the side it belongs to', () => {
	fc.assert(
		fc.property(fc.subarray([...all]), someAnswers, (obligations, answers) => {
			const text = flat(composeStatement(obligations, answers));
			const cut = text.search(/Not tested(?: \([^)]*\))?: /);
			const [done, open] = cut === -1 ? [text, ''] : [text.slice(0, cut), text.slice(cut)];
			for (const {id, name} of all) {
				const isOwed = obligations.some(each => each.id === id);
				const isDone = isOwed && answers[id]?.done === true;
				expect(count(done, name)).toBe(isDone ? 1 : 0);
				expect(count(open, name)).toBe(isOwed && !isDone ? 1 : 0);
			}
		}),
	);
});

test('lines stay within 75 columns', () => {
	fc.assert(
		fc.property(someAnswers, answers => {
			for (const line of composeStatement(all, answers).split('\n'))
				expect(line.length).toBeLessThanOrEqual(75);
		}),
	);
});

test('a composed statement agrees with its answers', () => {
	fc.assert(
		fc.property(someAnswers, answers => {
			expect(checkStatement(composeStatement(all, answers), all, answers)).toEqual([]);
		}),
	);
});

test.each<[string, TestingAnswers, readonly string[]]>([
	[
		'Built every patch. All selftests pass.',
		{build: onIntel},
		['claimed selftests', 'unsaid kvm-unit-tests'],
	],
	['Selftests pass on Intel, but KVM-unit-tests were not run.', {build: onIntel, selftests: onIntel}, []],
	["KUT couldn't be run. Self tests neither.", {build: onIntel}, []],
	['Ran KUT and the selftests.', {build: onIntel, selftests: onIntel, 'kvm-unit-tests': onIntel}, []],
	['', {}, ['unsaid build', 'unsaid selftests', 'unsaid kvm-unit-tests']],
	[
		'Selftests pass without failures. No KUT failures.',
		{build: onIntel, selftests: onIntel},
		['claimed kvm-unit-tests'],
	],
])('an edited statement is compared: %s', (text, answers, expected) => {
	const three = all.filter(({id}) => ['build', 'selftests', 'kvm-unit-tests'].includes(id));
	expect(checkStatement(text, three, answers).map(({kind, id}) => `${kind} ${id}`)).toEqual(expected);
});
