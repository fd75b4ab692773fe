import {describe, expect, it} from 'vitest';
import {noAnswers} from '../../src/session/answers.ts';
import {foldAutosquash, withAutosquash} from '../../src/session/autosquash.ts';
import {rowsToBe} from '../../src/session/items.ts';
import {amendedMessage, squashedMessage} from '../../src/session/squash.ts';
import {aPatch, aSeries} from './a-session.ts';

const itemsOf = (...shortlogs: readonly string[]) =>
	rowsToBe(
		aSeries(
			...shortlogs.map((shortlog, index) => aPatch(shortlog, [{path: `f${index}.c`}], `Body ${index}.`)),
		),
		noAnswers,
	);

describe('commits that ask to be folded', () => {
	it.each([
		['the same shortlog', ['KVM: A', 'KVM: B', 'fixup! KVM: A'], [[2, 0]]],
		['the first of two of that shortlog', ['KVM: A', 'KVM: A', 'squash! KVM: A'], [[2, 0]]],
		[
			'words behind words',
			['KVM: A', 'fixup! KVM: A', 'fixup! fixup! KVM: A'],
			[
				[1, 0],
				[2, 0],
			],
		],
		['the beginning of a shortlog', ['KVM: A long one', 'fixup! KVM: A lo'], [[1, 0]]],
		['nothing before it', ['fixup! KVM: A', 'KVM: A'], []],
		['nothing at all', ['KVM: A', 'fixup! KVM: B', 'fixup!'], []],
	] as const)('go to %s', (_, shortlogs, pairs) => {
		const items = itemsOf(...shortlogs);
		const found = foldAutosquash(items).map(({id, into}) => [id, into]);
		expect(found).toEqual(pairs.map(([from, to]) => [items[from]?.id, items[to]?.id]));
	});

	it('go to the commit they name by its id', () => {
		const [target] = itemsOf('KVM: A');
		const oid = target?.patch.commit.oid.slice(0, 10);
		const items = itemsOf('KVM: A', `fixup! ${oid}`);
		expect(foldAutosquash(items)[0]?.into).toBe(target?.id);
	});

	it('bring their text where they squash, theirs instead where they amend, none where they fix up', () => {
		const items = itemsOf('KVM: A', 'squash! KVM: A', 'fixup! KVM: A');
		const {messages, folds} = withAutosquash(items, noAnswers);
		expect(Object.values(folds).map(({as}) => as)).toEqual(['squash', 'fixup']);
		expect(messages[items[0]?.id ?? '']).toBe(
			'KVM: A\n\nBody 0.\n\nBody 1.\n\nSigned-off-by: Test Author <author@example.org>\n',
		);
		const amends = itemsOf('KVM: A', 'amend! KVM: A');
		expect(Object.values(withAutosquash(amends, noAnswers).messages)).toEqual([
			'Body 1.\n\nSigned-off-by: Test Author <author@example.org>\n',
		]);
	});
});

describe('a squashed message', () => {
	it.each([
		['A\n', 'fixup! A\n', 'A\n'],
		['A\n\nWhy.\n', 'B\n\nHow.\n', 'A\n\nWhy.\n\nB\n\nHow.\n'],
		[
			'A\n\nWhy.\n\nSigned-off-by: X <x@y>\n',
			'B\n\nCc: Z <z@y>\nSigned-off-by: X <x@y>\n',
			'A\n\nWhy.\n\nB\n\nSigned-off-by: X <x@y>\nCc: Z <z@y>\n',
		],
		['A', 'B', 'A\n\nB\n'],
	])('of %j and %j has both texts, and each trailer once', (own, other, result) => {
		expect(squashedMessage(own, other)).toBe(result);
	});

	it('is not made by an amend without a text', () => {
		expect(amendedMessage('amend! A\n')).toBeUndefined();
	});
});
