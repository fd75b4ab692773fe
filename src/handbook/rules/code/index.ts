import type {PatchRule} from '../../rule.ts';

/** Rules of comments and code, in reading order. */
export const codeRules: readonly PatchRule[] = [];
