import {codeRules} from '../../../src/handbook/rules/code/index.ts';
import {aContext} from '../a-patch.ts';
import {codePatch} from '../rules/code/a-code.ts';
import type {Scene} from './a-scene.ts';

/** Scenes of the rules of comments and code: every example is code that a patch adds. */
export const codeScenes: Readonly<Record<string, Scene>> = Object.fromEntries(
	codeRules.map(({id}): [string, Scene] => [id, {context: aContext(), patch: text => codePatch(text)}]),
);
