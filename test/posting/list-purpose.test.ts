import {describe, expect, it} from 'vitest';
import {bareAddress, purposeOf} from '../../src/posting/list-purpose.ts';
import {builtInRecipients} from '../../src/posting/recipients.ts';

describe('what a recipient is for', () => {
	it.each([
		['kvm@vger.kernel.org', true, /list of KVM/],
		['Sean Christopherson <seanjc@google.com>', false, /KVM x86/],
		['SECURITY@kernel.org', false, /private/],
		['stable@kernel.org', false, /nowhere/],
		['stable@vger.kernel.org', true, /tag is enough/],
		['linux-mm@vger.kernel.org', true, /^a list/],
		['Some Body <body@example.org>', false, /^maintains or reviews/],
	])('%s', (address, isPublic, says) => {
		expect(purposeOf(address).isPublic).toBe(isPublic);
		expect(purposeOf(address).says).toMatch(says);
	});

	it('is known for everybody of the built-in list', () => {
		const {to, cc} = builtInRecipients([
			'arch/x86/kvm/xen.c',
			'arch/x86/kvm/hyperv.c',
			'arch/x86/kvm/vmx/tdx.c',
			'arch/x86/kernel/kvm.c',
			'tools/testing/selftests/kvm/x.c',
			'Documentation/process/x.rst',
			'kernel/events/core.c',
			'arch/arm64/kvm/mmu.c',
			'arch/riscv/kvm/mmu.c',
			'arch/loongarch/kvm/mmu.c',
			'arch/powerpc/kvm/book3s.c',
		]);
		const vague = [...to, ...cc].filter(each => /files that the series touches/.test(purposeOf(each).says));
		expect(vague).toEqual([]);
	});

	it('reads the address behind a name', () => {
		expect(bareAddress('"A <b>" <C@example.org>')).toBe('c@example.org');
		expect(bareAddress(' c@example.org ')).toBe('c@example.org');
	});
});
