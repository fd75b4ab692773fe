import {changelogNoPrevVersionLink as rule} from '../../../../src/handbook/rules/changelog/changelog-no-prev-version-link.ts';
import {aMessage as m, signature, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'a version behind a tag',
			m('Change it.', [
				'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org # v1',
				signature,
			]),
			'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org # v1',
			'no fix',
		],
		[
			'a version in brackets',
			m('Change it.', [
				'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org [v2]',
				signature,
			]),
			'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org [v2]',
			'no fix',
		],
		[
			'words for it',
			m('Change it.\n\nPrevious version: https://lore.kernel.org/all/20250101000000.1-1-author@example.org'),
			'Previous version: https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
			'no fix',
		],
		[
			'a version first',
			m('Change it.\n\nv3: https://lore.kernel.org/all/20250101000000.1-1-author@example.org'),
			'v3: https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
			'no fix',
		],
		[
			'an RFC',
			m('Change it.\n\n[RFC v1] https://lore.kernel.org/all/20250101000000.1-1-author@example.org'),
			'[RFC v1] https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
			'no fix',
		],
	],
	fine: [
		[
			'the discussion',
			m('Change it.', ['Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org', signature]),
		],
		[
			'a footnote',
			m('Change it, as was said[1].', [
				'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org [1]',
				signature,
			]),
		],
		[
			'a footnote in the text',
			m('Change it[1].\n\n[1] https://lore.kernel.org/all/20250101000000.1-1-author@example.org'),
		],
		['a document of a version', m('Change it, see https://example.org/spec/v2.')],
		[
			'a report',
			m('Change it.', [
				'Closes: https://lore.kernel.org/all/20250101000000.1-1-author@example.org',
				signature,
			]),
		],
		[
			'a remark',
			m('Change it.', [
				'Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org # discussion',
				signature,
			]),
		],
	],
});
