import type {Finding, PatchRule, SeriesFinding} from '../../handbook/rule.ts';
import type {Suggestion} from '../../handbook/suggest-prefix.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import type {GivenPatch, GivenPosting, Unread} from './input.ts';

export type {ForeignFinding};

/** A finding that was set aside with a reason; it does not count. */
export type WaivedFinding = Readonly<{rule: string; reason: string}>;

/** What was found in one patch. */
export type PatchVerdict = Readonly<{
	given: GivenPatch;
	/** Prefixes that fit, best first; none where the patch has its own reasons (a revert). */
	suggestedPrefixes: readonly Suggestion[];
	/** In the order of `judge`: from the top of the message, then the code. */
	findings: readonly Finding[];
	foreign: readonly ForeignFinding[];
	waived: readonly WaivedFinding[];
	/** The message after the fix of this rule; undefined where it has none for this patch. Worked out when asked. */
	fixFor: (rule: PatchRule) => string | undefined;
}>;

/** What was found in one posting. */
export type PostingVerdict = Readonly<{
	posting: GivenPosting;
	patches: readonly PatchVerdict[];
	series: readonly SeriesFinding[];
}>;

/** What goes into the output, in the order of the input. */
export type Judged = PostingVerdict | Readonly<{unread: Unread}>;
