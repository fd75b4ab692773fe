import {refUseLoreLinks as rule} from '../../../../src/handbook/rules/references/ref-use-lore-links.ts';
import {aMessage as m, signature, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		[
			'lkml.org',
			m('Check it.', ['Link: https://lkml.org/lkml/2025/1/1/1', signature]),
			'https://lkml.org/lkml/2025/1/1/1',
			'no fix',
		],
		[
			'a mail that is known',
			m('Check it.', ['Link: https://lkml.kernel.org/r/1.2@example.org', signature]),
			'https://lkml.kernel.org/r/1.2@example.org',
			m('Check it.', ['Link: https://lore.kernel.org/all/1.2@example.org', signature]),
		],
		[
			'a mail with a slash',
			m('Check it[1].\n\n[1] https://lkml.kernel.org/r/X/y@example.org'),
			'https://lkml.kernel.org/r/X/y@example.org',
			m('Check it[1].\n\n[1] https://lore.kernel.org/all/X%2Fy@example.org'),
		],
		[
			'patchwork',
			m('Check it, see https://patchwork.kernel.org/project/kvm/patch/1.2@example.org/.'),
			'https://patchwork.kernel.org/project/kvm/patch/1.2@example.org/',
			m('Check it, see https://lore.kernel.org/all/1.2@example.org.'),
		],
		['marc', m('Check it, see https://marc.info/?l=kvm&m=1.'), 'https://marc.info/?l=kvm&m=1', 'no fix'],
	],
	fine: [
		['lore', m('Check it, see https://lore.kernel.org/all/1.2@example.org.')],
		['msgid.link', m('Check it.', ['Link: https://patch.msgid.link/1.2@example.org', signature])],
		['code', m('Check it, see https://github.com/example/a.')],
		['bugzilla', m('Check it.', ['Closes: https://bugzilla.kernel.org/show_bug.cgi?id=1', signature])],
		[
			'the dashboard of syzbot',
			m('Check it.', ['Closes: https://groups.google.com/g/syzkaller-bugs/c/a', signature]),
		],
		['a name without an address', m('Check it, as lkml.org shows.')],
	],
});
