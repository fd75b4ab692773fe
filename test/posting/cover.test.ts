import {expect, test} from 'vitest';
import {checkCover, composeCover} from '../../src/posting/cover.ts';
import {composeRemark} from '../../src/posting/remark.ts';

const blurb =
	'Zap only leaf SPTEs when the workaround toggles, and test it with vCPUs running. The first two patches prepare, the last one can be taken alone.';

test('the parts stand in the order in which they are read', () => {
	expect(
		composeCover({
			blurb,
			question: 'Is a capability for the whole VM right?',
			statement: 'Ran the KVM selftests on Intel.',
			versionNotes: 'v2:\n - Drop patch 4. [Ann Example]\n\nv1: https://lore.kernel.org/all/x@y',
		}),
	).toBe(
		`Zap only leaf SPTEs when the workaround toggles, and test it with vCPUs
running. The first two patches prepare, the last one can be taken alone.

Feedback wanted:
Is a capability for the whole VM right?

Testing:
Ran the KVM selftests on Intel.

v2:
 - Drop patch 4. [Ann Example]

v1: https://lore.kernel.org/all/x@y`,
	);
});

test('a part that is empty leaves no trace', () => {
	expect(composeCover({blurb: 'Text.\r\n', question: ' ', statement: '', versionNotes: '\n'})).toBe('Text.');
});

test('a long address is not broken', () => {
	const address = `https://lore.kernel.org/all/${'x'.repeat(80)}@example.org`;
	expect(composeCover({blurb: `See ${address} for more.`, statement: ''})).toContain(`\n${address}\n`);
});

test('a single patch says it below the line, or says nothing', () => {
	expect(composeRemark({statement: 'Not tested: KVM-unit-tests.'})).toBe(
		'Testing:\nNot tested: KVM-unit-tests.',
	);
	expect(composeRemark({statement: ''})).toBeUndefined();
});

const cover = {subject: 'KVM: x86/mmu: Zap less', blurb, body: blurb, isRfc: false};

test.each<[string, Partial<typeof cover>, readonly string[]]>([
	['as it should be', {}, []],
	['without a topic', {subject: 'KVM: Zap less'}, []],
	['without a subject', {subject: ' '}, ['must subject-empty']],
	['with a prefix for a subject', {subject: 'KVM: x86: '}, ['must subject-empty']],
	['with a topic and a path for one', {subject: 'KVM: x86/mmu:'}, ['must subject-empty']],
	['with a subject of two lines', {subject: 'KVM: a\nb'}, ['must subject-lines']],
	['with a subject unlike a shortlog', {subject: 'Zap less'}, ['should subject-prefix']],
	['with two prefixes', {subject: 'KVM: x86: KVM: x86/mmu: Zap less'}, ['should subject-prefix-twice']],
	['with git’s template', {subject: '*** SUBJECT HERE ***'}, ['should subject-prefix', 'must placeholder']],
	['with b4’s template', {body: `EDITME: ${blurb}`}, ['must placeholder']],
	['that is short', {blurb: 'Zap less.'}, ['should blurb-short']],
	['that has only a testing statement', {blurb: ' \n', body: `Testing:\n${blurb}`}, ['must blurb-empty']],
	['of an RFC that asks nothing', {isRfc: true}, ['must question-missing']],
	['of an RFC that asks', {isRfc: true, body: `${blurb} Is it right?`}, []],
	['that says "blurb here" in prose', {body: `${blurb} The blurb here is real.`}, []],
])('a cover letter %s', (_what, over, expected) => {
	expect(checkCover({...cover, ...over}).map(({level, id}) => `${level} ${id}`)).toEqual(expected);
});
