import {expect, it} from 'vitest';
import {answersFileOf} from '../../../src/session/answers-file/write.ts';
import {reduce} from '../../../src/session/reduce.ts';
import {aPatch, aSeries, aSession} from '../a-session.ts';

const read = aSession(
	aSeries(
		aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}]),
		aPatch('KVM: selftests: Test the flush', [{path: 'tools/testing/selftests/kvm/x86/a_test.c'}]),
	),
);

it('tells nothing of patches that came and went', () => {
	const [fix = '', test = ''] = read.series?.patches.map(({id}) => id) ?? [];
	const answered = reduce(read, {
		kind: 'answered',
		change: {
			relations: {
				[test]: {kind: 'fails-without', patchId: fix},
				gone: {kind: 'independent'},
				[fix]: {kind: 'keeps-passing', patchId: 'gone'},
			},
		},
	});
	expect(answersFileOf(answered).relations).toEqual({[test]: {'fails-without': fix}});
});
