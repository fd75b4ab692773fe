import type {Commit} from '../../series/commit.ts';
import type {ListedCommit} from '../../series/raw-changes.ts';

/** A range without the commit in which b4 keeps its cover letter. */
export type Uncovered = Readonly<{listed: readonly ListedCommit[]; cover: string | undefined}>;

const tracking = /^--- b4-submit-tracking ---\r?$/m;

/**
 * Takes b4's cover out of a range: one of its `empty` commits, with b4's tracking data in the message. The patches are
 * those above it; with the strategy `tip-commit` those below. Where the strategy is not known, a cover at the tip of
 * patches is taken for the latter.
 */
export const withoutCover = (
	listed: readonly ListedCommit[],
	empty: readonly Commit[],
	strategy: string | undefined,
): Uncovered => {
	const covers = new Set(empty.filter(({message}) => tracking.test(message)).map(({oid}) => oid));
	const at = listed.findLastIndex(({oid}) => covers.has(oid));
	if (at === -1) return {listed, cover: undefined};
	const isTip = at === listed.length - 1 && (strategy === 'tip-commit' || (strategy === undefined && at > 0));
	return {listed: isTip ? listed.slice(0, at) : listed.slice(at + 1), cover: listed[at]?.oid};
};
