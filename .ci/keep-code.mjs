import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Keeps what V8 has compiled of the program. The cache begins with the id of the program it is for, because V8 itself
 * compares no more than the length.
 */
export const keepCode = (script, folder, name) => {
	const id = readFileSync(join(folder, 'id'), 'latin1');
	const aside = join(folder, `.${name}.${process.pid}`);
	writeFileSync(aside, Buffer.concat([Buffer.from(id, 'latin1'), script.createCachedData()]));
	renameSync(aside, join(folder, name));
};
