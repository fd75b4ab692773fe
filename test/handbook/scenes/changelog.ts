import type {Scene} from './a-scene.ts';

/** Scenes of the rules of changelogs. */
export const changelogScenes: Readonly<Record<string, Scene>> = {
	'changelog-tip-order-for-non-kvm': {paths: ['arch/x86/include/asm/cpufeatures.h']},
};
