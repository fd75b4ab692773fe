import {expect, test} from 'vitest';
import {sobLastIsSender as rule} from '../../../../src/handbook/rules/tags/sob-last-is-sender.ts';
import type {Patch} from '../../../../src/series/series.ts';
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

const mailed =
	(who: Readonly<{name: string; mail: string}>) =>
	(message: string): Patch => {
		const patch = told(message);
		return {...patch, commit: {...patch.commit, committer: {...who, when: 0, zone: '+0000'}}};
	};

testTagRule(rule, {
	patch: mailed(sender),
	reported: [
		['a mail whose sender has not signed', tagged(signature), [/sent the mail and has not/]],
		['a mail whose sender does not stand last', tagged(sent, signature), [/sent the mail, and/]],
	],
	fine: [['a mail whose sender stands last', tagged(signature, sent)]],
});

test.each([
	['the author, who may have been mailed for', {name: 'Code Author', mail: 'author@example.org'}],
	['a relay', {name: 'The Sender via B4 Relay', mail: 'devnull+sender.example.org@kernel.org'}],
	['a robot', {name: 'tip-bot2 for Code Author', mail: 'tip-bot2@example.org'}],
	['nobody', {name: '', mail: ''}],
])('a mail from %s says nothing of who sends', (_, who) => {
	expect(rule.check(mailed(who)(tagged(signature, co)), aContext())).toEqual([]);
});

test('it is never more than a hint', () => {
	const [report] = rule.check(committed(tagged(signature)), aContext());
	expect(report?.confidence).toBeLessThan(0.8);
});
