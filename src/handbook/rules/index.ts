import type {PatchRule} from '../rule.ts';
import {changelogRules} from './changelog/index.ts';
import {referenceRules} from './references/index.ts';
import {shortlogRules} from './shortlog/index.ts';
import {tagRules} from './tags/index.ts';

/** All rules about one patch's message, in reading order. */
export const rules: readonly PatchRule[] = [
	...shortlogRules,
	...changelogRules,
	...referenceRules,
	...tagRules,
];
