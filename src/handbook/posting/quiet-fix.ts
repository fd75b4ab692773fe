import {hasTests} from '../../series/feature.ts';
import type {Patch} from '../../series/series.ts';
import {laneOf} from '../lane.ts';
import type {Posting} from '../rule.ts';
import {isTaggedFix} from './kind.ts';
import {isTest} from './tests.ts';
import {remarksOf} from './words.ts';

/**
 * What tells how a bug shows: a test, a report, a log, a checker, a way to see it, or that it was found by reading. Who
 * writes of a bug or a warning in small letters says as much.
 */
const shown = new RegExp(
	[
		String.raw`\b\w+_test\b|\bself-?tests?\b|\bKUT\b|unit-tests?\b|\btest(?:case)?s?\b`,
		String.raw`\bsyz(?:bot|kaller)\b|^(?:Closes|Link|Reported-by|BugLink|Reported-and-tested-by):`,
		String.raw`\b(?:K[AC]SAN|UBSAN|BUG|WARNING|Oops|lockdep|splat|Call Trace|warning:|error:|smatch|sparse|coccinelle|coverity|objtool|modpost)\b`,
		String.raw`\bby inspection\b|\bcode (?:review|inspection)\b|\bstatic (?:analysis|checker)\b|\bwhile (?:reading|reviewing|auditing)\b`,
		String.raw`\breproduc\w+|\bto trigger\b|\bcompil(?:e|er|ation)\b|\bbuild (?:error|failure|fail)|^[ \t]+[$#] \S`,
	].join('|'),
	'im',
);

/** Whether a text tells how a bug shows. */
export const showsBug = (text: string): boolean => shown.test(text);

/** Whether a message is about a bug that may happen, as its shortlog or its words say. */
export const isSupposed = (message: string): boolean =>
	/^[^\n]*\bpotential\b/i.test(message) ||
	/(?<!\b(?:no|not|only|than)\s)\b(?:theoretical(?:ly)?|in theory|hypothetical(?:ly)?|latent)\b/i.test(
		message,
	);

/** Fixes of a whole series of which neither the series nor its words tell how the bug shows, with their places from 0. */
export const quietFixes = (posting: Posting): readonly Readonly<{patch: Patch; at: number}>[] => {
	const {patches} = posting.context.series;
	if (!posting.isWhole || hasTests(posting.context.series) || showsBug(remarksOf(posting))) return [];
	return patches.flatMap((patch, at) =>
		isTaggedFix(patch) && !isTest(patch) && laneOf(patch) !== 'other' && !showsBug(patch.commit.message)
			? [{patch, at}]
			: [],
	);
};
