import {changelogImperative as rule} from '../../../../src/handbook/rules/changelog/changelog-imperative.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'the third person',
			m('Adds a helper to look up the root.'),
			'Adds',
			m('Add a helper to look up the root.'),
		],
		['the past', m('Added a helper to look up the root.'), 'Added', m('Add a helper to look up the root.')],
		[
			'a gerund without a finite verb',
			m('Moving the helper to mmu.c.'),
			'Moving',
			m('Move the helper to mmu.c.'),
		],
		[
			'two verbs',
			m('Drops the helper and moves the check to its callers.'),
			'Drops',
			m('Drop the helper and move the check to its callers.'),
		],
		[
			'a second verb that may be of the clause between',
			m('Drops the helper that looks up the root and flushes the TLB.'),
			'Drops',
			'no fix',
		],
		[
			'a doubled letter',
			m('Skipped the flush for a root that is new.'),
			'Skipped',
			m('Skip the flush for a root that is new.'),
		],
		[
			'an irregular verb',
			m('Made the flag a bool and kept the name.'),
			'Made',
			m('Make the flag a bool and keep the name.'),
		],
		[
			'a verb in -ies',
			m('Simplifies the check of the bitmap.'),
			'Simplifies',
			m('Simplify the check of the bitmap.'),
		],
		[
			'a verb behind a blank line',
			m('\nFixes the order of the two checks.'),
			'Fixes',
			m('\nFix the order of the two checks.'),
		],
		[
			'a later paragraph, less surely',
			m('Drop the flag, as it is unused.\n\nAdds an assertion instead.'),
			'Adds',
			m('Drop the flag, as it is unused.\n\nAdd an assertion instead.'),
		],
	],
	fine: [
		['a plural noun before a number', m('Leaves 0xA and 0x14 of CPUID are PMU specific, so skip them.')],
		['a plural noun before a cause', m('Exits due to MSR accesses are slow, so avoid them.')],
		['a plural noun before a place', m('Passes over the memslots are slow, so combine them.')],
		['any plural noun of something', m('Injects of #PF are lost, so queue them.')],
		['an order', m('Add a helper to look up the root.')],
		['a gerund as subject', m('Enabling PEBS is only allowed if the host does not use it.')],
		['a gerund as subject with another verb', m('Loading the root requires the lock to be held.')],
		['a plural noun', m('Writes to the MSR are dropped today, and a guest cannot tell.')],
		['another plural noun', m('Fixes for the root come later.')],
		['a participle before a noun', m('Reserved bits are checked before the root is loaded.')],
		['a participle as adjective', m('Nested guests see the bits of L0.')],
		['"When X, verify Y"', m('When loading a root, verify that it is aligned.')],
		['a function as the first word', m('Adds_root() is gone, use add_root() instead.')],
		['a list', m('- Adds a helper\n- Moves another one')],
		['behaviour in a later sentence', m('Drop the check. Returns of the helper are always 0.')],
		['verbs that are their own past', m('Set the flag. Read the MSR. Put the page.')],
		['a quoted title first', m('"Adds a root" is what the old name said, and it was wrong.')],
	],
});
