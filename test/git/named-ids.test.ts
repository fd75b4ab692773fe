import {expect, test} from 'vitest';
import {allNamedIds, namedIds} from '../../src/git/reading/named-ids.ts';

test.each([
	['Fixes: 0123456789ab ("KVM: x86: Add it")', ['0123456789ab']],
	['fixes: 01234567 KVM: x86: Add it', ['01234567']],
	['Fixes: commit 0123456789AB ("Add")', ['0123456789ab']],
	['since commit\n0123456789ab ("KVM: x86: Add it") did so', ['0123456789ab']],
	['Commit a123456 ("KVM") and b234567 ("KVM")', ['a123456', 'b234567']],
	['commits a1234567, b2345678 and c3456789', ['a1234567', 'b2345678', 'c3456789']],
	['as done in 0123456789ab ("KVM: x86: Add it").', ['0123456789ab']],
	[
		'This reverts commit 0123456789abcdef0123456789abcdef01234567.',
		['0123456789abcdef0123456789abcdef01234567'],
	],
	['(cherry picked from commit 0123456789ab)', ['0123456789ab']],
	['[ Upstream commit 0123456789ab ]', ['0123456789ab']],
	['in commit 0123456789ab and again in commit 0123456789ab', ['0123456789ab']],
	['Link: https://example.org/commit/0123456789ab', []],
	['RAX: 0000000000000000 RBX: ffff888100abcdef', []],
	['Message-Id: <0123456789ab@example.org>', []],
	['MSR 0x0123456789ab in a table', []],
	['since 1234567 exits', []],
	['the mask deadbeefcafe is one', []],
	['commit 012345', []],
	['commit 0123456789abz', []],
])('%j names %j', (text, ids) => {
	expect(namedIds(`KVM: x86: Change\n\n${text}\n`)).toEqual(ids);
});

test('an id of several messages is named once, and there is an end of ids', () => {
	const one = 'Fixes: 0123456789ab ("A")';
	expect(allNamedIds([one, one, 'commit 1123456789ab'])).toEqual(['0123456789ab', '1123456789ab']);
	const many = Array.from({length: 600}, (_, at) => `commit a${String(at).padStart(11, '0')}`);
	expect(allNamedIds(many)).toHaveLength(500);
});

test('a long message takes no time', () => {
	const start = performance.now();
	namedIds('0123456789ab '.repeat(100_000));
	expect(performance.now() - start).toBeLessThan(2000);
});
