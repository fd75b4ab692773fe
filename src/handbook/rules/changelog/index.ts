import type {PatchRule} from '../../rule.ts';
import {changelogFunctionParens} from './changelog-function-parens.ts';
import {changelogImperative} from './changelog-imperative.ts';
import {changelogLeadWithChange} from './changelog-lead-with-change.ts';
import {changelogNoDiffInMessage} from './changelog-no-diff-in-message.ts';
import {changelogNoPronouns} from './changelog-no-pronouns.ts';
import {changelogNoTemplateLeftovers} from './changelog-no-template-leftovers.ts';
import {changelogNoThisPatch} from './changelog-no-this-patch.ts';
import {changelogNoVersionHistory} from './changelog-no-version-history.ts';
import {changelogPresent} from './changelog-present.ts';
import {changelogWrap75} from './changelog-wrap-75.ts';
import {fixesTagFormat} from './fixes-tag-format.ts';
import {fixesTagRequired} from './fixes-tag-required.ts';
import {refNoSectionNumbers} from './ref-no-section-numbers.ts';
import {sobMatchesAuthor} from './sob-matches-author.ts';
import {sobPresent} from './sob-present.ts';
import {stableAddress} from './stable-address.ts';
import {tagBlockContiguous} from './tag-block-contiguous.ts';
import {tagNoCombined} from './tag-no-combined.ts';
import {tagNoInternal} from './tag-no-internal.ts';

/** The rules of what stands below the shortlog, in the order of a message: its text, its references, its tags. */
export const changelogRules: readonly PatchRule[] = [
	changelogPresent,
	changelogNoTemplateLeftovers,
	changelogNoDiffInMessage,
	changelogLeadWithChange,
	changelogImperative,
	changelogNoThisPatch,
	changelogNoPronouns,
	changelogFunctionParens,
	changelogWrap75,
	changelogNoVersionHistory,
	refNoSectionNumbers,
	fixesTagFormat,
	fixesTagRequired,
	stableAddress,
	sobPresent,
	sobMatchesAuthor,
	tagBlockContiguous,
	tagNoCombined,
	tagNoInternal,
];
