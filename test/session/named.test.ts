import {describe, expect, it} from 'vitest';
import {findNamed, type NamedPatch} from '../../src/session/named.ts';
import {aPatch, aSeries} from './a-session.ts';

const one = aPatch('KVM: x86: One', [{path: 'arch/x86/kvm/x86.c'}]);
const two = aPatch('KVM: x86: Two', [{path: 'arch/x86/kvm/x86.c'}]);
const twin = {...two, id: `${two.id}-2`, commit: {...two.commit, oid: '3'.repeat(40)}};
const series = aSeries(one, two);

const named = (change: Partial<NamedPatch>): NamedPatch => ({
	commit: undefined,
	content: undefined,
	subject: 'KVM: x86: Gone',
	...change,
});

describe('patches that a person named', () => {
	it.each<[string, readonly NamedPatch[], readonly string[], RegExp]>([
		['by commit', [named({commit: two.commit.oid})], [two.id], /^$/],
		['by content after a rewrite', [named({commit: '1'.repeat(40), content: one.id})], [one.id], /^$/],
		[
			'by subject, which is said',
			[named({subject: 'KVM: x86: Two'})],
			[two.id],
			/subject alone.*"KVM: x86: Two"/,
		],
		[
			'in the order of the series',
			[named({content: two.id}), named({content: one.id})],
			[one.id, two.id],
			/^$/,
		],
		[
			'in part',
			[named({content: one.id}), named({})],
			[one.id],
			/^Not in x86\/mmu\/work: "KVM: x86: Gone"\.$/,
		],
		['not at all', [named({}), named({})], [], /^None of 2 patches named is in x86\/mmu\/work; all/],
		['none', [], [], /^Nothing was named that has a finding; all/],
	])('are found %s', (_, patches, ids, says) => {
		const found = findNamed(patches, series);
		expect(found.ids).toEqual(ids);
		expect(found.says).toMatch(says);
	});

	it('are not guessed where two commits have the name', () => {
		expect(findNamed([named({subject: 'KVM: x86: Two'})], aSeries(one, two, twin)).ids).toEqual([]);
	});
});
