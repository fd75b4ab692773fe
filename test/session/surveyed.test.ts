import {expect, it} from 'vitest';
import type {Standing} from '../../src/series/tree.ts';
import {reduce} from '../../src/session/reduce.ts';
import {aPatch, aRepository, aSeries, aSession} from './a-session.ts';

const [tree] = aRepository.trees;
if (tree === undefined) throw new Error('no tree');
const {ref, name} = tree;
const session = aSession(aSeries(aPatch('KVM: x86: Do it', [{path: 'arch/x86/kvm/x86.c'}])));

const after = (standing: Partial<Standing>, isMoving = false) => {
	const whole = {tree, sitsOnIt: false, behind: 0, ahead: 0, trial: {isClean: true}, ...standing} as const;
	return [
		{kind: 'answered', change: {base: {ref, name, isMoving}}} as const,
		{kind: 'trees-surveyed', standings: [whole]} as const,
	].reduce(reduce, session);
};

it('a base that the series does not sit on any more is asked for again', () => {
	const {answers, notice} = after({ahead: 2});
	expect(answers.base).toBeUndefined();
	expect(notice).toBe(`The series does not sit on ${name} any more; choose its base again.`);
});

it('a base stays where the series sits on it or some commits back, or is to move there', () => {
	expect(after({sitsOnIt: true}).answers.base?.ref).toBe(ref);
	expect(after({behind: 3}).answers.base?.ref).toBe(ref);
	expect(after({ahead: 2}, true).answers.base?.ref).toBe(ref);
});
