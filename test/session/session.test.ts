import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Answers, noAnswers} from '../../src/session/answers.ts';
import {readDraft} from '../../src/session/draft.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {lineChanges} from '../../src/session/line-changes.ts';
import {reduce} from '../../src/session/reduce.ts';
import {readAnswers} from '../../src/session/saved.ts';
import {isSaved} from '../../src/session/session.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const kvm = (name: string) => aPatch(`KVM: x86: ${name}`, [{path: 'arch/x86/kvm/x86.c', adds: [name]}]);
const mixed = aPatch('KVM: x86: Add both', [
	{path: 'arch/x86/kvm/x86.c', adds: ['both']},
	{path: 'tools/testing/selftests/kvm/x86/foo_test.c', adds: ['test'], isNew: true},
]);

const answer = (session: ReturnType<typeof aSession>, change: Partial<Answers>) =>
	reduce(session, {kind: 'answered', change});

describe('a session', () => {
	it('wants nothing changed before anything is answered', () => {
		const session = aSession(aSeries(kvm('One'), kvm('Two')));
		expect(wanted(session)?.isNothing).toBe(true);
		expect(itemsOf(session).map(itemShortlog)).toEqual(['KVM: x86: One', 'KVM: x86: Two']);
	});

	it('rewords, reorders and counts it', () => {
		const patches = [kvm('One'), kvm('Two'), kvm('Three')];
		const [one, two, three] = patches.map(({id}) => id);
		const session = answer(aSession(aSeries(...patches)), {
			messages: {[one ?? '']: 'KVM: x86: Uno\n'},
			order: [three ?? '', one ?? '', two ?? ''],
		});
		expect(itemsOf(session).map(itemShortlog)).toEqual(['KVM: x86: Three', 'KVM: x86: Uno', 'KVM: x86: Two']);
		expect(wanted(session)?.summary).toMatchObject({reworded: 1, moved: 1, split: 0, isNewBase: false});
		const plan = wanted(session)?.plan;
		expect(plan?.patches.map(patch => patch.message)).toEqual([undefined, 'KVM: x86: Uno\n', undefined]);
	});

	it('splits a commit of KVM and selftests, the KVM part first, trailers on both', () => {
		const session = answer(aSession(aSeries(mixed)), {splits: {[mixed.id]: 'split'}});
		const [first, second] = itemsOf(session);
		expect(first?.paths).toEqual(['arch/x86/kvm/x86.c']);
		expect(second?.message).toContain('KVM: selftests: Add foo_test');
		expect(second?.message).toContain('Signed-off-by: Test Author');
		expect(first?.id).not.toBe(second?.id);
		const reworded = answer(aSession(aSeries(mixed)), {
			messages: {[mixed.id]: 'KVM: x86: Add two\n\nWhy.\n'},
		});
		const split = itemsOf(answer(reworded, {splits: {[mixed.id]: 'split'}}));
		expect(split.map(itemShortlog)).toEqual(['KVM: x86: Add two', 'KVM: selftests: Add foo_test']);
		expect(split[1]?.message).toContain('Why.');
	});

	it('keeps a patch that came later behind the one it follows', () => {
		const [one, two, three] = [kvm('One'), kvm('Two'), kvm('Three')];
		const session = answer(aSession(aSeries(one, two, three)), {order: [three.id, one.id]});
		expect(itemsOf(session).map(({id}) => id)).toEqual([three.id, one.id, two.id]);
	});

	it('undoes and redoes answers without limit', () => {
		const start = aSession(aSeries(kvm('One')));
		const done = answer(answer(start, {kind: 'feature'}), {isAttack: false});
		const back = reduce(reduce(done, {kind: 'answer-undone'}), {kind: 'answer-undone'});
		expect(back.answers).toBe(start.answers);
		const again = reduce(reduce(back, {kind: 'answer-redone'}), {kind: 'answer-redone'});
		expect(again.answers).toBe(done.answers);
		expect(reduce(again, {kind: 'answer-redone'})).toBe(again);
	});

	it('forgets what the branch shows by now, and keeps the rest', () => {
		const [one, two] = [kvm('One'), kvm('Two')];
		const session = answer(aSession(aSeries(one, two)), {
			messages: {[one.id]: 'KVM: x86: Uno\n', [two.id]: 'KVM: x86: Dos\n'},
			order: [two.id, one.id],
		});
		const reworded = {...one, commit: {...one.commit, message: 'KVM: x86: Uno\n'}};
		const series = {...aSeries(two, reworded)};
		const {repository} = session;
		if (repository === undefined) throw new Error('no repository');
		const after = reduce(session, {kind: 'series-read', repository, series});
		expect(after.answers.messages).toEqual({[two.id]: 'KVM: x86: Dos\n'});
		expect(after.answers.order).toBeUndefined();
	});

	it('moves to another base once, and not again when that tree goes on', () => {
		const session = answer(aSession(aSeries(kvm('One'))), {
			base: {ref: 'refs/remotes/kvm/master', name: 'kvm/master', isMoving: true},
		});
		expect(wanted(session)?.summary.isNewBase).toBe(true);
		const move = {branch: 'b', isNewBranch: false, backupRef: 'r', before: 'x', after: 'y'};
		expect(reduce(session, {kind: 'branch-moved', move}).answers.base).toMatchObject({isMoving: false});
	});

	it('says on resuming what changed in the branch since', () => {
		const [one, two] = [kvm('One'), kvm('Two')];
		const saved = {
			...noAnswers,
			seen: [
				{id: one.id, subject: 'KVM: x86: Old'},
				{id: 'gone', subject: 'x'},
			],
		};
		const session = reduce(aSession(aSeries(one, two)), {kind: 'answers-loaded', saved});
		expect(session.notice).toBe(
			'Your answers are back. Since then: 1 patch new or changed, 1 gone and 1 reworded.',
		);
	});

	it('keeps what still fits of a plan when the branch moved, and says what does not', () => {
		const [one, two] = [kvm('One'), kvm('Two')];
		const saved = {
			...noAnswers,
			seen: [one, two, mixed].map(({id, commit}) => ({id, subject: commit.message.split('\n')[0]})),
			dropped: [one.id, mixed.id],
			splits: {[mixed.id]: 'split'},
			folds: {[two.id]: {into: one.id, as: 'fixup'}, [mixed.id]: {into: two.id, as: 'fixup'}},
		};
		const session = reduce(aSession(aSeries(one, two)), {kind: 'answers-loaded', saved});
		expect(session.answers).toMatchObject({dropped: [one.id], splits: {}, folds: {[two.id]: {into: one.id}}});
		expect(session.notice).toContain(
			'Not kept, as its patch is another one now: 1 split, 1 fold and 1 drop.',
		);
	});

	it('has carried the plan out once the branch moved, and undoes nothing of it inside the plan', () => {
		const [one, two] = [kvm('One'), kvm('Two')];
		const session = answer(aSession(aSeries(one, two)), {
			dropped: [one.id],
			messages: {[two.id]: 'KVM: x86: Dos\n'},
		});
		const move = {branch: 'b', isNewBranch: false, backupRef: 'r', before: 'x', after: 'y'};
		const after = reduce(session, {kind: 'branch-moved', move});
		expect(after.answers).toMatchObject({dropped: [], messages: {}});
		expect(after.past).toEqual([]);
		const beside = reduce(session, {kind: 'branch-moved', move: {...move, isNewBranch: true}});
		expect(beside.answers).toMatchObject({dropped: [one.id]});
	});

	it('counts a line that is being typed as not saved, and brings it back', () => {
		const session = aSession(aSeries(kvm('One')));
		expect(isSaved(session)).toBe(true);
		const typing = reduce(session, {
			kind: 'dialog-opened',
			dialog: {kind: 'line', field: {kind: 'question'}, line: {before: 'Is th', after: ''}},
		});
		expect(isSaved(typing)).toBe(false);
		const draft = {field: {kind: 'question'}, text: 'Is th'};
		const back = reduce(session, {kind: 'answers-loaded', saved: {...session.answers, draft}});
		expect(back.place.dialog).toEqual({
			kind: 'line',
			field: {kind: 'question'},
			line: {before: 'Is th', after: ''},
		});
	});

	it('does not take a confirmation for another box', () => {
		const session = aSession(aSeries(kvm('One')));
		expect(reduce(session, {kind: 'confirmation-armed'})).toBe(session);
	});
});

