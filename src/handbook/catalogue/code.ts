import {kept, type Listed, listed} from './entry.ts';

/** Comments and code that a patch adds. */
export const codeRulesListed: readonly Listed[] = [
	listed('comment-no-pronouns', 'must', 'Comments have no pronouns'),
	listed('comment-imperative', 'should', 'Comments give orders or reasons'),
	listed('comment-not-restating-code', 'hint', 'Comments do not repeat the code'),
	listed('comment-no-kernel-doc-func', 'should', 'Functions have no kernel-doc'),
	listed('comment-multiline-style', 'should', 'A comment of several lines opens with an empty one'),
	listed('comment-capitalized', 'should', 'Sentences in comments begin with a capital letter'),
	listed('comment-no-tail', 'should', 'No comment stands behind code'),
	listed('comment-no-c99', 'hint', 'Comments are not written with //'),
	listed('comment-function-parens', 'should', 'Functions in comments carry parentheses'),
	listed('comment-lock-use-lockdep', 'hint', 'Locks that are needed are asserted, not told'),
	listed('comment-barrier-explained', 'hint', 'Memory barriers are explained'),
	listed('code-reverse-fir-tree', 'hint', 'Declarations go from long to short'),
	listed('code-braces-multiline', 'should', 'Bodies of several lines have braces'),
	listed('code-unsigned-int', 'hint', 'Unsigned is written in full'),
	listed('code-no-new-bug', 'should', 'No new BUG()'),
	listed('code-no-user-triggerable-warn', 'hint', 'Neither guests nor userspace can reach a WARN'),
	listed('code-export-internal', 'must', "Exports for KVM's own modules are marked so"),
	listed('code-uapi-documented', 'must', 'New ioctls and capabilities are documented'),
	listed('code-feature-default-off', 'hint', 'What a guest sees anew is off until asked for'),
	listed('code-module-param-documented', 'hint', 'New module parameters are documented'),
	listed('code-move-separate', 'should', 'Moving code and changing it are two patches'),
	listed(
		'code-checkpatch',
		'should',
		'What checkpatch finds is mended or explained',
		kept("The kernel's own checkpatch runs where it is there, and its findings stand beside ours."),
	),
	listed(
		'code-match-local-style',
		'hint',
		'New code looks like the code around it',
		kept('Advice on style is milder, or left out, where the untouched lines around have it the other way.'),
	),
	listed('code-no-commented-out', 'should', 'No dead code and no debugging is left'),
];
