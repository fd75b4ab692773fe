import {fixesTagRequired as rule} from '../../../../src/handbook/rules/tags/fixes-tag-required.ts';
import {aFile} from '../../../evidence/a-patch.ts';
import {aMessage, signature, testRule, told} from '../changelog/a-message.ts';

const text = 'Free the page if the second allocation fails.';
const m = (shortlog: string, ...tags: readonly string[]) => aMessage(text, [...tags, signature], shortlog);

testRule(rule, {
	broken: [
		['"Fix"', m('KVM: x86: Fix the order of two checks'), undefined, 'no fix'],
		['a leak', m('KVM: SVM: Free the page to avoid a memory leak'), undefined, 'no fix'],
		[
			'a reported bug',
			m('KVM: SVM: Free the page', 'Reported-by: Co Author <co@example.org>'),
			undefined,
			'no fix',
		],
		[
			'a closed report',
			m('KVM: SVM: Free the page', 'Closes: https://bugzilla.kernel.org/1'),
			undefined,
			'no fix',
		],
		['a rejection', m('KVM: nVMX: Reject a bad address of the bitmap'), undefined, 'no fix'],
		['a race', m('KVM: x86/mmu: Close a race of two zaps'), undefined, 'no fix'],
		[
			'a request for a backport of a fix',
			m('KVM: x86: Honor the mask', 'Cc: stable@vger.kernel.org'),
			undefined,
			'no fix',
		],
	],
	fine: [
		['a tag', m('KVM: x86: Fix the order', 'Fixes: 0123456789ab ("KVM: x86: Check")')],
		['a malformed tag, which another rule reports', m('KVM: x86: Fix the order', 'fixes: 0123456 check')],
		['a feature', m('KVM: x86: Add a check for races')],
		['a comment', m('KVM: x86: Fix a typo in a comment')],
		['documentation', m('KVM: Documentation: Fix the documentation of an ioctl')],
		[
			'no functional change',
			aMessage('Swap two lines.  No functional change intended.', [signature], 'KVM: x86: Fix up the order'),
		],
		['a move', m('KVM: x86: Move the helper')],
	],
});

const inComments = [aFile('arch/x86/kvm/x86.c', [' /*', '- * the the root', '+ * the root', '  */'])];
const inDocuments = [aFile('Documentation/virt/kvm/api.rst', ['-the the root', '+the root'])];

testRule(rule, {
	patch: message => told(message, [...inComments, ...inDocuments]),
	broken: [],
	fine: [['a patch of nothing but text', m('KVM: x86: Fix the description of the root')]],
});
