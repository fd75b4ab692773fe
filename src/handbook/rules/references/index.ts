import type {PatchRule} from '../../rule.ts';
import {refIsePprSpelledOut} from './ref-ise-ppr-spelled-out.ts';
import {refLinkResolves} from './ref-link-resolves.ts';
import {refNoSectionNumbers} from './ref-no-section-numbers.ts';
import {refSdmInChangelogWelcome} from './ref-sdm-in-changelog-welcome.ts';
import {refSdmName} from './ref-sdm-name.ts';
import {refStableDocLinks} from './ref-stable-doc-links.ts';
import {refUseLoreLinks} from './ref-use-lore-links.ts';

/** Rules of references to manuals, commits and mails, in reading order. */
export const referenceRules: readonly PatchRule[] = [
	refNoSectionNumbers,
	refSdmName,
	refSdmInChangelogWelcome,
	refIsePprSpelledOut,
	refStableDocLinks,
	refUseLoreLinks,
	refLinkResolves,
];
