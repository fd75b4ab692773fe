import {sobPresent as rule} from '../../../../src/handbook/rules/tags/sob-present.ts';
import {aMessage as m, signature, tagged, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		['a message without tags', 'KVM: x86: Drop it\n\nDrop it, as it is unused.\n', undefined, 'no fix'],
		['other tags only', tagged('Reviewed-by: Co Author <co@example.org>'), undefined, 'no fix'],
		['a name without an address', tagged('Signed-off-by: Code Author'), undefined, 'no fix'],
		['an address without the tag', tagged('Author: Code Author <author@example.org>'), undefined, 'no fix'],
		[
			'a missing hyphen',
			tagged('Signed-off by: Code Author <author@example.org>'),
			'Signed-off by: Code Author <author@example.org>',
			'no fix',
		],
		[
			'a missing colon',
			tagged('Signed-off-by Code Author <author@example.org>'),
			'Signed-off-by Code Author <author@example.org>',
			'no fix',
		],
		[
			'letters that changed places',
			tagged('Singed-off-by: Code Author <author@example.org>'),
			'Singed-off-by: Code Author <author@example.org>',
			'no fix',
		],
		[
			'a sign-off below a line of dashes',
			`KVM: x86: Drop it\n\nDrop it, as it is unused.\n---\n${signature}\n`,
			'---',
			'no fix',
		],
		['a shortlog alone', 'KVM: x86: Drop it\n', undefined, 'no fix'],
	],
	fine: [
		['a sign-off', tagged(signature)],
		['two', tagged('Signed-off-by: Co Author <co@example.org>', signature)],
		['one above another tag', tagged(signature, 'Reviewed-by: Co Author <co@example.org>')],
		[
			'one apart from the block, which another rule reports',
			m(`Drop it, as it is unused.\n\n${signature}`, ['Cc: Co Author <co@example.org>']),
		],
		['small letters', tagged('signed-off-by: Code Author <author@example.org>')],
		['a message without a last line end', tagged(signature).trimEnd()],
	],
});
