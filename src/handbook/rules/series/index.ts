import type {SeriesRule} from '../../rule.ts';
import {baseCommitTrailer} from './base-commit-trailer.ts';
import {baseFreshEnough} from './base-fresh-enough.ts';
import {baseMultiArchCommon} from './base-multi-arch-common.ts';
import {baseNoBranchInSubject} from './base-no-branch-in-subject.ts';
import {baseNotTopicBranch} from './base-not-topic-branch.ts';
import {baseOneTargetPerSeries} from './base-one-target-per-series.ts';
import {basePrerequisitesDeclared} from './base-prerequisites-declared.ts';
import {baseTreeMatchesPurpose} from './base-tree-matches-purpose.ts';
import {featureDocs} from './feature-docs.ts';
import {featureNeedsTests} from './feature-needs-tests.ts';
import {featureNegativeTests} from './feature-negative-tests.ts';
import {featureRfcWithoutTests} from './feature-rfc-without-tests.ts';
import {fixFoundByInspection} from './fix-found-by-inspection.ts';
import {fixHasReproducer} from './fix-has-reproducer.ts';
import {fixImplicitReproducerClear} from './fix-implicit-reproducer-clear.ts';
import {fixMinimal} from './fix-minimal.ts';
import {fixNonpublicNeedsTest} from './fix-nonpublic-needs-test.ts';
import {fixRaceRegressionTest} from './fix-race-regression-test.ts';
import {fixSequenceInChangelog} from './fix-sequence-in-changelog.ts';
import {orderFixesFirst} from './order-fixes-first.ts';
import {orderNoDeadInfrastructure} from './order-no-dead-infrastructure.ts';
import {orderRegressionTestAfterFix} from './order-regression-test-after-fix.ts';
import {orderSeriesSize} from './order-series-size.ts';
import {orderSplitTests} from './order-split-tests.ts';
import {orderTestUpdateBeforeKvm} from './order-test-update-before-kvm.ts';
import {orderUapiBeforeUser} from './order-uapi-before-user.ts';
import {postBranchOffer} from './post-branch-offer.ts';
import {postChangesSince} from './post-changes-since.ts';
import {postCommentersCc} from './post-commenters-cc.ts';
import {postCoverFilled} from './post-cover-filled.ts';
import {postCoverForSeries} from './post-cover-for-series.ts';
import {postKutLink} from './post-kut-link.ts';
import {postKutPrefix} from './post-kut-prefix.ts';
import {postKutSeparate} from './post-kut-separate.ts';
import {postNoCoverSingle} from './post-no-cover-single.ts';
import {postNoInReplyTo} from './post-no-in-reply-to.ts';
import {postNoLargeCcNoise} from './post-no-large-cc-noise.ts';
import {postPlainText} from './post-plain-text.ts';
import {postPrevVersionLinks} from './post-prev-version-links.ts';
import {postRecipients} from './post-recipients.ts';
import {postSelftestsWithKvm} from './post-selftests-with-kvm.ts';
import {postShaNotStable} from './post-sha-not-stable.ts';
import {postThreading} from './post-threading.ts';
import {postVersionNumber} from './post-version-number.ts';
import {rfcNotAbused} from './rfc-not-abused.ts';
import {rfcStatesQuestions} from './rfc-states-questions.ts';
import {shortlogNoRft} from './shortlog-no-rft.ts';
import {shortlogPatchTag} from './shortlog-patch-tag.ts';
import {stableNotRecipient} from './stable-not-recipient.ts';
import {tagCarryOver} from './tag-carry-over.ts';
import {tagFromLine} from './tag-from-line.ts';
import {tagPermission} from './tag-permission.ts';
import {testEvidenceFresh} from './test-evidence-fresh.ts';
import {testKnownFailures} from './test-known-failures.ts';
import {testStatement} from './test-statement.ts';
import {vulnClassify} from './vuln-classify.ts';
import {vulnNeutralChangelog} from './vuln-neutral-changelog.ts';
import {vulnNoDistrosEarly} from './vuln-no-distros-early.ts';
import {vulnPrivateFirst} from './vuln-private-first.ts';
import {vulnStableAlias} from './vuln-stable-alias.ts';

/** Rules over the whole series, its order, cover letter and mails, in reading order. */
export const seriesRules: readonly SeriesRule[] = [
	baseCommitTrailer,
	baseTreeMatchesPurpose,
	baseNotTopicBranch,
	baseMultiArchCommon,
	basePrerequisitesDeclared,
	baseFreshEnough,
	baseNoBranchInSubject,
	baseOneTargetPerSeries,
	shortlogPatchTag,
	shortlogNoRft,
	stableNotRecipient,
	tagFromLine,
	tagPermission,
	tagCarryOver,
	orderRegressionTestAfterFix,
	orderTestUpdateBeforeKvm,
	orderSplitTests,
	orderFixesFirst,
	orderUapiBeforeUser,
	orderNoDeadInfrastructure,
	orderSeriesSize,
	testStatement,
	testKnownFailures,
	testEvidenceFresh,
	featureNeedsTests,
	featureNegativeTests,
	featureRfcWithoutTests,
	rfcStatesQuestions,
	rfcNotAbused,
	featureDocs,
	fixHasReproducer,
	fixImplicitReproducerClear,
	fixFoundByInspection,
	fixNonpublicNeedsTest,
	fixSequenceInChangelog,
	fixMinimal,
	fixRaceRegressionTest,
	postNoInReplyTo,
	postPrevVersionLinks,
	postVersionNumber,
	postChangesSince,
	postCoverForSeries,
	postNoCoverSingle,
	postCoverFilled,
	postRecipients,
	postCommentersCc,
	postNoLargeCcNoise,
	postKutSeparate,
	postKutLink,
	postKutPrefix,
	postSelftestsWithKvm,
	postPlainText,
	postThreading,
	postBranchOffer,
	postShaNotStable,
	vulnClassify,
	vulnPrivateFirst,
	vulnStableAlias,
	vulnNoDistrosEarly,
	vulnNeutralChangelog,
];
