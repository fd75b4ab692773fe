import {changelogTipOrderForNonKvm as rule} from '../../../../src/handbook/rules/changelog/changelog-tip-order-for-non-kvm.ts';
import {aChange} from '../../../evidence/a-patch.ts';
import {aMessage as m, testRule, told} from './a-message.ts';

testRule(rule, {
	patch: message => told(message, [aChange('arch/x86/kernel/fpu/core.c')]),
	broken: [
		[
			'a lump',
			m(
				'The kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on',
			),
			'The kernel has no name for the bit that KVM is about to pass on',
			'no fix',
		],
		[
			'a longer one',
			m(
				'The kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on',
			),
			'The kernel has no name for the bit that KVM is about to pass on',
			'no fix',
		],
		[
			'a lump behind a blank line',
			m(
				'\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on',
			),
			'The kernel has no name for the bit that KVM is about to pass on',
			'no fix',
		],
		[
			'an order at its end',
			m(
				'The kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nand so define it.',
			),
			'The kernel has no name for the bit that KVM is about to pass on',
			'no fix',
		],
		[
			'an order at its start',
			m(
				'Define it.\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on',
			),
			'Define it.',
			'no fix',
		],
	],
	fine: [
		[
			'three paragraphs',
			m(
				'The kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\n\nIt needs one.\n\nDefine it.',
			),
		],
		[
			'twelve lines',
			m(
				'The kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on\nThe kernel has no name for the bit that KVM is about to pass on',
			),
		],
		['a sentence', m('Define it.')],
		[
			'a list',
			m(
				'- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it\n- Define it',
			),
		],
		[
			'code',
			m(
				'Define it:\n\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();\n  define();',
			),
		],
	],
});
