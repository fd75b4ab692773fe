import type {PatchRule} from '../../rule.ts';

/** Rules of references to manuals, commits and mails, in reading order. */
export const referenceRules: readonly PatchRule[] = [];
