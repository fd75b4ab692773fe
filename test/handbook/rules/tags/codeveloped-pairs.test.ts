import {codevelopedPairs as rule} from '../../../../src/handbook/rules/tags/codeveloped-pairs.ts';
import {signature, tagged, testRule} from '../changelog/a-message.ts';

const co = 'Co-developed-by: Co Author <co@example.org>';
const sob = 'Signed-off-by: Co Author <co@example.org>';
const two = 'Co-developed-by: A Tester <a@example.org>';
const sobTwo = 'Signed-off-by: A Tester <a@example.org>';

testRule(rule, {
	broken: [
		['a co-author who has not signed', tagged(co, signature), co, 'no fix'],
		['one above the author', tagged(co, signature, sob), co, tagged(signature, co, sob)],
		['one below the sign-off', tagged(sob, co, signature), co, tagged(co, sob, signature)],
		[
			'two, and then their lines',
			tagged(co, two, sob, sobTwo, signature),
			co,
			tagged(co, sob, two, sobTwo, signature),
		],
		['a tag between', tagged(co, 'Cc: X <x@example.org>', sob), co, tagged('Cc: X <x@example.org>', co, sob)],
		['one at the end', tagged(sob, signature, co), co, tagged(co, sob, signature)],
		[
			'the author',
			tagged('Co-developed-by: Code Author <author@example.org>', signature),
			'Co-developed-by: Code Author <author@example.org>',
			'no fix',
		],
	],
	fine: [
		['a pair', tagged(co, sob, signature)],
		['two pairs', tagged(co, sob, two, sobTwo, signature)],
		['a pair below the author', tagged(signature, co, sob)],
		['another address of the person', tagged(co, 'Signed-off-by: Co Author <co@example.net>', signature)],
		['no co-author', tagged(signature)],
		['other tags around', tagged('Cc: X <x@example.org>', co, sob, signature, 'Link: https://example.org')],
	],
});
