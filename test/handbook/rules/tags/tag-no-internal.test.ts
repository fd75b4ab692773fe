import {tagNoInternal as rule} from '../../../../src/handbook/rules/tags/tag-no-internal.ts';
import {aMessage as m, signature, tagged, testRule} from '../changelog/a-message.ts';

const row = (says: string, line: string) => [says, tagged(line, signature), line, tagged(signature)] as const;

testRule(rule, {
	broken: [
		row('an id of Gerrit', `Change-Id: I${'0123456789'.repeat(4)}`),
		row('a number of a tracker', 'Bug: 123456'),
		row('a letter case of its own', 'BUG: b/123456'),
		row('a ticket', 'Jira: KVM-12'),
		row('a review', 'Reviewed-on: https://review.example.org/1'),
		row('a status', 'Upstream-Status: Pending'),
		[
			'an id above the tags',
			m('Drop it, as it is unused.\n\nChange-Id: I0123456789'),
			'Change-Id: I0123456789',
			m('Drop it, as it is unused.'),
		],
		[
			'an id at the end',
			tagged(signature, 'Change-Id: I0123456789'),
			'Change-Id: I0123456789',
			tagged(signature),
		],
		[
			'a public report under a name of its own',
			tagged('Bug: https://bugzilla.kernel.org/1', signature),
			'Bug: https://bugzilla.kernel.org/1',
			'no fix',
		],
	],
	fine: [
		['a public report', tagged('Closes: https://bugzilla.kernel.org/1', signature)],
		['a link', tagged('Link: https://lore.kernel.org/r/1@example.org', signature)],
		['a sentence', m('Drop the flag.\n\nBug: the flag was never read by anybody.')],
		['a log', m('Drop the check that says:\n\n  BUG: unable to handle page fault')],
		['a sentence that goes on', m('Drop the flag and close this\nissue: it is unused.')],
		['a quoted id', m('Drop such lines:\n\n  Change-Id: I0123456789\n\nThey are of no use.')],
	],
});
