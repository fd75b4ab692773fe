import type {PatchRule} from '../../rule.ts';

/** Rules of Fixes, sign-offs and other tags, in reading order. */
export const tagRules: readonly PatchRule[] = [];
