import type {PatchRule} from '../../rule.ts';
import {assistedBy} from './assisted-by.ts';
import {codevelopedPairs} from './codeveloped-pairs.ts';
import {fixesNotForSameSeries} from './fixes-not-for-same-series.ts';
import {fixesTagFormat} from './fixes-tag-format.ts';
import {fixesTagRequired} from './fixes-tag-required.ts';
import {fixesTagResolves} from './fixes-tag-resolves.ts';
import {revertFormat} from './revert-format.ts';
import {sobLastIsSender} from './sob-last-is-sender.ts';
import {sobMatchesAuthor} from './sob-matches-author.ts';
import {sobNotByTool} from './sob-not-by-tool.ts';
import {sobPresent} from './sob-present.ts';
import {stableAddress} from './stable-address.ts';
import {stableCcExplicit} from './stable-cc-explicit.ts';
import {stableCcNotNeeded} from './stable-cc-not-needed.ts';
import {stableNoautoselReason} from './stable-noautosel-reason.ts';
import {tagBlockContiguous} from './tag-block-contiguous.ts';
import {tagNoCombined} from './tag-no-combined.ts';
import {tagNoInternal} from './tag-no-internal.ts';
import {tagOrder} from './tag-order.ts';
import {tagReportedCloses} from './tag-reported-closes.ts';

/** Rules of Fixes, sign-offs and other tags, in reading order. */
export const tagRules: readonly PatchRule[] = [
	fixesTagFormat,
	fixesTagRequired,
	fixesTagResolves,
	fixesNotForSameSeries,
	stableAddress,
	stableCcExplicit,
	stableCcNotNeeded,
	stableNoautoselReason,
	sobPresent,
	sobMatchesAuthor,
	sobLastIsSender,
	sobNotByTool,
	assistedBy,
	codevelopedPairs,
	tagBlockContiguous,
	tagNoCombined,
	tagNoInternal,
	tagReportedCloses,
	tagOrder,
	revertFormat,
];
