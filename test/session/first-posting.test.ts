import {describe, expect, it} from 'vitest';
import {firstPosting, firstPostingLine, postingProgress} from '../../src/session/first-posting.ts';
import {reduce} from '../../src/session/reduce.ts';
import {newSession, type Session} from '../../src/session/session.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const read = aSession(aSeries(aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}])));
const states = (session: Session, missing: number | undefined = 0) =>
	Object.fromEntries(firstPosting(session, {missing, isTried: undefined}).map(({id, state}) => [id, state]));

describe('the list of a first posting', () => {
	it('waits for a series, and says what cannot be seen', () => {
		expect(
			Object.fromEntries(
				firstPosting(newSession, {missing: undefined, isTried: undefined}).map(({id, state}) => [id, state]),
			),
		).toMatchObject({
			machine: 'unknown',
			series: 'open',
			base: 'open',
			'dry-run': 'unknown',
		});
		expect(firstPostingLine(newSession)).toBe('');
	});

	it('does not count what cannot be seen', () => {
		expect(postingProgress(firstPosting(newSession, {missing: 0, isTried: undefined}))).toEqual({
			done: 1,
			count: 9,
		});
		expect(postingProgress(firstPosting(newSession, {missing: undefined, isTried: undefined}))).toEqual({
			done: 0,
			count: 8,
		});
	});

	it('is filled in from answers and facts', () => {
		expect(states(read)).toMatchObject({
			machine: 'done',
			series: 'done',
			base: 'open',
			tag: 'open',
			patches: 'open',
		});
		const answered = reduce(read, {
			kind: 'answered',
			change: {
				kind: 'cleanup',
				isAttack: false,
				base: {ref: 'refs/remotes/kvm-x86/next', name: 'kvm-x86/next', isMoving: false},
				tag: {kind: 'PATCH', version: 1},
			},
		});
		expect(states(answered, 2)).toMatchObject({machine: 'open', base: 'done', tag: 'done'});
		expect(firstPostingLine(answered)).toMatch(
			/^First posting: \d of 8 done\. kvm-series onboard shows the list\.$/,
		);
		expect(firstPostingLine({...answered, program: 'npm start --'})).toContain('npm start -- onboard shows');
	});

	it('counts an attack as the private way, and the practice series as none', () => {
		const attack = reduce(read, {kind: 'answered', change: {kind: 'later-fix', isAttack: true}});
		expect(states(attack).base).toBe('open');
		const practice = {
			...read,
			repository: {...(read.repository as NonNullable<Session['repository']>), isPractice: true},
		};
		expect(states(practice).series).toBe('open');
	});

	it('is over once the patches are proven, and not where one is not', () => {
		const emitted = {outputDir: 'o', files: ['1'], command: 'c', tip: read.series?.tip ?? ''};
		const proven = reduce(read, {
			kind: 'patches-emitted',
			emitted: {...emitted, proofs: [{id: 'apply', isProven: true, says: ''}]},
		});
		expect(states(proven).patches).toBe('done');
		const sending = (session: Session, isTried: boolean) =>
			firstPosting(session, {missing: 0, isTried}).find(({id}) => id === 'dry-run')?.state;
		expect([sending(read, false), sending(proven, false), sending(proven, true)]).toEqual([
			'unknown',
			'open',
			'done',
		]);
		expect(firstPostingLine(proven)).toBe('');
		const unproven = reduce(read, {
			kind: 'patches-emitted',
			emitted: {...emitted, proofs: [{id: 'apply', isProven: false, says: ''}]},
		});
		expect(states(unproven).patches).toBe('open');
		const stale = reduce(read, {kind: 'patches-emitted', emitted: {...emitted, tip: 'other', proofs: []}});
		expect(states(stale).patches).toBe('open');
	});
});
