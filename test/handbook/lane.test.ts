import {describe, expect, test} from 'vitest';
import {type Lane, laneOf, lanePaths} from '../../src/handbook/lane.ts';
import {aPatch} from './a-patch.ts';

const svm = 'arch/x86/kvm/svm/svm.c';
const smmTest = 'tools/testing/selftests/kvm/x86/smm_test.c';
const api = 'Documentation/virt/kvm/api.rst';
const copy = 'tools/include/uapi/linux/kvm.h';

const message = 'KVM: SVM: Do nothing\n';

describe('the lane of a patch', () => {
	test.each<[readonly string[], Lane]>([
		[[svm], 'kvm'],
		[[svm, api], 'kvm'],
		[['arch/x86/kernel/kvm.c'], 'kvm'],
		[[smmTest], 'selftests'],
		[[smmTest, copy], 'selftests'],
		[[svm, smmTest], 'mixed'],
		[[api], 'other'],
		[['drivers/char/mem.c'], 'other'],
		[[], 'other'],
	])('%j is %s', (paths, lane) => {
		expect(laneOf(aPatch({message, paths}))).toBe(lane);
	});

	test('a mixed patch is cut by files, documents with KVM and copies of headers with the tests', () => {
		expect(lanePaths(aPatch({message, paths: [api, svm, copy, smmTest]}))).toEqual({
			kvm: [api, svm],
			selftests: [copy, smmTest],
		});
	});
});
