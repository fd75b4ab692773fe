import {aContext, aPatch} from '../a-patch.ts';
import type {Scene} from './a-scene.ts';

/** Scenes of the rules of shortlogs. */
export const shortlogScenes: Readonly<Record<string, Scene>> = {
	'shortlog-no-new-topic': {context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit']})},
	'shortlog-selftests-name-test': {paths: ['tools/testing/selftests/kvm/rseq_test.c']},
	'shortlog-unique-in-series': {
		context: aContext([aPatch({message: 'KVM: x86: Change something\n', id: 'two'})]),
	},
};
