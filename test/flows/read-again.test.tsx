import {expect, it} from 'vitest';
import {withShortlog} from '../../src/series/patch.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import type {Patch, Series} from '../../src/series/series.ts';
import {aPatch, aRepository, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const body = 'Count it twice, as the guest may read the number while KVM writes it.';
const file = [{path: 'arch/x86/kvm/x86.c', adds: ['	x = 1;']}];
const wrong = aPatch('kvm: x86: do it wrong.', file, body);
const rest = aPatch('KVM: x86: Do the rest.', file, body);

const moved = async () => {
	throw new Refusal('The branch has moved.', 'Open it again.', exitCode.concurrentChange);
};

/** The fix flow on a branch that was seen as one series, and is another one when its plan is built. */
const onMovedBranch = (now: Series) => {
	let opened = 0;
	const open = async () => ({repository: aRepository, series: opened++ === 0 ? aSeries(wrong, rest) : now});
	return aWizard({...someTools(now, {open}), rewrite: moved}, {flow: 'fix'});
};

const reworded = (patch: Patch, shortlog: string): Patch => ({
	...patch,
	commit: {...patch.commit, message: withShortlog(patch.commit.message, shortlog)},
});

it('reads a branch that has moved again at one key, keeps the plan that fits, and says what else is new', async () => {
	using fix = await onMovedBranch(aSeries(wrong, reworded(rest, 'KVM: x86: Do the rest of it')));
	await fix.until('Suggested');
	await fix.press('Enter');
	await fix.until('1 message reworded');
	await fix.type('P');
	await fix.until('Enter read the branch again');
	await fix.press('Enter');
	await fix.until('Read again. Since then: 1 reworded.');
	expect(Object.keys(fix.session().answers.messages)).toEqual([wrong.id]);
	expect(fix.session().series?.patches[1]?.commit.message).toContain('Do the rest of it');
});

it('names what of the plan has no place any more', async () => {
	using fix = await onMovedBranch(aSeries(rest));
	await fix.until('Suggested');
	await fix.press('Enter');
	await fix.until('1 message reworded');
	await fix.type('P');
	await fix.until('Enter read the branch again');
	await fix.press('Enter');
	await fix.until(/1 gone\. Not kept, as its patch is another one now: 1 new message\./);
});

it('shows what is there without reading when Esc is pressed', async () => {
	using fix = await onMovedBranch(aSeries(rest));
	await fix.until('Suggested');
	await fix.press('Enter');
	await fix.until('1 message reworded');
	await fix.type('P');
	await fix.until('Esc look on');
	await fix.press('Esc');
	await fix.until('Suggested');
	expect(fix.session().series?.patches).toHaveLength(2);
});
