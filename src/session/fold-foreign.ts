import type {Finding} from '../handbook/rule.ts';
import type {ForeignFinding} from '../series/foreign-finding.ts';

/** Types of checkpatch, and the rules of ours that say the same; where one of them does, checkpatch need not. */
export const sameAsOurs: Readonly<Record<string, readonly string[]>> = {
	AVOID_BUG: ['code-no-new-bug'],
	BAD_FIXES_TAG: ['fixes-tag-format', 'fixes-tag-resolves'],
	BAD_REPORTED_BY_LINK: ['tag-reported-closes'],
	BAD_SIGN_OFF: [
		'sob-present',
		'sob-matches-author',
		'codeveloped-pairs',
		'tag-no-combined',
		'tag-order',
		'tag-block-contiguous',
	],
	BAD_STABLE_ADDRESS_STYLE: ['stable-address'],
	BLOCK_COMMENT_STYLE: ['comment-multiline-style'],
	BRACES: ['code-braces-multiline'],
	C99_COMMENTS: ['comment-no-c99'],
	COMMIT_LOG_LONG_LINE: ['changelog-wrap-75'],
	COMMIT_LOG_USE_LINK: ['ref-use-lore-links', 'tag-reported-closes'],
	COMMIT_LOG_WRONG_LINK: ['ref-use-lore-links'],
	COMMIT_MESSAGE: ['changelog-present'],
	DIFF_IN_COMMIT_MSG: ['changelog-no-diff-in-message'],
	FROM_SIGN_OFF_MISMATCH: ['sob-matches-author'],
	GERRIT_CHANGE_ID: ['tag-no-internal', 'changelog-no-template-leftovers'],
	GIT_COMMIT_ID: ['changelog-commit-ref-format', 'fixes-tag-format'],
	MEMORY_BARRIER: ['comment-barrier-explained'],
	MISSING_FIXES_TAG: ['fixes-tag-required'],
	MISSING_SIGN_OFF: ['sob-present'],
	NETWORKING_BLOCK_COMMENT_STYLE: ['comment-multiline-style'],
	NO_AUTHOR_SIGN_OFF: ['sob-matches-author', 'sob-present'],
	PLACEHOLDER_USE: ['changelog-no-template-leftovers'],
	UNSPECIFIED_INT: ['code-unsigned-int'],
};

const typeOf = ({rule}: ForeignFinding): string | undefined =>
	rule.startsWith('checkpatch:') ? rule.slice('checkpatch:'.length) : undefined;

/** The word that a spelling finding is about, in lower case. */
const wordOf = ({rule, message}: ForeignFinding): string | undefined => {
	const found =
		rule === 'codespell'
			? message.match(/^"([^"]+)"/)
			: typeOf({rule} as ForeignFinding) === 'TYPO_SPELLING'
				? message.match(/^'([^']+)'/)
				: undefined;
	return found?.[1]?.toLowerCase();
};

const placeOf = ({spot}: ForeignFinding): string =>
	spot === undefined ? '' : 'path' in spot ? `${spot.line} ${spot.path}` : String(spot.line);

/** What folding looks at of a finding of ours. */
type Own = Readonly<{
	rule: Pick<Finding['rule'], 'id'>;
	code?: Readonly<{path: string; line: number}> | undefined;
}>;

/** Lines by which two programs may differ over where a comment or a block is at fault. */
const near = 2;

/** In code both have to be about one place; a message is short, and what is said of it is said once. */
const isAtOnePlace = ({spot}: ForeignFinding, {code}: Own): boolean =>
	spot === undefined || !('path' in spot)
		? true
		: code === undefined || (code.path === spot.path && Math.abs(code.line - spot.line) <= near);

/**
 * Findings of other programs about one patch, without those that our own findings about it say as well, and without a
 * word's second finding at the same line.
 */
export const foldForeign = (
	foreign: readonly ForeignFinding[],
	own: readonly Own[],
): readonly ForeignFinding[] => {
	const words = new Set<string>();
	return foreign.filter(finding => {
		const type = typeOf(finding);
		const same = type === undefined || !Object.hasOwn(sameAsOurs, type) ? undefined : sameAsOurs[type];
		if (same !== undefined && own.some(each => same.includes(each.rule.id) && isAtOnePlace(finding, each))) {
			return false;
		}
		const word = wordOf(finding);
		if (word === undefined) return true;
		const key = `${word} ${placeOf(finding)}`;
		const isFirst = !words.has(key);
		words.add(key);
		return isFirst;
	});
};
