import {expect, it} from 'vitest';
import {changelogWrap75 as rule} from '../../../../src/handbook/rules/changelog/changelog-wrap-75.ts';
import {contextFor, aMessage as m, signature, testRule, told} from './a-message.ts';

const long = 'Reset the timer before a vCPU runs for the first time, so that the guest cannot see what was';
const filled =
	'Reset the timer before a vCPU runs for the first time, so that the guest\ncannot see what was';

testRule(rule, {
	broken: [
		['a long line', m(long), 'nnot see what was', m(filled)],
		[
			'a long line above a short one',
			m(`${long}\nleft behind by another.`),
			'nnot see what was',
			m(`${filled} left behind by another.`),
		],
		[
			'only the paragraph that is too long',
			m(`Drop it.\nIt is unused.\n\n${long}\n\nKeep\nthis.`),
			'nnot see what was',
			m(`Drop it.\nIt is unused.\n\n${filled}\n\nKeep\nthis.`),
		],
		[
			'a line above a log, which stays',
			m(
				`${long}\n\n  WARNING: CPU: 1 PID: 1 at arch/x86/kvm/x86.c:1 a_function_of_some_length+0x1/0x2 [kvm]`,
			),
			'nnot see what was',
			m(
				`${filled}\n\n  WARNING: CPU: 1 PID: 1 at arch/x86/kvm/x86.c:1 a_function_of_some_length+0x1/0x2 [kvm]`,
			),
		],
		[
			'two spaces behind a sentence, which stay',
			m(`Drop it.  Use the other.  ${long}`),
			'time, so that the guest cannot see what was',
			m(
				'Drop it.  Use the other.  Reset the timer before a vCPU runs for the first\ntime, so that the guest cannot see what was',
			),
		],
		[
			'a word at the break that would begin a list',
			m('Reset the timer before a vCPU runs for the first time and then skip it all - or not at all.'),
			'- or not at all.',
			m('Reset the timer before a vCPU runs for the first time and then skip it\nall - or not at all.'),
		],
		[
			'sentences set two spaces apart, which stay so where lines are joined',
			m(
				`Drop it.  Use it.\n\n${long} there. It is\nold.  Then\ngo on to the next of all the timers and reset it.`,
			),
			'nnot see what was there. It is',
			m(
				'Drop it.  Use it.\n\nReset the timer before a vCPU runs for the first time, so that the guest\ncannot see what was there. It is old.  Then\ngo on to the next of all the timers and reset it.',
			),
		],
		[
			'a sentence that ends a line, with two spaces where it is joined',
			m(`Drop it.  Use it.\n\n${long} before.\nGo on.`),
			'nnot see what was before.',
			m(`Drop it.  Use it.\n\n${filled} before.  Go on.`),
		],
		[
			'a line that speaks of options',
			m(`${long} with the option -v, or not.`),
			'nnot see what was with the option -v, or not.',
			m(`${filled} with the option -v, or not.`),
		],
		[
			'a line above another of its kind',
			m(`ept=1 ${long}\nept=0 the same, and slower.`),
			'est cannot see what was',
			m(
				'ept=1 Reset the timer before a vCPU runs for the first time, so that the\nguest cannot see what was\nept=0 the same, and slower.',
			),
		],
		[
			'a line that ends on purpose',
			m(`${long}:\nstatic void a(void)`),
			'nnot see what was:',
			m(`${filled}:\nstatic void a(void)`),
		],
		[
			'an item of a list, which hangs',
			m(`Do two things:\n\n - ${long}\n - nothing else`),
			' cannot see what was',
			m(
				'Do two things:\n\n - Reset the timer before a vCPU runs for the first time, so that the guest\n   cannot see what was\n - nothing else',
			),
		],
		[
			'an item with a number',
			m(`Do two things:\n\n1) ${long}\n2) nothing else`),
			' cannot see what was',
			m(
				'Do two things:\n\n1) Reset the timer before a vCPU runs for the first time, so that the guest\n   cannot see what was\n2) nothing else',
			),
		],
		[
			'the line with which an item goes on, and the one below',
			m(`Do two things:\n\n- reset it\n  ${long}\n  there before.\n- nothing else`),
			'cannot see what was',
			m(
				'Do two things:\n\n- reset it\n  Reset the timer before a vCPU runs for the first time, so that the guest\n  cannot see what was there before.\n- nothing else',
			),
		],
		[
			'an item above a line at the margin, which stays',
			m(`Do two things:\n\n- ${long}\nThe rest stays.`),
			'cannot see what was',
			m(
				'Do two things:\n\n- Reset the timer before a vCPU runs for the first time, so that the guest\n  cannot see what was\nThe rest stays.',
			),
		],
	],
	fine: [
		['75 columns', m('a'.repeat(37).concat(' ', 'b'.repeat(37)))],
		['a short list', m('Do two things:\n\n - reset it\n - nothing else')],
		['code in a list', m(`Do two things:\n\n - ${long} { a = b;\n - if (a && b) ${long} && b`)],
		['settings in a list', m(`Set both:\n\n1. ${'CONFIG_KVM_A=y '.repeat(6)}\n2. nothing else`)],
		['a list of commands', m(`Do as told:\n\n1) make -j8 ${long}\n2) $ ls`)],
		['a list of addresses', m(`See both:\n\n - https://example.org/${'a'.repeat(60)} for it`)],
		['a word in a list', m(`Do both:\n\n - ${'a'.repeat(90)}\n - nothing else`)],
		['a list in quoted mail', m(`Do as told:\n\n> - ${long}\n> - nothing else`)],
		['a quotation', m(`Do as told:\n\n> ${long}\n`)],
		['indented code', m(`Do as told:\n\n\t${long}`)],
		[
			'a table',
			m(
				`Do as told:\n\nCPU0                                   CPU1                                        CPU2\nlock                                   unlock`,
			),
		],
		[
			'a log without indentation',
			m(
				'Do as told.\n\nBUG: unable to handle page fault for address: 0123456789abcdef, and much more of that kind',
			),
		],
		[
			'what a compiler prints',
			m(
				"Do as told.\n\nlib/processor.c:664:19: warning: field 'header' with variable sized type 'struct kvm_msrs' not",
			),
		],
		[
			'an address',
			m('See https://example.org/a/rather/long/address/which/cannot/be/broken/anywhere/at/all for it.'),
		],
		['a word', m('a'.repeat(90))],
		[
			'a command behind a prompt',
			m(
				'Do as told:\n\n$ make -C tools/testing/selftests/kvm ARCH=x86 CROSS_COMPILE=x86_64-linux-gnu- all install',
			),
		],
		[
			'a command without one',
			m(
				'Do as told, with\nqemu-system-x86_64 -cpu host,-avic,+x2apic -smp 512,maxcpus=512 -m 4g -nographic -accel kvm',
			),
		],
		[
			'a call of a test',
			m(
				'Do as told, with\n./tools/testing/selftests/kvm/dirty_log_perf_test -s anonymous_hugetlb_1gb for all the vCPUs.',
			),
		],
		[
			'what KVM writes to the log',
			m(
				'Do as told.\n\nkvm [1234]: vcpu0, guest rIP: 0xffffffff8101e0d4 ignored rdmsr: 0x3a data 0x0 and so on',
			),
		],
		[
			'a row of a table',
			m(
				'Do as told.\n\nthe kernel before | 820 us and twelve exits | 310 us and four exits of the fast kind | fast',
			),
		],
		[
			'a title of a commit',
			m('Partially undo commit 0123456789ab ("KVM: x86: Add a thing that has a title of some length").'),
		],
		[
			'tags',
			m('Do as told, and do no more.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing that has a title which is longer than a line is")',
				signature,
			]),
		],
		['a long shortlog', m('Do as told, and do no more.', [signature], `KVM: x86: ${long}`)],
		['wide letters', m('ä'.repeat(37).concat(' ', 'ö'.repeat(37)))],
	],
});

it('says once that many lines of a paragraph are too wide', () => {
	const message = m(`${long}\n${long} before\nand not later.\n\n${long}`);
	expect(rule.check(told(message), contextFor(told(message))).map(report => report.message)).toEqual([
		'2 lines of this paragraph are too wide, up to 99 columns; prose ends at 75.',
		'The line is 92 columns wide, and prose ends at 75.',
	]);
});
