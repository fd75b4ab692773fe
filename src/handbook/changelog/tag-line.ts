const person = /^(?:[A-Z][a-z]+(?:[-_][A-Za-z]+)*-by|Cc|CC|signed-off-by):[ \t].*@/;
const fixes = /^Fixes:[ \t]+(?:commit )?(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;
const address = /^(?:Link|Closes|BugLink|Message-I[Dd]|Patchwork-Id):[ \t]+(?:https?:|<)/;
const changeId = /^Change-Id:[ \t]+I?[0-9a-f]{8,}/i;

/** Whether a line has the form and the content of a tag: a person, a commit, an address. Words and a colon are not enough. */
export const looksLikeTag = (line: string): boolean =>
	[person, fixes, address, changeId].some(pattern => pattern.test(line));
