import {describe, expect, it} from 'vitest';
import type {Answers} from '../../src/session/answers.ts';
import {farewell} from '../../src/session/farewell.ts';
import {isMade, isOutdated, lettersOf, postingState} from '../../src/session/posting-state.ts';
import {reduce} from '../../src/session/reduce.ts';
import type {Session} from '../../src/session/session.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const session = aSession(
	aSeries(
		aPatch('KVM: x86: Add one', [{path: 'arch/x86/kvm/x86.c'}]),
		aPatch('KVM: x86: Add two', [{path: 'arch/x86/kvm/x86.c'}]),
	),
);
const answered = (change: Partial<Answers>, before: Session = session) =>
	reduce(before, {kind: 'answered', change});
const cover = {subject: 'KVM: x86: Add things', blurb: 'Add both.', versionNotes: ''};
const later = answered({tag: {kind: 'PATCH', version: 2}, cover});
const owed = (notes: string) =>
	postingState(answered({cover: {...cover, versionNotes: notes}}, later))?.warnings.filter(text =>
		text.startsWith('Changes: '),
	);

describe('a later version', () => {
	it('is told to say what changed, and to link the version before', () => {
		expect(owed('')).toHaveLength(2);
		expect(owed('v2: Drop the flush.')).toEqual([
			'Changes: nothing links an earlier version by its lore address.',
		]);
		expect(owed('v2: Drop it.\n\nv1: https://lore.kernel.org/all/20260102030405.1-1-a@example.org')).toEqual(
			[],
		);
		expect(postingState(answered({cover}))?.warnings.join()).not.toContain('Changes: ');
	});
});

describe('patches that were made', () => {
	const state = postingState(later);
	const made = reduce(later, {
		kind: 'patches-emitted',
		emitted: {
			outputDir: '/out',
			files: ['/out/1'],
			command: 'git format-patch',
			proofs: [{id: 'apply', isProven: true, says: 'apply'}],
			tip: later.series?.tip ?? '',
			letters: state === undefined ? '' : lettersOf(state.emission),
		},
	});

	it('are outdated once an answer is another that stands in the mails', () => {
		expect([isMade(made), isOutdated(made)]).toEqual([true, false]);
		const changed = answered({cover: {...cover, versionNotes: 'v2: Drop the flush.'}}, made);
		expect([isMade(changed), isOutdated(changed)]).toEqual([false, true]);
		expect(farewell(made).join('\n')).toContain('git send-email');
		expect(farewell(changed).join('\n')).not.toContain('git send-email');
		expect(farewell(changed)).toContain(
			'Do not send these. The branch or an answer changed since; make them again.',
		);
	});
});
