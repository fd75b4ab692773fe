import {changelogPresent as rule} from '../../../../src/handbook/rules/changelog/changelog-present.ts';
import {aMessage, signature, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['a message of tags', `KVM: x86: Drop the counter\n\n${signature}\n`, undefined, 'no fix'],
		['a bare shortlog', 'KVM: x86: Drop the counter\n', undefined, 'no fix'],
		['tags right below the shortlog', `KVM: x86: Drop the counter\n${signature}\n`, undefined, 'no fix'],
		[
			'a changelog that repeats the shortlog',
			aMessage(
				'Drop the unused hypercall counter.',
				[signature],
				'KVM: x86: Drop the unused hypercall counter',
			),
			'Drop the unused hypercall counter.',
			'no fix',
		],
		['three words', aMessage('Drop the counter.'), 'Drop the counter.', 'no fix'],
		[
			'tags in two blocks and nothing else',
			`KVM: x86: Drop the counter\n\nFixes: 0123456789ab ("KVM: x86: Count")\n\n${signature}\n`,
			undefined,
			'no fix',
		],
		[
			'notes below a line of dashes only',
			`KVM: x86: Drop the counter\n\n---\nv2: Rewrite everything about it, again.\n`,
			undefined,
			'no fix',
		],
	],
	fine: [
		['a sentence', aMessage('Drop the counter, nothing reads it.')],
		['five words', aMessage('Drop it, as nothing reads.')],
		['a changelog of code', aMessage('  old_call(vcpu, a, b);\n  new_call(vcpu, a, b, c);')],
		['a list', aMessage('- drop the counter\n- drop the helper')],
		[
			'a longer form of the shortlog',
			aMessage('Drop the counter because nothing reads it.', [signature], 'KVM: x86: Drop the counter'),
		],
		['a changelog without tags', 'KVM: x86: Drop the counter\n\nDrop the counter, nothing reads it.\n'],
	],
});
