import type {PatchRule} from '../../rule.ts';
import {changelogCommitRefFormat} from './changelog-commit-ref-format.ts';
import {changelogConsistentTerms} from './changelog-consistent-terms.ts';
import {changelogFunctionParens} from './changelog-function-parens.ts';
import {changelogImperative} from './changelog-imperative.ts';
import {changelogLeadWithChange} from './changelog-lead-with-change.ts';
import {changelogLinkWhy} from './changelog-link-why.ts';
import {changelogNameFailingTest} from './changelog-name-failing-test.ts';
import {changelogNfcConsistent} from './changelog-nfc-consistent.ts';
import {changelogNoControlCharacters} from './changelog-no-control-characters.ts';
import {changelogNoDiffInMessage} from './changelog-no-diff-in-message.ts';
import {changelogNoImpersonation} from './changelog-no-impersonation.ts';
import {changelogNoPrevVersionLink} from './changelog-no-prev-version-link.ts';
import {changelogNoPronouns} from './changelog-no-pronouns.ts';
import {changelogNoTemplateLeftovers} from './changelog-no-template-leftovers.ts';
import {changelogNoThisPatch} from './changelog-no-this-patch.ts';
import {changelogNoVersionHistory} from './changelog-no-version-history.ts';
import {changelogOneChange} from './changelog-one-change.ts';
import {changelogPerfNumbers} from './changelog-perf-numbers.ts';
import {changelogPresent} from './changelog-present.ts';
import {changelogSelfContained} from './changelog-self-contained.ts';
import {changelogSubjectNotSentenceOne} from './changelog-subject-not-sentence-one.ts';
import {changelogTipOrderForNonKvm} from './changelog-tip-order-for-non-kvm.ts';
import {changelogTrimBacktrace} from './changelog-trim-backtrace.ts';
import {changelogUserImpact} from './changelog-user-impact.ts';
import {changelogWrap75} from './changelog-wrap-75.ts';
import {changelogWrapNotTooNarrow} from './changelog-wrap-not-too-narrow.ts';

/** The rules of the text below the shortlog, in the order of a message: whether it is there, how it begins, its words, its form. */
export const changelogRules: readonly PatchRule[] = [
	changelogPresent,
	changelogNoTemplateLeftovers,
	changelogNoDiffInMessage,
	changelogNoControlCharacters,
	changelogSubjectNotSentenceOne,
	changelogLeadWithChange,
	changelogTipOrderForNonKvm,
	changelogImperative,
	changelogNoThisPatch,
	changelogNoPronouns,
	changelogNoImpersonation,
	changelogOneChange,
	changelogUserImpact,
	changelogNameFailingTest,
	changelogPerfNumbers,
	changelogNfcConsistent,
	changelogConsistentTerms,
	changelogSelfContained,
	changelogFunctionParens,
	changelogCommitRefFormat,
	changelogTrimBacktrace,
	changelogWrap75,
	changelogWrapNotTooNarrow,
	changelogNoVersionHistory,
	changelogNoPrevVersionLink,
	changelogLinkWhy,
];
