import {commentImperative} from '../../../../src/handbook/rules/code/comment-imperative.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentImperative, {
	broken: [
		['a third person', '\t/* Checks the copy first. */', 'Checks', '\t/* Check the copy first. */'],
		[
			'a third person before a name',
			'\t/* Clears vcpu_dirty after use. */',
			'Clears',
			'\t/* Clear vcpu_dirty after use. */',
		],
		[
			'a third person in a long comment',
			'\t/*\n\t * Disables the timer, which\n\t * nobody needs.\n\t */',
			'Disables',
			'\t * Disable the timer, which',
		],
		['a gerund', '\t/* Setting the bit early. */', 'Setting'],
		['a past form', '\t/* Moved the flush up. */', 'Moved'],
		['a third person behind two slashes', '\t// Saves all registers', 'Saves', '\t// Save all registers'],
	],
	fine: [
		['an order', '\t/* Check the copy first. */'],
		['a plural', '\t/* Checks are done by the caller. */'],
		['what a function returns', '\t/* Returns the old value. */'],
		['a question', '\t/* Does the CPU support it? */'],
		['a state', '\t/* Called with the lock held. */'],
		['a gerund as a subject', '\t/* Setting the bit is needed for L2. */'],
		['members', 'struct a {\n\t/* Counts the exits. */\n\tint b;\n};'],
		['a comment outside of functions', '/* Checks the copy. */\nstatic int f(void);', {context: ''}],
		['an old comment', ' \t/* Checks the copy. */\n+\tx();'],
	],
});
