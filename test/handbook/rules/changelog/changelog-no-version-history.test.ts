import {changelogNoVersionHistory as rule} from '../../../../src/handbook/rules/changelog/changelog-no-version-history.ts';
import {aMessage as m, testRule} from './a-message.ts';

const text = 'Drop the flag, as it is unused.';

testRule(rule, {
	broken: [
		['"v2:"', m(`${text}\n\nv2: Drop the helper, too`), 'v2: Drop the helper, too', 'no fix'],
		[
			'"Changes since v1"',
			m(`${text}\n\nChanges since v1:\n - drop the helper`),
			'Changes since v1:',
			'no fix',
		],
		['"v1 -> v2"', m(`${text}\n\nv1 -> v2:\n * drop the helper`), 'v1 -> v2:', 'no fix'],
		['a change log', m(`${text}\n\nChangelog:\n - drop the helper`), 'Changelog:', 'no fix'],
		['an item of a list', m(`${text}\n\n- v3: Drop the helper`), '- v3: Drop the helper', 'no fix'],
		['a line right below the text', m(`${text}\nv2: Drop the helper`), 'v2: Drop the helper', 'no fix'],
		[
			'a line among the tags',
			m(text, ['Signed-off-by: Code Author <author@example.org>', 'v2: Drop the helper']),
			'v2: Drop the helper',
			'no fix',
		],
		['a list behind the text', m(`${text}\n\nHistory:\n - v2: Drop the helper`), 'History:', 'no fix'],
		[
			'changes since the last version',
			m(`${text}\n\nChanges since the previous version:`),
			'Changes since the previous version:',
			'no fix',
		],
		[
			'a change log since one',
			m(`${text}\n\nChangelog since v3\n - drop it`),
			'Changelog since v3',
			'no fix',
		],
		['"Changes in V2"', m(`${text}\n\nChanges in V2:\n - drop the helper`), 'Changes in V2:', 'no fix'],
	],
	fine: [
		['notes below a line of dashes', `${m(text).trimEnd()}\n---\nv2: Drop the helper\n`],
		['a version of a PMU', m('Add PerfMonV2 support.\n\nPerfMonV2: eight counters.')],
		['a version of an interface', m('Use the v2 layout of the page.\n\nSNP v2 guests need it.')],
		[
			'changes in code',
			m('Drop the flag.  Changes in v8 hardware make it useless.\n\nChanges in the MMU follow.'),
		],
		['a version in a sentence', m('Take the second form, since v1 tables are gone.')],
		['a history told', m('Tell the history of the flag: it never worked.')],
		['changes in vCPUs', m('Drop the flag.\n\nChanges in vCPU state are seen by the next run.')],
		['changes for a VMCS', m('Drop the flag.\n\nChanges for VMCS12 come later.')],
		['a kernel', m('Drop the flag.\n\nChanges since v6.12 made it useless.')],
		[
			'versions of a protocol',
			m(
				'Support both forms of GHCB v2, a.k.a. the page:\n\n - v1: 64 entries\n - v2: 128 entries\n\nGuests ask for one.',
			),
		],
		[
			'a version that a line end parts',
			m('Drop the flag of the old protocol, as nothing but GHCB\nv2: it is unused there.'),
		],
		['an x2APIC', m('Drop the flag.\n\nx2APIC: it is unused there.')],
	],
});
