import {expect, it} from 'vitest';
import {guessRelation} from '../../src/handbook/order-guess.ts';
import {aChange, aPatch} from '../evidence/a-patch.ts';

const touching = (path: string, id: string, message: string) => ({
	...aPatch([aChange(path)], id, message),
	changes: [{status: 'M', path, oldMode: '100644', newMode: '100644', oldOid: 'a', newOid: 'b'} as const],
});

it('names the words it goes by as the test has them', () => {
	const change = touching(
		'arch/x86/kvm/mmu/mmu.c',
		'change',
		'KVM: x86/mmu: Zap obsolete pages of nested shadows when toggling hugepages\n\nSee the commit before.\n',
	);
	const test = touching(
		'tools/testing/selftests/kvm/x86/toggle_test.c',
		'test',
		'KVM: selftests: Toggle hugepages with nested shadows and obsolete pages\n\nSee the commit before.\n',
	);
	const {why} = guessRelation(test, [test, change]);
	expect(why).toMatch(/shares words such as (?:toggle|hugepages|nested|shadows|obsolete|pages)\b/);
	expect(why).not.toMatch(/\b(?:commit|obsolet|pag|nest|hugepag|shadow)\b/);
});
