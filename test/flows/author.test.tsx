import {expect, it} from 'vitest';
import {foldUp} from '../../src/session/operations.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const one = aPatch('KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c'}]);
const two = aPatch('KVM: x86: Fix two', [{path: 'arch/x86/kvm/cpuid.c'}]);
const other = {...two.commit.author, name: 'Bob', mail: 'bob@example.org'};
const theirs = {...two, commit: {...two.commit, author: other}};

it('changes author and date in a line, refuses what names nobody, and shows old and new in the plan', async () => {
	const series = aSeries(one, two);
	const tools = someTools(series, {
		rewrite: async plan => ({
			plan,
			tip: 'f'.repeat(40),
			commits: [],
			isSameTree: true,
			lostSignatures: [],
		}),
		rangeDiff: async () => '',
	});
	using wizard = await aWizard(tools, {flow: 'fix'});
	await wizard.until('KVM: x86: Fix one');
	await wizard.type('i');
	await wizard.until('Test Author <author@example.org> 2023-11-14 22:13:20 +0000');
	await wizard.press('Ctrl+u');
	await wizard.type('Bob <bob@example.org> soon');
	await wizard.until('"soon" is no date like');
	await wizard.press('Enter');
	// The line stays as it was typed.
	await wizard.until('Bob <bob@example.org> soon');
	expect(wizard.session().answers.authors).toEqual({});
	await wizard.press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Enter');
	await wizard.until('It will be: Bob <bob@example.org> 2023-11-14 22:13:20 +0000. z takes it back.');
	await wizard.type('P');
	const frame = await wizard.until('Changes: 1 author or date changed.');
	expect(frame).toMatch(/author +Test Author <author@example.org>/);
	expect(frame).toMatch(/author +Bob <bob@example.org>/);
	await wizard.type('a');
	await wizard.until('1 author or date changed');
});

it('says whose authorship goes where a patch is folded into that of another person', () => {
	const says = (patch: typeof two) => {
		const operation = foldUp(aSession(aSeries(one, patch)), [patch.id], 'fixup');
		return 'says' in operation ? operation.says : operation.refused;
	};
	expect(says(two)).not.toContain('author');
	expect(says(theirs)).toContain('Bob <bob@example.org> will not be named as author any more.');
});
