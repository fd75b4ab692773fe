import {tagReportedCloses as rule} from '../../../../src/handbook/rules/tags/tag-reported-closes.ts';
import {aMessage, signature, tagged, testRule} from '../changelog/a-message.ts';

const reported = 'Reported-by: Co Author <co@example.org>';
const other = 'Reported-by: A Tester <a@example.org>';

testRule(rule, {
	broken: [
		['a report alone', tagged(reported, signature), reported, 'no fix'],
		['two', tagged(reported, other, signature), reported, 'no fix'],
		['one below the sign-off', tagged(signature, reported), reported, 'no fix'],
		[
			'one that was tested',
			tagged(reported, 'Tested-by: Co Author <co@example.org>', signature),
			reported,
			'no fix',
		],
		[
			'an address of something else',
			aMessage('See https://example.org.', [reported, signature]),
			reported,
			'no fix',
		],
	],
	fine: [
		['Closes', tagged(reported, 'Closes: https://bugzilla.kernel.org/1', signature)],
		['Link', tagged(reported, 'Link: https://lore.kernel.org/r/1@example.org', signature)],
		['two and one report', tagged(reported, other, 'Closes: https://example.org/1', signature)],
		[
			'the report in the text',
			aMessage('See https://lore.kernel.org/all/1@example.org.', [reported, signature]),
		],
		['a report by who signs off', tagged('Reported-by: Code Author <author@example.org>', signature)],
		['no report', tagged(signature)],
	],
});
