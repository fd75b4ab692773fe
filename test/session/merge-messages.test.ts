import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mergeMessages} from '../../src/session/merge-messages.ts';
import {reduce} from '../../src/session/reduce.ts';
import {newSession, type Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aRepository, aSeries, aSession} from './a-session.ts';

const text = fc
	.array(fc.constantFrom('a', 'b', 'c', '', 'Signed-off-by: A <a@example.org>'), {minLength: 1, maxLength: 8})
	.map(lines => `${lines.join('\n')}x\n`);

describe('two texts made from one message', () => {
	it('are the one that is another', () => {
		fc.assert(
			fc.property(text, text, (from, other) => {
				expect(mergeMessages(from, other, from)).toBe(other);
				expect(mergeMessages(from, from, other)).toBe(other);
				expect(mergeMessages(from, other, other)).toBe(other);
			}),
		);
	});

	it('are put together where they differ from it in other lines', () => {
		const from = 'title\n\nText.\n\nSigned-off-by: A\n';
		expect(mergeMessages(from, 'Title\n\nText.\n\nSigned-off-by: A\n', `${from}Reviewed-by: B\n`)).toBe(
			'Title\n\nText.\n\nSigned-off-by: A\nReviewed-by: B\n',
		);
		expect(mergeMessages(from, `${from}Tested-by: C\n`, `${from}Reviewed-by: B\n`)).toBeUndefined();
		expect(mergeMessages(from, from.replace('Text', 'One'), from.replace('Text', 'Two'))).toBeUndefined();
	});
});

describe('a branch that is reworded outside while new messages wait', () => {
	const old = aPatch('KVM: x86: one', [{path: 'arch/x86/kvm/x86.c'}]);
	const planned = old.commit.message.replace('one', 'One');
	const tagged = `${old.commit.message.trimEnd()}\nReviewed-by: B <b@example.org>\n`;
	const reread = (message: string, id = old.id): Session => {
		const start = [
			{kind: 'series-read', repository: aRepository, series: aSeries(old)},
			{kind: 'answers-loaded', saved: undefined},
			{kind: 'answered', change: {messages: {[old.id]: planned}}},
		] as const;
		const saved = JSON.parse(JSON.stringify(start.reduce(reduce, newSession).answers));
		const series = aSeries({...old, id, commit: {...old.commit, message}});
		const again = [
			{kind: 'series-read', repository: aRepository, series},
			{kind: 'answers-loaded', saved},
		] as const;
		return again.reduce(reduce, newSession);
	};

	it('has both in the end, and says so', () => {
		const {answers, notice} = reread(tagged);
		expect(answers.messages[old.id]).toBe(tagged.replace('one', 'One'));
		expect(notice).toBe('Your answers are back. Since then: 1 reworded. 1 new message took that in.');
	});

	it('keeps a new message for a patch whose code was changed outside', () => {
		const other = 'b'.repeat(16);
		const {answers, notice} = reread(tagged, other);
		expect(answers.messages).toEqual({[other]: tagged.replace('one', 'One')});
		expect(notice).toBe(
			'Your answers are back. Since then: 1 patch new or changed and 1 gone. 1 new message took that in.',
		);
	});

	it('is told to be compared where both changed a line', () => {
		const {answers, notice} = reread(old.commit.message.replace('one', 'two'));
		expect(answers.messages[old.id]).toBe(planned);
		expect(notice).toBe(
			'Your answers are back. Since then: 1 reworded. 1 new message of yours would undo that: compare in P before you rewrite.',
		);
	});

	it('follows a patch to its new name in steps back and forward, too', () => {
		const other = {...old, id: 'b'.repeat(16)};
		const reword = (message: string) =>
			({kind: 'answered', change: {messages: {[old.id]: message}}}) as const;
		const [first, second] = ['KVM: x86: First\n', 'KVM: x86: Second\n'];
		const session = [
			reword(first),
			reword(second),
			{kind: 'answer-undone'} as const,
			{kind: 'series-read', repository: aRepository, series: aSeries(other)} as const,
		].reduce(reduce, aSession(aSeries(old)));
		const messageIn = (one: Session) => itemsOf(one)[0]?.message;
		expect(messageIn(session)).toBe(first);
		expect(messageIn(reduce(session, {kind: 'answer-redone'}))).toBe(second);
		expect(messageIn(reduce(session, {kind: 'answer-undone'}))).toBe(old.commit.message);
	});
});
