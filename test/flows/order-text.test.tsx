import {expect, test} from 'vitest';
import {placingText} from '../../flows/prepare/order-text.ts';
import {orderState} from '../../src/session/order-state.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const fix = aPatch(
	'KVM: nVMX: Check the SYSENTER selector again',
	[{path: 'arch/x86/kvm/vmx/nested.c', adds: ['\tcheck(sysenter_selector);']}],
	'Check the SYSENTER selector of vmcs12 on nested entry again.',
);
const early = aPatch(
	'KVM: selftests: Add a test for the SYSENTER selector',
	[
		{
			path: 'tools/testing/selftests/kvm/x86/vmx_selector_with_a_long_name_test.c',
			adds: ['sysenter_selector'],
			isNew: true,
		},
	],
	'Add a test of the SYSENTER selector of vmcs12 on nested entry.',
);
const series = aSeries(early, fix);

test('a place that breaks the order says that it does by what is guessed', () => {
	const {placings} = orderState(aSession(series));
	const placing = placings.find(({item}) => item.id === early.id);
	expect(placing?.breaks).toBeDefined();
	const text = placing === undefined ? '' : placingText(placing, placings);
	expect(text).toMatch(/^Fails without .* Guessed: .* Enter answers\.$/);
});

test('why a patch stands where it stands is told in full where there is room', async () => {
	using wizard = await aWizard(someTools(series));
	await wizard.until('What is this series?');
	await wizard.press('Tab');
	await wizard.press('Tab');
	expect(await wizard.until('selftests')).toBeDefined();
	await wizard.until(/Enter\s+answers\./);
});
