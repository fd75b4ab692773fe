import {changelogTrimBacktrace as rule} from '../../../../src/handbook/rules/changelog/changelog-trim-backtrace.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'time stamps',
			m('Check it:\n\n  [   12.345678] BUG: it\n  [   12.345679] Call Trace:'),
			'  [   12.345678] BUG: it',
			m('Check it:\n\n  BUG: it\n  Call Trace:'),
		],
		[
			'modules',
			m('Check it:\n\n  BUG: it\n  Modules linked in: kvm_intel kvm\n  Call Trace:'),
			'  Modules linked in: kvm_intel kvm',
			m('Check it:\n\n  BUG: it\n  Call Trace:'),
		],
		[
			'registers',
			m('Check it:\n\n  BUG: it\n  RSP: 0018:ffffc90000000000 EFLAGS: 00010246\n  RIP: 0010:it+0x1/0x2'),
			'  RSP: 0018:ffffc90000000000 EFLAGS: 00010246',
			m('Check it:\n\n  BUG: it\n  RIP: 0010:it+0x1/0x2'),
		],
		[
			'guesses',
			m('Check it:\n\n  Call Trace:\n   ? that+0x10/0x20\n   it+0x1/0x2'),
			'   ? that+0x10/0x20',
			m('Check it:\n\n  Call Trace:\n   it+0x1/0x2'),
		],
		[
			'bytes of code',
			m('Check it:\n\n  BUG: it\n  Code: 48 89 e5 41 57 41 56 41\n  RIP: 0010:it+0x1/0x2'),
			'  Code: 48 89 e5 41 57 41 56 41',
			m('Check it:\n\n  BUG: it\n  RIP: 0010:it+0x1/0x2'),
		],
	],
	fine: [
		['a short trace', m('Check it:\n\n  BUG: it\n  Call Trace:\n   it+0x1/0x2\n   that+0x3/0x4')],
		['an assertion', m('Check it:\n\n  ==== Test Assertion Failure ====\n  smm_test.c:12: ret == 0')],
		['a number', m('Check it, for 12.345678 seconds.')],
		['an address', m('Check it at 0xffffc90000000000.')],
		['a question', m('Check it? The value is ffffc90000000000.')],
	],
});
