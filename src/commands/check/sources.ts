import {stat} from 'node:fs/promises';
import {exitCode, Refusal} from '../../series/refusal.ts';

/** Where what is to be judged comes from. Both empty: the series of the branch. */
export type Sources = Readonly<{
	/** Paths of files and folders; `-` is standard input. */
	mails: readonly string[];
	/** Ranges and revisions. */
	revisions: readonly string[];
}>;

const mailName = /\.(?:patch|diff|eml|mbox|mbx)$/i;

const exists = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

const missing = (word: string) =>
	new Refusal(
		`There is no file ${word}.`,
		'Name a file, a folder, a range A..B or a commit.',
		exitCode.usage,
	);

/** Whether a word can only be meant as a path. */
const looksLikePath = (word: string) => word === '-' || mailName.test(word) || /^\.{0,2}\//.test(word);

/**
 * Tells paths from revisions: what stands behind `--` and what exists is a path, as is what is written like one.
 * Whatever is left is for git to resolve. Refuses a path that is not there.
 */
export const sortOut = async (operands: readonly string[], files: readonly string[]): Promise<Sources> => {
	const kinds = await Promise.all(
		operands.map(async word => {
			if (word === '-' || (await exists(word))) return 'path' as const;
			if (looksLikePath(word) && !word.includes('..')) throw missing(word);
			return 'revision' as const;
		}),
	);
	return {
		mails: [...operands.filter((_, at) => kinds[at] === 'path'), ...files],
		revisions: operands.filter((_, at) => kinds[at] === 'revision'),
	};
};
