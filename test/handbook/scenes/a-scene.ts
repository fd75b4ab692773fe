import type {Context} from '../../../src/handbook/rule.ts';
import type {Patch} from '../../../src/series/series.ts';

/** What a rule's examples are about. */
export type Scene = Readonly<{
	/** The files of the patch. */
	paths?: readonly string[];
	context?: Context;
	/** The patch made of an example, where the example is not a message: code, for example. */
	patch?: (text: string) => Patch;
}>;
