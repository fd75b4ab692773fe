import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {readOwnFile} from './own-file.ts';

/** Longer names are cut and told apart by a hash; file systems take 255 bytes. */
const longest = 180;

/** A branch as the name of one file, the same on file systems that do not tell capitals from small letters. */
export const answersFile = (branch: string): string => {
	const escaped = Buffer.from(branch)
		.toString('latin1')
		.replace(/[^a-z0-9._-]|^\./g, byte => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
	const hash = createHash('sha256').update(branch).digest('hex').slice(0, 16);
	return `${escaped.length > longest ? `${escaped.slice(0, longest)}%${hash}` : escaped}.json`;
};

/** The file that holds the answers for a branch, absolute. */
export const describeStore = (gitDir: string, branch: string): string =>
	join(ownFolder(gitDir, 'answers'), answersFile(branch));

/** What was saved for the branch, as parsed JSON; undefined where nothing readable is. Never throws. */
export const loadAnswers = (gitDir: string, branch: string): Promise<unknown> =>
	readOwnFile(describeStore(gitDir, branch));

/**
 * Saves the answers for a branch under the common git directory, so that all worktrees share them; atomically and
 * durably. Refuses with the path where that cannot be.
 */
export const saveAnswers = async (gitDir: string, branch: string, answers: unknown): Promise<void> => {
	const folder = await makeOwnFolder(gitDir, 'answers');
	await writeDurably(folder, answersFile(branch), `${JSON.stringify(answers, undefined, '\t')}\n`);
};
