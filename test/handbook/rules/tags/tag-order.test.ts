import {tagOrder as rule} from '../../../../src/handbook/rules/tags/tag-order.ts';
import {signature, tagged, testRule} from '../changelog/a-message.ts';

const fixes = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const stable = 'Cc: stable@vger.kernel.org';
const reported = 'Reported-by: Co Author <co@example.org>';
const closes = 'Closes: https://lore.kernel.org/all/1@example.org';
const suggested = 'Suggested-by: Co Author <co@example.org>';
const reviewed = 'Reviewed-by: Co Author <co@example.org>';

testRule(rule, {
	broken: [
		['Fixes at the end', tagged(signature, fixes), fixes, tagged(fixes, signature)],
		['Fixes below other tags', tagged(stable, signature, fixes), fixes, tagged(fixes, stable, signature)],
		[
			'a report below',
			tagged(fixes, signature, reported, closes),
			reported,
			tagged(fixes, reported, closes, signature),
		],
		['a suggestion below', tagged(signature, suggested), suggested, tagged(suggested, signature)],
		[
			'a note that may belong to any line',
			tagged(signature, '[co: shorten the text]', fixes),
			fixes,
			'no fix',
		],
		[
			'all at once',
			tagged(signature, reviewed, suggested, fixes),
			suggested,
			tagged(fixes, suggested, signature, reviewed),
		],
	],
	fine: [
		['the order of the tree', tagged(fixes, stable, reported, closes, suggested, signature)],
		['a review below', tagged(fixes, signature, reviewed)],
		['a review above', tagged(fixes, reviewed, signature)],
		['a request below', tagged(fixes, signature, stable)],
		['a link below', tagged(signature, 'Link: https://lore.kernel.org/all/1@example.org')],
		['no sign-off', tagged(reviewed, fixes)],
	],
});
