import {describe, expect, it} from 'vitest';
import {answerWith} from '../../../src/session/answers-file/answer-with.ts';
import type {AnswersFile} from '../../../src/session/answers-file/answers-file.ts';
import {reduce} from '../../../src/session/reduce.ts';
import {newSession} from '../../../src/session/session.ts';
import {aPatch, aRepository, aSeries} from '../a-session.ts';

const vmx = 'arch/x86/kvm/vmx/vmx.c';
const svm = 'arch/x86/kvm/svm/svm.c';
const both = aPatch('KVM: x86: Do both', [{path: vmx, adds: ['a', 'b']}, {path: svm}]);
const more = aPatch('squash! KVM: x86: Do both', [{path: vmx, adds: ['c']}], 'Words of it.');
const opened = [
	{kind: 'series-read', repository: aRepository, series: aSeries(both, more)} as const,
	{kind: 'answers-loaded', saved: undefined} as const,
].reduce(reduce, newSession);

const answered = (file: Omit<AnswersFile, 'schema'>) =>
	answerWith(opened, {schema: 'kvm-series-answers/1', ...file});

describe('parts that a file splits a commit into', () => {
	const split = (...parts: readonly Readonly<{paths: string[]; lines?: Record<string, number[]>}>[]) =>
		answered({splits: {[both.id]: {parts}}});

	it.each([
		[
			'a file that is not in it',
			[{paths: [vmx]}, {paths: ['nope.c']}],
			'/parts/1/paths has a file that the patch does not change: nope.c.',
		],
		[
			'a file twice',
			[{paths: [vmx]}, {paths: [vmx, svm]}],
			'/parts/1/paths has a file that another part has: arch/x86/kvm/vmx/vmx.c.',
		],
		[
			'a line that is not there',
			[{paths: [vmx], lines: {[vmx]: [99]}}, {paths: [svm]}],
			'/parts/0/lines has 99 of the 2 lines of arch/x86/kvm/vmx/vmx.c.',
		],
		['one part alone', [{paths: [vmx, svm]}], '/parts expected two parts or more.'],
	])('are refused with %s', (_, parts, says) => {
		const {problems} = split(...parts);
		expect(problems.map(problem => `${problem.path.replace(/.*(?=\/parts)/, '')} ${problem.says}`)).toEqual([
			says,
		]);
	});

	it('are taken where they fit', () => {
		const {problems, session} = split(
			{paths: [vmx], lines: {[vmx]: [0]}},
			{paths: [vmx, svm], lines: {[vmx]: [1]}},
		);
		expect(problems).toEqual([]);
		expect(Object.keys(session.answers.splits)).toEqual([both.id]);
	});
});

describe('what a file squashes', () => {
	const folds = {[more.id]: {into: both.id, as: 'squash'}} as const;

	it('leaves its words in the message of what it goes into', () => {
		const {session} = answered({folds});
		expect(session.answers.messages[both.id]).toContain('Say why.\n\nWords of it.\n\nSigned-off-by:');
	});

	it('adds nothing to a message that the file gives', () => {
		const {session} = answered({folds, messages: {texts: {[both.id]: 'KVM: x86: Mine\n\nAll of it.\n'}}});
		expect(session.answers.messages[both.id]).toBe('KVM: x86: Mine\n\nAll of it.\n');
	});

	it('adds nothing of a fixup', () => {
		const {session} = answered({folds: {[more.id]: {into: both.id, as: 'fixup'}}});
		expect(session.answers.messages).toEqual({});
	});
});
