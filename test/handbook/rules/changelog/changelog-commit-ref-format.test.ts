import {expect, it} from 'vitest';
import type {Context} from '../../../../src/handbook/rule.ts';
import {changelogCommitRefFormat as rule} from '../../../../src/handbook/rules/changelog/changelog-commit-ref-format.ts';
import type {Patch} from '../../../../src/series/series.ts';
import {contextFor, aMessage as m, reportsOf, signature, testRule, told} from './a-message.ts';

testRule(rule, {
	broken: [
		['a short id', m('Mend what commit 0123456 did.'), 'commit 0123456', 'no fix'],
		['a bare id', m('Mend what commit 0123456789ab did.'), 'commit 0123456789ab', 'no fix'],
		[
			'a short id with a title',
			m('Mend what commit 01234567 ("KVM: x86: Add a thing") did.'),
			'commit 01234567 ("KVM: x86: Add a thing")',
			'no fix',
		],
		[
			'no brackets',
			m('Mend what commit 0123456789ab "KVM: x86: Add a thing" did.'),
			'commit 0123456789ab "KVM: x86: Add a thing"',
			'no fix',
		],
		[
			'no quotes',
			m('Mend what commit 0123456789ab (KVM: x86: Add a thing) did.'),
			'commit 0123456789ab (KVM: x86: Add a thing)',
			'no fix',
		],
	],
	fine: [
		['the right form', m('Mend what commit 0123456789ab ("KVM: x86: Add a thing") did.')],
		[
			'the day behind the title',
			m('Mend what commit 0123456789ab ("KVM: x86: Add a\nthing", 2021-11-11) did.'),
		],
		['a title on two lines', m('Mend what commit 0123456789ab ("KVM: x86:\nAdd a thing") did.')],
		[
			'a second mention',
			m(
				'Mend what commit 0123456789ab ("KVM: x86: Add a thing") did.  Before commit 0123456789ab all was well.',
			),
		],
		[
			'what Fixes: names',
			m('Mend what commit 0123456789ab did.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
		],
		['a log', m('Mend it.\n\n  commit 0123456')],
		['a range', m('Mend what commit 0123456789ab..0123456789cd did.')],
		['a word of hex letters', m('Mend what commit defaced it.')],
		['an address', m('Mend it, see https://example.org/commit/0123456.')],
	],
});

const context = (patch: Patch): Context => ({
	...contextFor(patch),
	facts: {
		commits: new Map(
			['0123456', '0123456789ab'].map(id => [
				id,
				{oid: '0123456789ab'.padEnd(40, '0'), subject: 'KVM: x86: Add a thing', when: 1, isInBase: true},
			]),
		),
		base: {
			isInNext: undefined,
			isInMaster: undefined,
			releaseTag: undefined,
			topicsOnly: [],
			when: 1,
			nextWhen: undefined,
		},
		baseFiles: new Map(),
	},
});

it.each([
	['a bare id', 'Mend what commit 0123456 did.'],
	['another title', 'Mend what commit 0123456789ab ("KVM: Drop a thing") did.'],
])('completes %s from what the repository knows', (_, body) => {
	const patch = told(m(body));
	expect(rule.fix?.(patch, context(patch))).toBe(
		m('Mend what commit 0123456789ab ("KVM: x86: Add a thing") did.'),
	);
});

it('is content with the title that the repository knows', () => {
	const patch = told(m('Mend what commit 0123456789ab ("KVM: x86: Add a\nthing") did.'));
	expect(rule.check(patch, context(patch))).toEqual([]);
});

it('is not sure of the ids of other projects', () => {
	const [report] = reportsOf(rule, told(m('Do as QEMU commit 0123456789ab does.')));
	expect(report?.confidence).toBeLessThan(0.8);
});
