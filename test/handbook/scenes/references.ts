import type {Scene} from './a-scene.ts';

/** Scenes of the rules of references. */
export const referenceScenes: Readonly<Record<string, Scene>> = {};
