import {commentNoPronouns} from '../../../../src/handbook/rules/code/comment-no-pronouns.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentNoPronouns, {
	broken: [
		['we', '\t/* We must flush here. */', 'We'],
		[
			'our on a later line',
			'\t/*\n\t * Flush before the root goes,\n\t * as our copy is stale.\n\t */',
			'our',
		],
		['a short form', "\t/* Skip it, we're in L2. */", "we're"],
		['us', '\t/* The CPU tells us when it is done. */', 'us'],
		['you', '\t/* Take the lock if you change this. */', 'you'],
		['a comment of two slashes', '\t// we are late', 'we'],
		['a comment behind code', '\tflush(); /* we need it */', 'we'],
		['a comment in a macro', '#define A() \\\n\tflush() /* we need it */', 'we'],
		[
			'a selftest',
			'/* Let us run our guest. */',
			'us',
			undefined,
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
		['the inside of a comment', ' \t * An old line\n+\t * that we change\n  \t */', 'we'],
	],
	fine: [
		['an actor', '\t/* KVM must flush here. */'],
		['microseconds', '\t/* Wait for 15 us, or 20us. */'],
		['microseconds in brackets', '\t/* Default delay (us) */'],
		['a quotation', '\t/* The manual says "we recommend it". */'],
		['code', '\tx = we->us; f("we");'],
		['an old comment', ' \t/* We must flush here. */\n+\tflush();'],
		['a moved comment', '-/* We must flush here. */\n+\t/* We must flush here. */'],
		[
			'a comment wrapped anew',
			'-\t * Flush it here, as we must\n-\t * not wait.\n+\t * Flush it, as we must not wait.\n  \t */',
		],
		['a licence', '/*\n * You should have received a copy of the GNU General Public License.\n */'],
		['input and output', '\t/* Handle I/O, see my_func() and I-cache. */'],
		['the guest side', '\t/* We are a guest. */', {path: 'arch/x86/kernel/kvm.c'}],
		['assembly', '\t/* We save the registers. */', {path: 'arch/x86/kvm/vmx/vmenter.S'}],
		['another architecture', '/* We wait. */', {path: 'arch/arm64/kvm/arm.c'}],
		[
			'a revert',
			'\t/* We must flush. */',
			{message: 'Revert "KVM: x86: Flush"\n\nThis reverts commit 0123456789ab.\n'},
		],
	],
});
