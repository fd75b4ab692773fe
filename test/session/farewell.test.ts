import {describe, expect, it} from 'vitest';
import {farewell} from '../../src/session/farewell.ts';
import {reduce} from '../../src/session/reduce.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const session = aSession(aSeries(aPatch('KVM: x86: X', [{path: 'arch/x86/kvm/x86.c'}])));

const move = {
	branch: 'x86/mmu/work',
	isNewBranch: false,
	backupRef: 'refs/kvm-series/backup/b',
	before: 'a'.repeat(40),
	after: 'b'.repeat(40),
};

const emitted = (isProven: boolean) => ({
	outputDir: '/nowhere/out',
	files: ['/nowhere/out/0001-x.patch'],
	command: 'git format-patch',
	proofs: [{id: 'apply', isProven, says: 'apply to it'}],
	tip: session.series?.tip ?? '',
});

describe('the last words', () => {
	it('say that nothing was changed where nothing was', () => {
		expect(farewell(session)).toEqual([
			'Nothing was changed in x86/mmu/work.',
			'Your answers are kept; go on with:',
			'  kvm-series --repo /nowhere --branch x86/mmu/work',
		]);
	});

	it('name the backup and the way back after a rewrite', () => {
		const lines = farewell(reduce(session, {kind: 'branch-moved', move})).join('\n');
		expect(lines).toContain('aaaaaaaaaaaa is now bbbbbbbbbbbb');
		expect(lines).toContain('  refs/kvm-series/backup/b');
		expect(lines).toContain('  kvm-series undo --repo /nowhere --branch x86/mmu/work');
		expect(lines).toContain('  kvm-series redo --repo /nowhere --branch x86/mmu/work');
	});

	it('name every backup where the branch was rewritten more than once', () => {
		const then = {
			...move,
			backupRef: 'refs/kvm-series/backup/c',
			before: move.after,
			after: 'c'.repeat(40),
		};
		const moves = [move, then].map(each => ({kind: 'branch-moved', move: each}) as const);
		const lines = farewell(moves.reduce(reduce, session));
		expect(lines).toContain(
			'x86/mmu/work was rewritten 2 times: aaaaaaaaaaaa is now cccccccccccc. Its old commits are kept as',
		);
		expect(lines).toEqual(
			expect.arrayContaining(['  refs/kvm-series/backup/b', '  refs/kvm-series/backup/c']),
		);
		expect(lines).toContain('Undo, one rewrite each time:');
	});

	it('say that answers are missing in the file that would repeat it', () => {
		const made = reduce(session, {kind: 'patches-emitted', emitted: {...emitted(true), letters: ''}});
		expect(farewell(made).join('\n')).toMatch(
			/without questions, once the \d+ answers missing there are filled in:\n.* answers .*\n.* --answers answers\.json --yes/,
		);
	});

	it('name what moved along', () => {
		const along = ['refs/heads/topic/x'];
		const lines = farewell(reduce(session, {kind: 'branch-moved', move: {...move, along}}));
		expect(lines).toContain('Moved along: topic/x.');
	});

	it('tell a new branch from a rewritten one', () => {
		const lines = farewell(
			reduce(session, {kind: 'branch-moved', move: {...move, branch: 'w-rewritten', isNewBranch: true}}),
		).join('\n');
		expect(lines).toContain('w-rewritten is new');
		expect(lines).not.toContain('undo');
	});

	it('give no line for the practice series that would reach anybody', () => {
		const {repository} = session;
		if (repository === undefined) throw new Error('no repository');
		const practice = {...session, repository: {...repository, isPractice: true}};
		const recipients = {
			to: ['kvm@vger.kernel.org'],
			cc: ['Ann <ann@example.org>'],
			source: 'MAINTAINERS',
		} as const;
		const lines = [
			{kind: 'patches-emitted', emitted: emitted(true)} as const,
			{kind: 'recipients-found', recipients} as const,
		].reduce(reduce, practice);
		const text = farewell(lines).join('\n');
		expect(text).toContain(
			'git -C /nowhere send-email --dry-run --to=practice@example.invalid --suppress-cc=all',
		);
		expect(text).toContain('its mails go to nobody');
		expect(text).not.toMatch(/vger|ann@/);
	});

	it('give the line to send proven patches, and none for others', () => {
		const proven = farewell(
			reduce(session, {kind: 'patches-emitted', emitted: emitted(true)}),
			'npm start --',
		).join('\n');
		expect(proven).toContain('git send-email');
		expect(proven).toContain('npm start -- patches --repo /nowhere --branch x86/mmu/work');
		expect(proven).toContain(
			'npm start --silent -- answers --repo /nowhere --branch x86/mmu/work >answers.json',
		);
		const failed = farewell(reduce(session, {kind: 'patches-emitted', emitted: emitted(false)})).join('\n');
		expect(failed).not.toContain('git send-email');
		expect(failed).toContain('NOT PROVEN: apply to it');
	});

	it('are the refusal where there was one', () => {
		const refused = reduce(session, {
			kind: 'series-refused',
			trouble: {fact: 'It has merges.', remedy: 'Rebase it.', code: 1},
		});
		expect(farewell(refused)).toEqual(['It has merges.', 'Rebase it.']);
	});
});
