import {kept, type Listed, listed} from './entry.ts';

/** Fixes, sign-offs and the other tags at the end of a message. */
export const tagRulesListed: readonly Listed[] = [
	listed('fixes-tag-required', 'must', 'A bug fix names the commit that brought the bug'),
	listed('fixes-tag-format', 'must', 'A Fixes tag has twelve digits and the title'),
	listed('fixes-tag-resolves', 'must', 'The commit of a Fixes tag exists and bears that title'),
	listed('fixes-not-for-same-series', 'should', 'A series does not fix itself'),
	listed('stable-cc-explicit', 'should', 'A fix for stable kernels says so'),
	listed('stable-cc-not-needed', 'hint', 'Small matters are not sent to stable'),
	listed('stable-address', 'must', 'The address of stable is right'),
	listed(
		'stable-not-recipient',
		'hint',
		'The mail itself does not go to stable',
		kept('Recipients are proposed from the touched files alone.'),
	),
	listed('stable-noautosel-reason', 'hint', 'A fix that must not be picked says why'),
	listed('sob-present', 'must', 'Each patch is signed off'),
	listed('sob-matches-author', 'must', 'The author signed off'),
	listed('sob-last-is-sender', 'must', "The last sign-off is the sender's"),
	listed(
		'sob-not-by-tool',
		'must',
		'Only people sign off',
		kept('A sign-off is never added; a missing one is told, and git commit --signoff is left to the author.'),
	),
	listed('assisted-by', 'should', 'Help by tools is disclosed'),
	listed('codeveloped-pairs', 'must', 'Who developed together signs off together'),
	listed('tag-order', 'hint', 'Tags stand in their usual order'),
	listed('tag-block-contiguous', 'must', 'All tags stand in one last paragraph'),
	listed('tag-no-combined', 'must', 'Each tag says one thing'),
	listed('tag-reported-closes', 'should', 'A report is linked behind its Reported-by'),
	listed('tag-permission', 'should', 'Tags of others are theirs to give'),
	listed('tag-carry-over', 'should', 'Tags that were received go on to the next version'),
	listed(
		'tag-from-line',
		'must',
		'A patch by another begins with a From line',
		kept('What git format-patch writes is read back and compared with the author.'),
	),
	listed('tag-no-internal', 'should', 'Marks of in-house tools stay out'),
	listed('revert-format', 'should', "A revert keeps git's form and gives its reason"),
];
