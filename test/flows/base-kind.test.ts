import {expect, it} from 'vitest';
import {touched} from '../../flows/prepare/base-kind.tsx';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const kvm = aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}]);
const test = aPatch('KVM: selftests: Test it', [{path: 'tools/testing/selftests/kvm/x86/a_test.c'}]);

it.each([
	[[kvm], '1 patch touches KVM (1)'],
	[[kvm, test], '2 patches touch KVM (1), selftests (1)'],
])('what patches touch is told of one and of several', (patches, says) => {
	expect(touched(aSession(aSeries(...patches)))).toBe(says);
});
