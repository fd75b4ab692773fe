import {refLinkResolves as rule} from '../../../../src/handbook/rules/references/ref-link-resolves.ts';
import {aMessage as m, signature, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		[
			'one that is cut',
			m('Check it.', ['Link: https://lore.kernel.org/all/1.2@exam...', signature]),
			'https://lore.kernel.org/all/1.2@exam',
			'no fix',
		],
		['one slash', m('Check it, see https:/example.org/a.'), 'https:/example.org/a.', 'no fix'],
		[
			'two beginnings',
			m('Check it, see https://https://example.org/a.'),
			'https://https://example.org/a',
			'no fix',
		],
		[
			'no mail',
			m('Check it.', ['Link: https://lore.kernel.org/all/20250101', signature]),
			'https://lore.kernel.org/all/20250101',
			'no fix',
		],
		['no host', m('Check it, see http://localhost/a for more.'), 'http://localhost/a', 'no fix'],
	],
	fine: [
		['a mail', m('Check it.', ['Link: https://lore.kernel.org/all/1.2@example.org', signature])],
		['a list', m('Check it, see https://lore.kernel.org/kvm/ for more.')],
		['a tree', m('Check it, see https://lore.kernel.org/git/a.git.')],
		['a bracket', m('Check it (https://example.org/a).')],
		['a page with a bracket', m('Check it, see https://example.org/a_(b).')],
		['no address', m('Check it, see example.org.')],
	],
});
