import type {Scene} from './a-scene.ts';

/** Scenes of the rules of comments and code. */
export const codeScenes: Readonly<Record<string, Scene>> = {};
