import {describe, expect, it} from 'vitest';
import {answerWith} from '../../src/session/answers-file/answer-with.ts';
import type {AnswersFile} from '../../src/session/answers-file/answers-file.ts';
import {problemText} from '../../src/session/answers-file/strict-json.ts';
import {answersFileOf} from '../../src/session/answers-file/write.ts';
import {findingsOf} from '../../src/session/judged.ts';
import {changesOf} from '../../src/session/plan-of.ts';
import {reduce} from '../../src/session/reduce.ts';
import {readAnswers} from '../../src/session/saved.ts';
import {settled} from '../../src/session/settle.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const one = aPatch('KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c', adds: ['a();', 'b();']}]);
const two = aPatch('KVM: x86: Fix two', [{path: 'arch/x86/kvm/cpuid.c'}]);
const series = aSeries(one, two);
const own = one.commit.author;
const bob = {...own, name: 'Bob', mail: 'bob@example.org'};

const by = (authors: Readonly<Record<string, typeof own>>, more = {}) =>
	reduce(aSession(series), {kind: 'answered', change: {authors, ...more}});

const answersOf = (file: Omit<AnswersFile, 'schema'>) =>
	answerWith(aSession(series), {schema: 'kvm-series-answers/1', ...file});

describe('another author', () => {
	it('is in the plan, counted, and told old and new', () => {
		const session = by({[one.id]: {...bob, when: own.when + 1}});
		const plan = wanted(session);
		expect(plan?.plan.patches).toEqual([
			{source: one.commit.oid, author: {...bob, when: own.when + 1}},
			{source: two.commit.oid},
		]);
		expect(plan?.isNothing).toBe(false);
		expect(plan?.summary).toMatchObject({authored: 1, reworded: 0});
		expect(changesOf(series, plan?.rows ?? []).map(({authorship}) => authorship)).toEqual([
			[
				{
					what: 'author',
					before: 'Test Author <author@example.org>',
					after: 'Bob <bob@example.org>',
				},
				{what: 'date', before: '2023-11-14 22:13:20 +0000', after: '2023-11-14 22:13:21 +0000'},
			],
			[],
		]);
	});

	it('is who has to sign off', () => {
		const session = by({[one.id]: bob});
		const [item] = itemsOf(session);
		const rules = item && findingsOf(session, item).map(({rule}) => rule.id);
		expect(rules).toContain('sob-matches-author');
		const before = aSession(series);
		const [same] = itemsOf(before);
		expect(same && findingsOf(before, same).map(({rule}) => rule.id)).not.toContain('sob-matches-author');
	});

	it('of a commit is that of its parts, until one gets its own', () => {
		const parts = [
			{paths: ['arch/x86/kvm/x86.c'], lines: {'arch/x86/kvm/x86.c': [0]}},
			{paths: ['arch/x86/kvm/x86.c'], lines: {'arch/x86/kvm/x86.c': [1]}},
		];
		const split = by({[one.id]: bob}, {splits: {[one.id]: {parts}}});
		const [first, second] = itemsOf(split);
		expect([first?.author, second?.author]).toEqual([bob, bob]);
		const again = reduce(split, {
			kind: 'answered',
			change: {authors: {[one.id]: bob, [second?.id ?? '']: own}},
		});
		expect(itemsOf(again).map(({author}) => author)).toEqual([bob, undefined, undefined]);
	});

	it('is kept, read again, and forgotten once the commit has it', () => {
		const {answers} = by({[one.id]: bob, gone: bob});
		const read = readAnswers(JSON.parse(JSON.stringify(answers)));
		expect(read?.authors).toEqual(answers.authors);
		expect(readAnswers({...answers, authors: {[one.id]: {...bob, when: 'now'}}})?.authors).toEqual({});
		const done = aSeries({...one, commit: {...one.commit, author: bob}}, two);
		expect(settled(answers, done).authors).toEqual({gone: bob});
	});

	it('is given by an answers file, which a session writes again', () => {
		const {session, problems} = answersOf({authors: {'KVM: x86: Fix one': 'Bob <bob@example.org>'}});
		expect(problems).toEqual([]);
		expect(session.answers.authors).toEqual({[one.id]: bob});
		expect(answersFileOf(session).authors).toEqual({
			[one.id]: 'Bob <bob@example.org> 2023-11-14 22:13:20 +0000',
		});
		const wrong = answersOf({authors: {[one.id]: 'Bob <bob@example.org> 2030-02-30 00:00 +0000', x: 'y'}});
		expect(wrong.problems.map(problemText)).toEqual([
			`/authors/${one.id}: "2030-02-30 00:00 +0000" is a day or hour that no calendar has.`,
			'/authors/x: names no patch of this series, or several.',
		]);
	});
});
