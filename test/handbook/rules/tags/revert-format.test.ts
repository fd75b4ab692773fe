import {expect, test} from 'vitest';
import {judge} from '../../../../src/handbook/judge.ts';
import {revertFormat as rule} from '../../../../src/handbook/rules/tags/revert-format.ts';
import {aContext} from '../../a-patch.ts';
import {signature, told} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const oid = '0123456789abcdef0123';
const revert = (...paragraphs: readonly string[]) =>
	['Revert "KVM: x86: Add it"', ...paragraphs, ''].join('\n\n').replace(/\n\n$/, '\n');
const form = `This reverts commit ${oid}.`;
const reason = 'The new way loses events, and guests hang.';

testTagRule(rule, {
	reported: [
		['no reason', revert(form, signature), [/why/]],
		['no commit', revert(reason, signature), [/which commit/]],
		['nothing at all', 'Revert "KVM: x86: Add it"\n', [/which commit/, /why/]],
		['an id that is too short', revert('This reverts commit 0123456.', reason, signature), [/which commit/]],
		['no reason under a title of its own', `KVM: x86: Drop it\n\n${form}\n\n${signature}\n`, [/why/]],
		[
			'a title for a reason',
			revert(`This reverts commit ${oid} ("KVM: x86: Add it now").`, signature),
			[/why/],
		],
	],
	fine: [
		['a reason below', revert(form, reason, signature)],
		['a reason above', revert(reason, form, signature)],
		['a reason in the same paragraph', revert(`${form} ${reason}`, signature)],
		['a broken line', revert(`This reverts commit\n${oid}.`, reason, signature)],
		['two commits', revert(`This reverts commits ${oid} and 1${oid}.`, reason, signature)],
		['a title of its own', `KVM: x86: Drop it\n\n${reason}\n\n${form}\n\n${signature}\n`],
		['what is no revert', `KVM: x86: Add it\n\nAdd it.\n\n${signature}\n`],
		['a fixup of a revert', 'fixup! Revert "KVM: x86: Add it"\n'],
	],
});

test('what git writes is judged by no other rule, and what the author says by those of words and tags', () => {
	const ids = (text: string) => new Set(judge(told(text), aContext()).map(finding => finding.rule.id));
	const title = 'Revert "kvm: x86: we add it."';
	expect(ids(`${title}\n\n${form}\n\n${reason}\n\n${signature}\n`)).toEqual(new Set());
	expect(ids(`${title}\n\nThis patch is what we need.\n\nCc: stable@vger.kernel\n`)).toEqual(
		new Set(['revert-format', 'changelog-no-pronouns', 'stable-address', 'sob-present']),
	);
});
