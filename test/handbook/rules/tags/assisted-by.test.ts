import {assistedBy as rule} from '../../../../src/handbook/rules/tags/assisted-by.ts';
import {aMessage, signature, tagged} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const t = (line: string) => tagged(line, signature);

testTagRule(rule, {
	reported: [
		['a name alone', t('Assisted-by: Claude'), [/not in the form/]],
		['an address', t('Assisted-by: Claude <noreply@anthropic.com>'), [/not in the form/]],
		['a blank behind the colon', t('Assisted-by: Claude: opus'), [/not in the form/]],
		['a missing hyphen', t('Assisted by: Claude:opus'), [/not in the form/]],
		['small letters', t('assisted-by: Claude:opus'), [/not in the form/]],
		[
			'an assistant as co-author',
			t('Co-developed-by: Claude <noreply@anthropic.com>'),
			[/no tag for people/],
		],
		['an unknown tag', t('Generated-by: ChatGPT 5 <x@example.org>'), [/no tag for people/]],
	],
	fine: [
		['the form', t('Assisted-by: Claude:claude-3-opus')],
		['tools', t('Assisted-by: Claude:claude-3-opus coccinelle sparse')],
		['an analyser, which has no model', t('Assisted-by: Coccinelle')],
		['a person', t('Co-developed-by: Claude Example <claude@example.org>')],
		['the words in the text', aMessage('Explain the tag Assisted-by: it is for programs.')],
	],
});
