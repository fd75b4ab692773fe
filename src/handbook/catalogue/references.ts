import {type Listed, listed} from './entry.ts';

/** Manuals, mails and documents that are named. */
export const referenceRules: readonly Listed[] = [
	listed('ref-no-section-numbers', 'must', 'Manuals are not cited by numbers'),
	listed('ref-no-sdm-in-comments', 'should', 'Comments do not name the SDM or APM'),
	listed('ref-no-sdm-paste-in-comments', 'should', 'Comments do not copy a manual'),
	listed('ref-sdm-in-changelog-welcome', 'hint', 'A changelog may quote a manual as its reason'),
	listed('ref-sdm-name', 'hint', 'The manuals have their usual names'),
	listed('ref-ise-never-in-code', 'must', 'Code never refers to the ISE document'),
	listed('ref-ise-ppr-spelled-out', 'should', 'ISE and PPR are spelled out'),
	listed('ref-stable-doc-links', 'should', 'Documents that move are kept where they stay'),
	listed('ref-use-lore-links', 'should', 'Mails are linked on lore.kernel.org'),
	listed('ref-link-resolves', 'hint', 'Links lead somewhere'),
];
