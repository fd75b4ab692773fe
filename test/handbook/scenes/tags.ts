import type {Scene} from './a-scene.ts';

/** Scenes of the rules of tags. */
export const tagScenes: Readonly<Record<string, Scene>> = {};
