import type {PatchRule} from '../../rule.ts';
import {shortlogCapitalize} from './shortlog-capitalize.ts';
import {shortlogDoublePrefix} from './shortlog-double-prefix.ts';
import {shortlogFunctionParens} from './shortlog-function-parens.ts';
import {shortlogGuestCodePrefix} from './shortlog-guest-code-prefix.ts';
import {shortlogImperative} from './shortlog-imperative.ts';
import {shortlogLength75} from './shortlog-length-75.ts';
import {shortlogLength80} from './shortlog-length-80.ts';
import {shortlogNoFilenamePrefix} from './shortlog-no-filename-prefix.ts';
import {shortlogNoNewTopic} from './shortlog-no-new-topic.ts';
import {shortlogNoPronouns} from './shortlog-no-pronouns.ts';
import {shortlogNoTrailingPunct} from './shortlog-no-trailing-punct.ts';
import {shortlogNoX86Kvm} from './shortlog-no-x86-kvm.ts';
import {shortlogNotConventionalCommits} from './shortlog-not-conventional-commits.ts';
import {shortlogPrefixCase} from './shortlog-prefix-case.ts';
import {shortlogPrefixFormat} from './shortlog-prefix-format.ts';
import {shortlogPrefixKnownTopic} from './shortlog-prefix-known-topic.ts';
import {shortlogRejectedTopic} from './shortlog-rejected-topic.ts';
import {shortlogSelftestsNameTest} from './shortlog-selftests-name-test.ts';
import {shortlogSelftestsPrefix} from './shortlog-selftests-prefix.ts';
import {shortlogSpecific} from './shortlog-specific.ts';
import {shortlogTipForNonKvm} from './shortlog-tip-for-non-kvm.ts';
import {shortlogTopicMatchesPaths} from './shortlog-topic-matches-paths.ts';
import {shortlogUniqueInSeries} from './shortlog-unique-in-series.ts';

/** The rules of the first line, in the order it is read: its prefix, its words, its length. */
export const shortlogRules: readonly PatchRule[] = [
	shortlogNotConventionalCommits,
	shortlogTipForNonKvm,
	shortlogGuestCodePrefix,
	shortlogSelftestsPrefix,
	shortlogNoFilenamePrefix,
	shortlogNoX86Kvm,
	shortlogPrefixCase,
	shortlogDoublePrefix,
	shortlogRejectedTopic,
	shortlogPrefixFormat,
	shortlogPrefixKnownTopic,
	shortlogNoNewTopic,
	shortlogTopicMatchesPaths,
	shortlogNoPronouns,
	shortlogImperative,
	shortlogCapitalize,
	shortlogNoTrailingPunct,
	shortlogFunctionParens,
	shortlogLength80,
	shortlogLength75,
	shortlogSpecific,
	shortlogSelftestsNameTest,
	shortlogUniqueInSeries,
];