describe('saved answers', () => {
	it('come back as they were', () => {
		const answers: Answers = {
			...noAnswers,
			kind: 'feature',
			isAttack: false,
			base: {ref: 'refs/remotes/kvm-x86/next', name: 'kvm-x86/next', isMoving: true},
			messages: {a: 'KVM: x86: A\n'},
			left: {b: 'because'},
			splits: {
				c: 'split',
				d: {whole: 'one header'},
				g: {
					parts: [
						{paths: ['a.c'], lines: {'a.c': [0, 2]}},
						{paths: ['a.c', 'b\xe9'], lines: {'a.c': [1]}},
					],
				},
			},
			dropped: ['h'],
			folds: {i: {into: 'a', as: 'fixup'}, j: {into: 'a', as: 'squash'}},
			relations: {e: {kind: 'independent'}, f: {kind: 'fails-without', patchId: 'a'}},
			order: ['b', 'a'],
			tag: {kind: 'RFC', version: 2},
			question: 'Is it right?',
			testing: {
				build: {done: true, where: ['Intel'], machine: 'box', result: ''},
				x: {done: false, because: 'no'},
			},
			statement: 'Tested.',
			cover: {subject: 's', blurb: 'b', versionNotes: ''},
			outputDir: 'out',
			seen: [{id: 'a', subject: 's'}],
		};
		expect(readAnswers(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
	});

	it('of any other shape never break anything', () => {
		fc.assert(
			fc.property(fc.jsonValue(), value => {
				const read = readAnswers(typeof value === 'object' && value !== null ? {...value, format: 1} : value);
				if (read !== undefined) expect(Object.keys(read).sort()).toEqual(Object.keys(noAnswers).sort());
				readDraft(value);
			}),
		);
		expect(readAnswers({...noAnswers, format: 2})).toBeUndefined();
	});
});

describe('changed lines of a message', () => {
	it('are few, and give the new text from the old one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'b', 'c')),
				fc.array(fc.constantFrom('a', 'b', 'c')),
				(a, b) => {
					const changes = lineChanges(a.join('\n'), b.join('\n'));
					const removed = changes.reduce((sum, {before}) => sum + before.length, 0);
					const added = changes.reduce((sum, {after}) => sum + after.length, 0);
					const lines = (list: readonly string[]) => Math.max(1, list.length);
					expect(lines(a) - removed).toBe(lines(b) - added);
				},
			),
		);
	});
});
