import {expect, it} from 'vitest';
import {purposeOf} from '../../src/posting/list-purpose.ts';
import {privateAddressees, privateCommand} from '../../src/posting/private-posting.ts';

const paths = [
	'arch/x86/kvm/xen.c',
	'arch/x86/kvm/vmx/tdx.c',
	'arch/x86/kernel/kvm.c',
	'tools/testing/selftests/kvm/x86/a_test.c',
	'Documentation/process/x.rst',
];

it('no list gets a private mail, whatever is touched', () => {
	const {to, cc} = privateAddressees(paths);
	expect(cc).toEqual(['security@kernel.org']);
	expect(to[0]).toBe('Sean Christopherson <seanjc@google.com>');
	for (const recipient of [...to, ...cc]) expect(purposeOf(recipient).isPublic).toBe(false);
});

it('the tree is asked for people alone, once for each file', () => {
	expect(privateCommand(['arch/x86/kvm/a b.c', 'arch/x86/kvm/a b.c'])).toBe(
		"scripts/get_maintainer.pl --no-l --no-r --pattern-depth 1 -f 'arch/x86/kvm/a b.c'",
	);
});
