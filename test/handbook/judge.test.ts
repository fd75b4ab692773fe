import {describe, expect, test} from 'vitest';
import {judge, suggestMessage} from '../../src/handbook/judge.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import {aContext, aPatch} from './a-patch.ts';

const body =
	'\n\nDo it before the root is freed, as nothing else keeps the pages alive once\nthe last vCPU is gone.\n\nSigned-off-by: Code Author <author@example.org>\n';
const mmu = ['arch/x86/kvm/mmu/mmu.c'];

const foundIn = (message: string, paths?: readonly string[]) =>
	judge(aPatch({message, ...(paths && {paths})}), aContext()).map(
		({rule, severity}) => `${severity} ${rule.id}`,
	);

describe('judge', () => {
	test('says nothing about a good message', () => {
		expect(foundIn(`KVM: x86: Drop a stale check${body}`)).toEqual([]);
	});

	test('finds one fault of the prefix, and the faults behind it', () => {
		expect(foundIn(`kvm: mmu: fixed the walk.${body}`, mmu)).toEqual([
			'must shortlog-prefix-format',
			'must shortlog-capitalize',
			'must shortlog-no-trailing-punct',
			'should shortlog-imperative',
		]);
	});

	test('goes down the message, and on a line from must to hint', () => {
		const found = judge(
			aPatch({message: `KVM: SNP: fixed a bug.\n\nWe must not sleep here.  This patch drops the sleep.\n`}),
			aContext(),
		);
		const lines = found.map(({spot}) => spot?.line ?? Number.POSITIVE_INFINITY);
		expect(lines).toEqual(lines.toSorted((a, b) => a - b));
		const first = found.filter(({spot}) => spot?.line === 0).map(({severity}) => severity);
		expect(first).toEqual(
			[...first].toSorted((a, b) => 'mush'.indexOf(a[0] ?? '') - 'mush'.indexOf(b[0] ?? '')),
		);
		expect(new Set(first)).toEqual(new Set(['must', 'should', 'hint']));
	});

	test('tells what it is not sure of as a hint', () => {
		expect(foundIn(`KVM: x86: hyper-v: Stop the timer${body}`, ['arch/x86/kvm/hyperv.c'])).toEqual([
			'hint shortlog-rejected-topic',
		]);
	});

	test.each(["Merge branch 'kvm-fixes' into next."])('leaves %s alone', shortlog => {
		expect(foundIn(`${shortlog}\n`)).toEqual([]);
		expect(suggestMessage(aPatch({message: `${shortlog}\n`}), aContext())).toEqual({
			text: `${shortlog}\n`,
			rules: [],
		});
	});

	test.each(['fixup!', 'squash!', 'amend!'])('says of a %s commit that it is no patch, and no more', mark => {
		const message = `${mark} kvm: drop a check.\n\nThis patch is what we need.\n`;
		expect(foundIn(message)).toEqual(['should fixes-not-for-same-series']);
		expect(suggestMessage(aPatch({message}), aContext())).toEqual({text: message, rules: []});
	});

	test('has the rules of form, words and sign-offs for a revert', () => {
		const message = 'Revert "kvm: x86: drop a check."\n\nThis patch is what we need.\n';
		expect(new Set(foundIn(message))).toEqual(
			new Set(['should revert-format', 'must changelog-no-pronouns', 'must sob-present']),
		);
		expect(suggestMessage(aPatch({message}), aContext())).toEqual({text: message, rules: []});
	});

	test('leaves a merge and a backport alone', () => {
		const patch = aPatch({message: 'kvm: drop a check.\n'});
		const merge = {...patch, commit: {...patch.commit, parents: ['one', 'two']}};
		expect(judge(merge, aContext())).toEqual([]);
		const oid = 'a1'.repeat(20);
		expect(foundIn(`kvm: drop a check.\n\ncommit ${oid} upstream.\n\nText.\n`)).toEqual([]);
		expect(foundIn(`kvm: drop a check.\n\n[ Upstream commit ${oid} ]\n\nText.\n`)).toEqual([]);
	});
});

describe('suggestMessage', () => {
	const suggested = (shortlog: string, paths = mmu, only?: 'safe') =>
		shortlogOf(suggestMessage(aPatch({message: shortlog + body, paths}), aContext(), only).text);

	test('applies what all rules say, one after the other', () => {
		const patch = aPatch({message: `kvm: mmu: fixed the walk.${body}`, paths: mmu});
		const {text, rules} = suggestMessage(patch, aContext());
		expect(text).toBe(`KVM: x86/mmu: Fix the walk${body}`);
		expect(rules.toSorted()).toEqual([
			'shortlog-capitalize',
			'shortlog-imperative',
			'shortlog-no-trailing-punct',
			'shortlog-prefix-format',
		]);
	});

	test('leaves what needs a yes where only safe fixes are asked for', () => {
		expect(suggested('kvm: mmu: fixed the walk.', mmu, 'safe')).toBe('KVM: x86/mmu: Fixed the walk');
		expect(suggested('x86/kvm: fix the walk.', mmu, 'safe')).toBe('x86/kvm: Fix the walk');
		expect(suggested('fix the walk.', mmu, 'safe')).toBe('Fix the walk');
	});

	test('mends what it can of a shortlog that stays too long', () => {
		const long = `the walk of ${'very '.repeat(16)}deep tables`;
		expect(suggested(`kvm: mmu: fix ${long}.`)).toBe(`KVM: x86/mmu: Fix ${long}`);
	});

	test('does not change a text on a mere hint', () => {
		expect(suggested('KVM: x86: hyper-v: Stop the timer', ['arch/x86/kvm/hyperv.c'])).toBe(
			'KVM: x86: hyper-v: Stop the timer',
		);
	});

	test('changes nothing else, whatever the line ends', () => {
		const rest =
			'\r\n\r\nText  with odd   gaps.\r\n\r\nSigned-off-by: Code Author <author@example.org>\r\n\r\n';
		const patch = aPatch({message: `kvm: x86: Fix it${rest}`});
		expect(suggestMessage(patch, aContext()).text).toBe(`KVM: x86: Fix it${rest}`);
	});

	test('leaves a message that cannot be written back exactly', () => {
		const patch = aPatch({message: 'kvm: x86: fix it\n'});
		const inexact = {...patch, commit: {...patch.commit, isExact: false}};
		expect(suggestMessage(inexact, aContext())).toEqual({text: 'kvm: x86: fix it\n', rules: []});
	});

	test('has nothing to say about its own suggestion', () => {
		for (const shortlog of [
			'kvm: mmu: fixed the walk.',
			'tdp_mmu.c: zaps it',
			'feat(kvm): adding a walk',
			'Moves it',
		]) {
			const once = suggested(shortlog);
			expect(suggested(once)).toBe(once);
		}
	});
});
