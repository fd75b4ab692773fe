import {readdir} from 'node:fs/promises';
import type {Repository} from '../../series/tree.ts';
import {outputFolder} from './emit-command.ts';

const isFree = async (folder: string): Promise<boolean> =>
	readdir(folder).then(
		names => names.length === 0,
		(error: NodeJS.ErrnoException) => error.code === 'ENOENT',
	);

/** The folder wanted, or with `.2`, `.3` … behind it the first one that nothing is in. */
export const freeOutputDir = async (
	repository: Pick<Repository, 'root'>,
	wanted: string,
): Promise<string> => {
	for (let number = 1; number < 1000; number++) {
		const name = number === 1 ? wanted : `${wanted}.${number}`;
		if (await isFree(outputFolder(repository, name))) return name;
	}
	return wanted;
};
