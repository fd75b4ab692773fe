import {expect, it} from 'vitest';
import {fixesTagFormat as rule} from '../../../../src/handbook/rules/tags/fixes-tag-format.ts';
import {aMessage as m, reportsOf, signature, tagged, testRule, told} from '../changelog/a-message.ts';

const good = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const fixed = tagged(good, signature);

testRule(rule, {
	broken: [
		[
			'a small letter',
			tagged('fixes: 0123456789ab ("KVM: x86: Add it")', signature),
			'fixes: 0123456789ab ("KVM: x86: Add it")',
			fixed,
		],
		[
			'the word commit',
			tagged('Fixes: commit 0123456789ab ("KVM: x86: Add it")', signature),
			'Fixes: commit 0123456789ab ("KVM: x86: Add it")',
			fixed,
		],
		[
			'no quotes',
			tagged('Fixes: 0123456789ab (KVM: x86: Add it)', signature),
			'Fixes: 0123456789ab (KVM: x86: Add it)',
			fixed,
		],
		[
			'no parentheses',
			tagged('Fixes: 0123456789ab "KVM: x86: Add it"', signature),
			'Fixes: 0123456789ab "KVM: x86: Add it"',
			fixed,
		],
		[
			'neither',
			tagged('Fixes: 0123456789ab KVM: x86: Add it', signature),
			'Fixes: 0123456789ab KVM: x86: Add it',
			fixed,
		],
		[
			'single quotes',
			tagged("Fixes: 0123456789ab ('KVM: x86: Add it')", signature),
			"Fixes: 0123456789ab ('KVM: x86: Add it')",
			fixed,
		],
		[
			'a title over two lines',
			tagged('Fixes: 0123456789ab ("KVM: x86:', 'Add it")', signature),
			'Fixes: 0123456789ab ("KVM: x86:',
			fixed,
		],
		[
			'a folded title',
			tagged('Fixes: 0123456789ab ("KVM: x86:', ' Add it")', signature),
			'Fixes: 0123456789ab ("KVM: x86:',
			fixed,
		],
		[
			'seven digits',
			tagged('Fixes: 0123456 ("KVM: x86: Add it")', signature),
			'Fixes: 0123456 ("KVM: x86: Add it")',
			'no fix',
		],
		['no title', tagged('Fixes: 0123456789ab', signature), 'Fixes: 0123456789ab', 'no fix'],
		[
			'all forty digits and no title',
			tagged(`Fixes: ${'0123456789'.repeat(4)}`, signature),
			`Fixes: ${'0123456789'.repeat(4)}`,
			'no fix',
		],
		[
			'"Fix:"',
			tagged('Fix: 0123456789ab ("KVM: x86: Add it")', signature),
			'Fix: 0123456789ab ("KVM: x86: Add it")',
			fixed,
		],
	],
	fine: [
		['the exact form', fixed],
		['more digits', tagged('Fixes: 0123456789abcdef ("KVM: x86: Add it")', signature)],
		['a title with quotes', tagged('Fixes: 0123456789ab ("Revert "KVM: x86: Add it"")', signature)],
		['a remark', tagged(`${good} # 6.6`, signature)],
		['two of them', tagged(good, 'Fixes: 123456789abc ("KVM: x86: Add another")', signature)],
		['prose', m('Drop the flag.\n\nFixes: added flags that nobody reads.')],
		['a number that is none', m('Drop the flag.\n\nFix: deaf guests hear again.')],
		['a commit in a sentence', m('Undo what commit 0123456 did, which fixes a fault.')],
		['a quoted tag', m('Accept this form, too:\n\n    fixes: 0123456 bad form\n\nIt is in use.')],
	],
});

it.each([
	['Fixes: 0123456 ("KVM: x86: Add it")', 'The id in the Fixes tag has 7 digits, and scripts want twelve.'],
	['Fixes: 0123456789ab', 'The Fixes tag has no title.'],
])('says what %s lacks', (tag, says) => {
	const [report] = reportsOf(rule, told(tagged(tag, signature)));
	expect(report?.message).toBe(`${says} Write Fixes: 0123456789ab ("title").`);
});
