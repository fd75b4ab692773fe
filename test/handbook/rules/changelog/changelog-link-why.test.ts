import {changelogLinkWhy as rule} from '../../../../src/handbook/rules/changelog/changelog-link-why.ts';
import {aMessage as m, signature, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'a discussion on the list',
			m('Keep the bit, as discussed on the list.'),
			'discussed on the list',
			'no fix',
		],
		[
			'an agreement',
			m('Keep the bit, as was agreed on the mailing list.'),
			'agreed on the mailing list',
			'no fix',
		],
		['a robot', m('Keep the bit.  syzbot reported a warning.'), 'syzbot reported', 'no fix'],
		['a bugzilla', m('Keep the bit, as reported in bugzilla.'), 'reported in bugzilla', 'no fix'],
		['a thread', m('Keep the bit, as suggested in the thread.'), 'suggested in the thread', 'no fix'],
	],
	fine: [
		[
			'a link',
			m('Keep the bit, as discussed on the list.', [
				'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
				signature,
			]),
		],
		[
			'a report that is closed',
			m('Keep the bit.  syzbot reported a warning.', [
				'Closes: https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
				signature,
			]),
		],
		[
			'a footnote',
			m(
				'Keep the bit, as discussed on the list[1].\n\n[1] https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
			),
		],
		['what KVM reports', m('Keep the bit, as it is reported to userspace.')],
		['a suggestion of hardware', m('Keep the bit, as suggested by the mode.')],
		['a list in memory', m('Keep the bit, as it was added to the list.')],
	],
});
