import {describe, expect, it} from 'vitest';
import {noAnswers} from '../../../src/session/answers.ts';
import {answerWith} from '../../../src/session/answers-file/answer-with.ts';
import {readAnswersFile} from '../../../src/session/answers-file/answers-file.ts';
import {answersFileOf} from '../../../src/session/answers-file/write.ts';
import {reduce} from '../../../src/session/reduce.ts';
import type {Session} from '../../../src/session/session.ts';
import {wanted} from '../../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../a-session.ts';

const read = aSession(
	aSeries(
		aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}]),
		aPatch('KVM: selftests: Test the flush', [{path: 'tools/testing/selftests/kvm/x86/a_test.c'}]),
	),
);

it('tells nothing of patches that came and went', () => {
	const [fix = '', test = ''] = read.series?.patches.map(({id}) => id) ?? [];
	const answered = reduce(read, {
		kind: 'answered',
		change: {
			relations: {
				[test]: {kind: 'fails-without', patchId: fix},
				gone: {kind: 'independent'},
				[fix]: {kind: 'keeps-passing', patchId: 'gone'},
			},
		},
	});
	expect(answersFileOf(answered).relations).toEqual({[test]: {'fails-without': fix}});
});

/** The file written of these answers, read into a session that was told nothing, as a process of its own would. */
const roundTrip = (answered: Session) => {
	const read = readAnswersFile(JSON.stringify(answersFileOf(answered)));
	if (!('file' in read)) throw new Error(JSON.stringify(read.problems));
	return answerWith({...answered, answers: {...noAnswers, seen: answered.answers.seen}}, read.file);
};

describe('what is written is taken again', () => {
	const [first = '', second = ''] = read.series?.patches.map(({id}) => id) ?? [];

	it('with the same plan, and without what is gone', () => {
		const author = {name: 'A', mail: 'a@example.org', when: 1, zone: '+0000'};
		const answered = reduce(read, {
			kind: 'answered',
			change: {
				kind: 'feature',
				base: {ref: 'refs/remotes/gone/next', name: 'gone/next', isMoving: false},
				messages: {[first]: 'KVM: x86: Flush far less\n', gone: 'KVM: x86: Was here\n'},
				left: {[second]: 'As the others do.', gone: 'No reason any more.'},
				authors: {[first]: author, gone: author},
				order: [second, 'gone', first],
				testing: {'no-such-test': {done: false, because: ''}},
			},
		});
		const {session, problems} = roundTrip(answered);
		expect(problems).toEqual([]);
		expect(wanted(session)?.plan).toEqual(wanted(answered)?.plan);
		expect(session.answers.left).toEqual({[second]: 'As the others do.'});
	});

	it('with no text appended once more where a squash was cut down again', () => {
		const answered = reduce(read, {
			kind: 'answered',
			change: {folds: {[second]: {into: first, as: 'squash'}}},
		});
		expect(wanted(roundTrip(answered).session)?.plan).toEqual(wanted(answered)?.plan);
	});
});
