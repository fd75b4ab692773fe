import {commentLockUseLockdep} from '../../../../src/handbook/rules/code/comment-lock-use-lockdep.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentLockUseLockdep, {
	broken: [
		[
			'the caller',
			'/* The caller must hold slots_lock. */\nstatic void f(void)\n{\n\tx();\n}',
			'The caller must hold slots_lock.',
		],
		[
			'a call',
			'/* Must be called with mmu_lock held. */\nstatic void f(void)\n{\n\tx();\n}',
			'Must be called with mmu_lock held.',
		],
		[
			'a mutex',
			'/* Callers should hold the vcpu mutex. */\nstatic void f(void)\n{\n\tx();\n}',
			'Callers should hold the vcpu mutex.',
		],
		[
			'several lines',
			'/*\n * Zap it.  Called with\n * mmu_lock held.\n */\nstatic void f(void)\n{\n\tx();\n}',
			'Zap it.  Called with',
		],
		[
			'a requirement',
			'/* Requires kvm->slots_lock. */\nstatic void f(void)\n{\n\tx();\n}',
			'Requires kvm->slots_lock.',
		],
	],
	fine: [
		[
			'an assertion',
			'/* The caller must hold slots_lock. */\nstatic void f(void)\n{\n\tlockdep_assert_held(&kvm->slots_lock);\n}',
		],
		[
			'a question for the lock',
			'/* The caller must hold slots_lock. */\nstatic void f(void)\n{\n\tWARN_ON(!mutex_is_locked(&kvm->slots_lock));\n}',
		],
		['a prototype', '/* The caller must hold slots_lock. */\nvoid f(void);'],
		['a member', 'struct a {\n\t/* Readers must be called with mmu_lock held. */\n\tint b;\n};'],
		['another word', '/* Wait until the lock is free. */\nstatic void f(void)\n{\n\tx();\n}'],
		['a block', '/* Blocks the guest. */\nstatic void f(void)\n{\n\tx();\n}'],
	],
});
