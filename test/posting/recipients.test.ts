import {expect, test} from 'vitest';
import {builtInRecipients} from '../../src/posting/recipients.ts';
import {sendEmailCommand} from '../../src/posting/send-email.ts';

const usual = ['kvm@vger.kernel.org', 'linux-kernel@vger.kernel.org'];

test.each<[string, readonly string[], readonly string[]]>([
	['arch/x86/kvm/x86.c', [], []],
	['arch/x86/include/asm/kvm_host.h', [], []],
	['arch/x86/include/asm/cpufeatures.h', [], ['x86@kernel.org']],
	['arch/x86/kvm/xen.c', ['David Woodhouse', 'Paul Durrant'], []],
	['arch/x86/kvm/svm/svm_onhyperv.c', ['Vitaly Kuznetsov'], []],
	['arch/x86/kvm/vmx/tdx.c', [], ['x86@kernel.org', 'linux-coco@lists.linux.dev']],
	['arch/x86/kernel/kvm.c', ['Vitaly Kuznetsov'], ['x86@kernel.org']],
	[
		'tools/testing/selftests/kvm/x86/a_test.c',
		[],
		['Shuah Khan <shuah@kernel.org>', 'linux-kselftest@vger.kernel.org'],
	],
	['Documentation/virt/kvm/api.rst', [], ['Jonathan Corbet <corbet@lwn.net>', 'linux-doc@vger.kernel.org']],
])('%s goes to KVM and to who else cares', (path, to, cc) => {
	const found = builtInRecipients([path]);
	expect(found.to.map(person => person.replace(/ <.*/, ''))).toEqual([
		'Sean Christopherson',
		'Paolo Bonzini',
		...to,
	]);
	expect(found.cc).toEqual([...usual, ...cc]);
});

test('nobody is named twice', () => {
	const {cc} = builtInRecipients(['arch/x86/kernel/kvm.c', 'arch/x86/kvm/vmx/tdx.c', 'arch/x86/mm/fault.c']);
	expect(cc.filter(list => list === 'x86@kernel.org')).toHaveLength(1);
});

test('the command hangs the mails below the cover letter and on nothing older', () => {
	expect(
		sendEmailCommand({folder: "out/it's", to: ['Ann Example <ann@example.org>'], cc: ['list@example.org']}),
	).toBe(
		String.raw`git send-email '--to=Ann Example <ann@example.org>' --cc=list@example.org --thread --no-chain-reply-to 'out/it'\''s'`,
	);
});

test('a folder called like an option is still a folder', () => {
	expect(sendEmailCommand({folder: '-x', to: [], cc: []})).toMatch(/ \.\/-x$/);
});

test.each(['a@b\nBcc: c@d', 'a@b\0', '', 'a\u2028b'])('an address such as %j is refused', address => {
	expect(() => sendEmailCommand({folder: 'out', to: [address], cc: []})).toThrow('control character');
});
