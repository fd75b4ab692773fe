import {expect, test} from 'vitest';
import {fixesTagFormat} from '../../../../src/handbook/rules/tags/fixes-tag-format.ts';
import {fixesTagResolves as rule} from '../../../../src/handbook/rules/tags/fixes-tag-resolves.ts';
import {aContext, aPatch} from '../../a-patch.ts';
import {aContextWith} from '../../scenes/tags.ts';
import {signature, tagged, told} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const own = aPatch({message: 'KVM: x86: Own\n', id: 'eeeeeeeeeeee1'});
const context = aContextWith(
	{
		'0123456789ab': {subject: 'KVM: x86: Add it'},
		'1123456789ab': undefined,
		'2123456789ab': {subject: 'KVM: x86: Aside', isInBase: false},
		'3123456789ab': {subject: 'KVM: x86: Say "no" to it', isInBase: undefined},
		eeeeeeeeeeee: {subject: 'KVM: x86: Own', isInBase: false},
		'0123456': {oid: '0123456789abcdef', subject: 'KVM: x86: Add it'},
	},
	[own, told(tagged(signature))],
);
const t = (line: string) => tagged(line, signature);

testTagRule(rule, {
	context,
	reported: [
		['an id that nothing has', t('Fixes: 1123456789ab ("KVM: x86: Lost")'), [/No commit.*1123456789ab/]],
		[
			'another title',
			t('Fixes: 0123456789ab ("KVM: x86: Add them")'),
			[/"KVM: x86: Add it"/],
			t('Fixes: 0123456789ab ("KVM: x86: Add it")'),
		],
		[
			'a title cut short, with a remark behind it',
			t('Fixes: 0123456789ab ("KVM: x86: Add") # 6.1'),
			[/The title/],
			t('Fixes: 0123456789ab ("KVM: x86: Add it") # 6.1'),
		],
		['a commit that the base lacks', t('Fixes: 2123456789ab ("KVM: x86: Aside")'), [/does not have/]],
		[
			'two at once, of which one can be mended',
			tagged('Fixes: 1123456789ab ("x")', 'Fixes: 0123456789ab ("x")', signature),
			[/No commit/, /The title/],
		],
	],
	fine: [
		['the commit', t('Fixes: 0123456789ab ("KVM: x86: Add it")')],
		['capitals in the id', t('Fixes: 0123456789AB ("KVM: x86: Add it")')],
		['a title with quotes', t('Fixes: 3123456789ab ("KVM: x86: Say "no" to it")')],
		['a commit that nobody looked up', t('Fixes: 4123456789ab ("KVM: x86: Anything")')],
		['a commit of the series, which another rule reports', t('Fixes: eeeeeeeeeeee ("KVM: x86: Own")')],
		['no tag at all', t('Cc: stable@vger.kernel.org')],
	],
});

testTagRule(rule, {
	context: aContext(),
	reported: [],
	fine: [['anything where there is no repository', t('Fixes: 1123456789ab ("KVM: x86: Lost")')]],
});

test('an id that is too short, or lacks its title, is completed from the repository', () => {
	const fixed = t('Fixes: 0123456789ab ("KVM: x86: Add it")');
	for (const line of ['Fixes: 0123456 ("KVM: x86: Add it")', 'Fixes: 0123456', 'Fixes: 0123456789ab']) {
		expect(fixesTagFormat.fix?.(told(t(line)), context)).toBe(fixed);
		expect(fixesTagFormat.fix?.(told(t(line)), aContext())).toBeUndefined();
	}
});
