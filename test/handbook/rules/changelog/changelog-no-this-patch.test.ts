import {changelogNoThisPatch as rule} from '../../../../src/handbook/rules/changelog/changelog-no-this-patch.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['"This patch adds"', m('This patch adds a helper.'), 'This patch', m('Add a helper.')],
		['"This patch will add"', m('This patch will add a helper.'), 'This patch', m('Add a helper.')],
		[
			'"This commit also avoids"',
			m('Drop a flag.  This commit also avoids a flush.'),
			'This commit',
			m('Drop a flag.  Also avoid a flush.'),
		],
		['two verbs', m('This change adds a helper and uses it.'), 'This change', m('Add a helper and use it.')],
		[
			'"With this patch, KVM does"',
			m('With this patch, KVM uses the cached root.'),
			'this patch',
			m('Make KVM use the cached root.'),
		],
		['"In this patch, we add"', m('In this patch, we add a helper.'), 'this patch', m('Add a helper.')],
		['"This patch aims to"', m('This patch aims to drop the flag.'), 'This patch', m('Drop the flag.')],
		[
			'a line break in it',
			m('The flag is unused. This patch\ndrops the flag.'),
			'This patch',
			m('The flag is unused.\nDrop the flag.'),
		],
		['a line break in it at the start', m('This patch\ndrops the flag.'), 'This patch', m('Drop the flag.')],
		['what is no verb of the patch', m('This changes enable the flag to be set.'), 'This', 'no fix'],
		[
			'a sentence that goes on with "It"',
			m('This patch adds a helper. It also fixes the test. It keeps the name.'),
			'This patch',
			m('Add a helper. Also fix the test. It keeps the name.'),
		],
		['"this series"', m('The flag is unused since the start of this series.'), 'this series', 'no fix'],
		['a negation', m('This change does not touch the root.'), 'This change', 'no fix'],
		[
			'a second verb that needs the subject',
			m('This change adds a flag but does not use it.'),
			'This change',
			'no fix',
		],
		[
			'a verb that a clause has joined to its own',
			m('This patch adds a helper, which zaps the leaves and keeps the tables.'),
			'This patch',
			m('Add a helper, which zaps the leaves and keeps the tables.'),
		],
		[
			'a verb that may be of a clause or of the order',
			m('This patch adds a helper that zaps the leaves and keeps the tables.'),
			'This patch',
			'no fix',
		],
		['"This adds" at the start', m('This adds a helper.'), 'This', m('Add a helper.')],
		['"It adds" at the start', m('It also drops the flag.'), 'It', m('Also drop the flag.')],
		['"The patch adds" at the start', m('The patch adds a helper.'), 'The patch', m('Add a helper.')],
		['the past', m('This patch fixed the order of the checks.'), 'This patch', 'no fix'],
	],
	fine: [
		['an order', m('Add a helper.')],
		['"this" of what was said', m('Drop the flag.  This removes the last user of the helper.')],
		['what goes wrong', m('This causes a warning in the host, so check the flag.')],
		['"this changes"', m('Drop the flag.  For nested guests, this changes nothing.')],
		['a future patch', m('Add a helper.  A future patch will use it.')],
		['the previous commit', m('Use the helper that the previous commit added.')],
		['the patch on the list', m('Drop the flag, as in the patch below.')],
		['a base', m('Drop the flag.  This series is based on kvm/queue.')],
		['a quotation', m('Drop "This patch adds" from the example of the document.')],
		[
			'a code sample',
			m('Drop the comment:\n\n  /* This patch adds a hack. */\n\nNobody knows what it meant.'),
		],
		[
			'notes below a line of dashes',
			`${m('Drop the flag, as it is unused.').trimEnd()}\n---\nThis patch is for testing.\n`,
		],
	],
});
