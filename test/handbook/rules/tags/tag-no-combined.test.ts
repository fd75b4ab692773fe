import {tagNoCombined as rule} from '../../../../src/handbook/rules/tags/tag-no-combined.ts';
import {aMessage as m, signature, tagged, testRule} from '../changelog/a-message.ts';

const who = ' Co Author <co@example.org>';
const row = (says: string, key: string, ...keys: readonly string[]) =>
	[
		says,
		tagged(`${key}:${who}`, signature),
		`${key}:${who}`,
		tagged(...keys.map(each => `${each}:${who}`), signature),
	] as const;

testRule(rule, {
	broken: [
		row('a report and a test', 'Reported-and-tested-by', 'Reported-by', 'Tested-by'),
		row('capitals', 'Reviewed-and-Tested-by', 'Reviewed-by', 'Tested-by'),
		row('three', 'Reported-and-reviewed-and-tested-by', 'Reported-by', 'Reviewed-by', 'Tested-by'),
		row('a stroke', 'Reviewed/Tested-by', 'Reviewed-by', 'Tested-by'),
		row('a comma', 'Reported, tested-by', 'Reported-by', 'Tested-by'),
		row('a suggestion', 'Suggested-and-acked-by', 'Suggested-by', 'Acked-by'),
	],
	fine: [
		['two tags', tagged(`Reported-by:${who}`, `Tested-by:${who}`, signature)],
		['one tag of two words', tagged(`Co-developed-by:${who}`, `Signed-off-by:${who}`, signature)],
		['a sentence', m('Reported and tested by: the people of the list.')],
		['a quoted tag', m(`Reject a tag such as\n\n  Reported-and-tested-by:${who}\n\nas it is no tag.`)],
		['notes below a line of dashes', `${tagged(signature).trimEnd()}\n---\nReported-and-tested-by:${who}\n`],
	],
});
