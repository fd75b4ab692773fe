import {expect, it} from 'vitest';
import {aPatch, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const body = 'Count it twice, as the guest may read the number while KVM writes it.';
const file = (line: string) => [{path: 'arch/x86/kvm/x86.c', adds: [line]}];
const series = aSeries(
	aPatch('kvm: x86: do it wrong.', file('	x = 1;'), body),
	aPatch('KVM: x86: Do the rest', file('	/* we do it */'), body),
);

it('offers all safe fixes only where a listed message has one', async () => {
	using fix = await aWizard(someTools(series), {flow: 'fix'});
	await fix.until('A all safe fixes');
	await fix.type('/');
	await fix.type('rest');
	await fix.press('Enter');
	await fix.until('Filter "rest": 1 row');
	expect(fix.frame()).not.toContain('A all safe fixes');
	await fix.type('A');
	expect(fix.frame()).not.toContain('Safe fixes in 0 messages');
	await fix.press('Esc');
	await fix.until('A all safe fixes');
});
