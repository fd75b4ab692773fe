import {changelogOneChange as rule} from '../../../../src/handbook/rules/changelog/changelog-one-change.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['"While at it"', m('Free it.  While at it, rename the other.'), 'While at it, rename', 'no fix'],
		['"Also"', m('Free it.  Also fix the comment.'), 'Also fix', 'no fix'],
		['"In addition"', m('Free it.  In addition, convert the rest.'), 'In addition, convert', 'no fix'],
		['"Additionally"', m('Free it.\n\nAdditionally, clean up the loop.'), 'Additionally, clean', 'no fix'],
		['"While here"', m('Free it.  While here, drop the cast.'), 'While here, drop', 'no fix'],
	],
	fine: [
		['"Opportunistically"', m('Free it.  Opportunistically fix a comment.')],
		['"also" within', m('Free it, and also the one beside it.')],
		['another "Also"', m('Free it.  Also, nobody reads it.')],
		['an addition of facts', m('Free it.  In addition, the guest may not see it.')],
		['"While"', m('Free it.  While the lock is held, rename is safe.')],
		['a quotation', m('Free it.  "Also fix" is what was said.')],
	],
});
