import type {HandbookText} from '../../handbook/handbook-text.ts';
import {builtInHandbook, differences, readHandbook} from '../../handbook/read-handbook.ts';
import type {Tools} from '../../tools/tools.ts';

/** The handbook of a tree as data where it says something else than ours; `file` is its text, undefined without one. */
export const otherHandbook = (file: string | undefined): HandbookText | undefined => {
	if (file === undefined) return undefined;
	const text = readHandbook(file);
	return differences(builtInHandbook, text).length === 0 ? undefined : text;
};

/**
 * The handbook of the person's own tree as data, and what it says otherwise than ours, told once a text. `read` is its
 * file where somebody asked for it already.
 */
export const treeHandbook = async (
	tools: Pick<Tools, 'handbookFile' | 'isNewDifference'>,
	base: string,
	read?: Promise<Readonly<{file: string | undefined; text: HandbookText | undefined}>>,
): Promise<Readonly<{text: HandbookText | undefined; notes: readonly string[]}>> => {
	const file = read === undefined ? await tools.handbookFile(base) : (await read).file;
	const text = read === undefined ? otherHandbook(file) : (await read).text;
	if (file === undefined || text === undefined) return {text: undefined, notes: []};
	const notes = (await tools.isNewDifference(file)) ? differences(builtInHandbook, text) : [];
	return {text, notes};
};
