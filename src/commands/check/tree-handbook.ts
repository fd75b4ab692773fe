import type {HandbookText} from '../../handbook/handbook-text.ts';
import {builtInHandbook, differences, readHandbook} from '../../handbook/read-handbook.ts';
import type {Tools} from '../../tools/tools.ts';

/** The handbook of the person's own tree as data, and what it says otherwise than ours, told once a text. */
export const treeHandbook = async (
	tools: Pick<Tools, 'handbookFile' | 'isNewDifference'>,
	base: string,
): Promise<Readonly<{text: HandbookText | undefined; notes: readonly string[]}>> => {
	const file = await tools.handbookFile(base);
	if (file === undefined) return {text: undefined, notes: []};
	const text = readHandbook(file);
	const found = differences(builtInHandbook, text);
	if (found.length === 0) return {text: undefined, notes: []};
	return {text, notes: (await tools.isNewDifference(file)) ? found : []};
};
