import {changelogNoPronouns as rule} from '../../../../src/handbook/rules/changelog/changelog-no-pronouns.ts';
import {aChange} from '../../../evidence/a-patch.ts';
import {aMessage as m, testRule, told} from './a-message.ts';

testRule(rule, {
	broken: [
		['"we need to"', m('Flush the TLB, as we need to drop stale entries.'), 'we', 'no fix'],
		['"our"', m('Use our own copy of the bitmap.'), 'our', 'no fix'],
		['"I" with a verb', m('Drop the lock. I tested it with two vCPUs.'), 'I', 'no fix'],
		['"I\'m"', m("Drop the lock. I'm not sure it was ever needed."), "I'm", 'no fix'],
		['"you"', m('Drop the lock, which you never need.'), 'you', 'no fix'],
		[
			'"Let\'s" at the start',
			m("The lock is unused.  Let's drop it."),
			"Let's",
			m('The lock is unused.  Drop it.'),
		],
		[
			'"let\'s" in a sentence',
			m("The lock is unused, so let's drop it."),
			"let's",
			m('The lock is unused, so drop it.'),
		],
		[
			'"Let\'s" at a line\'s end',
			m("The lock is unused. Let's\ndrop it."),
			"Let's",
			m('The lock is unused.\nDrop it.'),
		],
		[
			'"let us" as a call',
			m('The lock is unused, so let us drop it.'),
			'us',
			m('The lock is unused, so drop it.'),
		],
		[
			'"allows us to"',
			m('Cache the root, which allows us to skip a flush.'),
			'us',
			m('Cache the root, which allows KVM to skip a flush.'),
		],
		[
			'"lets us"',
			m('Cache the root.  It lets us skip a flush.'),
			'us',
			m('Cache the root.  It lets KVM skip a flush.'),
		],
		[
			'a pronoun that has a fix beside one that has none',
			m("Let's cache the root, as we own it."),
			"Let's",
			'no fix',
		],
		[
			'a fix that would make a line too long',
			m('Cache the root of each address space for later, which now allows us to skip\na flush.'),
			'us',
			m('Cache the root of each address space for later, which now allows KVM to\nskip a flush.'),
		],
		[
			'a pronoun in a list',
			m('Change two things:\n\n - drop what we have\n - add the other'),
			'we',
			'no fix',
		],
	],
	fine: [
		['"I.e." at the start of a sentence', m('Drop the lock. I.e. allow two vCPUs at a time.')],
		['I/O', m('Complete the I/O before the exit. I/O is slow.')],
		['microseconds', m('Wait 15 us, or 20us, before (us) the exit, i.e. a time in us.')],
		['a name with us in it', m('Read min_timer_period_us and kvm_us before the exit.')],
		['a numeral', m('Run as a Type I hypervisor and set the I bit.')],
		['a quotation', m('Drop "we need to do it" from the log, and `our_flag`.')],
		['a quotation over two lines', m('Drop the message "we do not\nknow what we do" from the log.')],
		[
			'a quoted mail',
			m('Drop the lock, as said on the list:\n\n> we do not need it\n> and I agree\n\nNothing else uses it.'),
		],
		[
			'a log',
			m(
				'Drop the check that warns:\n\n  [   12.345678] we are lost\n  WARNING: we lost our way\n\nIt is of no use.',
			),
		],
		['code', m('Turn the helper into this:\n\n\tif (we_own(vcpu))\n\t\treturn my_root;\n\nIt is shorter.')],
		[
			'the name of a person in a tag',
			m('Drop the lock, as it is unused.', [
				'Reported-by: We Me <us@me.example.org>',
				'Signed-off-by: I <i@example.org>',
			]),
		],
		[
			'notes below a line of dashes',
			`${m('Drop the lock, as it is unused.').trimEnd()}\n---\nWe will see what you say.\n`,
		],
		['words that hold one', m('Use the power of the bus, weigh memory, and yours-truly.h.')],
	],
});

testRule(rule, {
	patch: message => ({
		...told(message, [aChange('tools/testing/selftests/kvm/a_test.c')]),
		changes: [
			{
				status: 'M',
				path: 'tools/testing/selftests/kvm/a_test.c',
				oldMode: '',
				newMode: '',
				oldOid: '',
				newOid: '',
			},
		],
	}),
	broken: [
		[
			'"us" in a selftest, where it is not KVM',
			m('Cache it, which allows us to skip a run.'),
			'us',
			'no fix',
		],
	],
	fine: [],
});
