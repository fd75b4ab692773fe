import {expect, test} from 'vitest';
import {sobLastIsSender as rule} from '../../../../src/handbook/rules/tags/sob-last-is-sender.ts';
import {aContext} from '../../a-patch.ts';
import {asCommit} from '../../scenes/tags.ts';
import {signature, tagged, told} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const by = (who: string) => `Signed-off-by: ${who}`;
const co = by('Co Author <co@example.org>');
const sender = {name: 'The Sender', mail: 'sender@example.org', when: 0, zone: '+0000'};
const sent = by('The Sender <sender@example.org>');
const committed = (message: string) => {
	const patch = asCommit(told(message));
	return {...patch, commit: {...patch.commit, committer: sender}};
};

testTagRule(rule, {
	patch: committed,
	reported: [
		['the author alone', tagged(signature), [/has not signed off/]],
		['two others', tagged(signature, co), [/has not signed off/]],
		['the sender before the author', tagged(sent, signature), [/stands last/]],
		['the sender between', tagged(signature, sent, co), [/stands last/]],
		['a like name at another place', tagged(by('Sender <other@example.org>')), [/has not signed off/]],
	],
	fine: [
		['the sender last', tagged(signature, sent)],
		['other tags behind', tagged(signature, sent, 'Reviewed-by: Co Author <co@example.org>')],
		['another address of the sender', tagged(signature, by('The Sender <sender@example.net>'))],
		['capitals', tagged(signature, by('the sender <Sender@Example.org>'))],
		['nobody, which another rule reports', tagged('Cc: Co Author <co@example.org>')],
	],
});

test('a mail has no committer, and is never more than a hint for a commit', () => {
	expect(rule.check(told(tagged(co)), aContext())).toEqual([]);
	const [report] = rule.check(committed(tagged(signature)), aContext());
	expect(report?.confidence).toBeLessThan(0.8);
});
