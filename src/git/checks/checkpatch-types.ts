/**
 * Types of checkpatch that are left out, and why. The script is run without its tree and on mails of our own making,
 * and KVM has habits of its own.
 */
export const leftOut: ReadonlyMap<string, string> = new Map([
	['FILE_PATH_CHANGES', 'asks about MAINTAINERS at every new file'],
	['EMAIL_SUBJECT', 'is about how the mail was sent'],
	['UTF8_BEFORE_PATCH', 'is about how the mail was encoded'],
	['NOT_UNIFIED_DIFF', 'comes from patches of binary files or modes alone'],
	['CORRUPTED_PATCH', 'is about how the mail was sent'],
	['PATCH_PREFIX', 'is about how the diff was made'],
	['UNKNOWN_COMMIT_ID', 'needs the repository, which it does not see'],
	['MAINTAINERS_STYLE', 'needs the tree, which it does not see'],
	['CAMELCASE', 'needs the tree to know the names that exist'],
	['CONFIG_DESCRIPTION', 'counts lines of help, and KVM has short ones'],
	['COMPLEX_MACRO', 'reports the macros of trace points and page walkers'],
	['MACRO_ARG_REUSE', 'reports nearly every macro'],
	['MACRO_ARG_PRECEDENCE', 'reports nearly every macro'],
	['PARENTHESIS_ALIGNMENT', 'reports what KVM aligns otherwise in macros'],
	['OPEN_ENDED_LINE', 'is the way out of a line that is too long'],
	['BIT_MACRO', 'asks for what neighbours in the same enumeration do not do'],
	['COMMIT_COMMENT_SYMBOL', 'is about the editor, and git has kept the line'],
]);

/** Types that are about the patch as a whole, wherever the script happened to be when it found them. */
export const aboutThePatch: ReadonlySet<string> = new Set([
	'MISSING_SIGN_OFF',
	'NO_AUTHOR_SIGN_OFF',
	'FROM_SIGN_OFF_MISMATCH',
	'COMMIT_MESSAGE',
]);
