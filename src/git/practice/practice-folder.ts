import {chmod, lstat, mkdir, realpath} from 'node:fs/promises';
import {tmpdir, userInfo} from 'node:os';
import {dirname, join} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';

const me = (): string => `${process.getuid?.() ?? userInfo().username}`;

/** Where the practice series lives if nobody says otherwise: a folder of this user alone under the temporary one. */
export const practiceFolder = (): string => join(tmpdir(), `kvm-series-${me()}`, 'practice');

/** Whether this is the top of that folder's repository. Named with --repo it is practice all the same: nothing of it may be sent. */
export const isPracticeRoot = async (root: string): Promise<boolean> =>
	root === (await realpath(practiceFolder()).catch(() => undefined));

const refuse = (fact: string): never => {
	throw new Refusal(fact, 'Remove it, or set TMPDIR to a folder of your own.', exitCode.environment);
};

/** Whether the folder is there. Refuses a symlink, what is no folder, and what belongs to another user. */
export const isOwnFolder = async (path: string): Promise<boolean> => {
	const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (stat === undefined) return false;
	if (stat.isSymbolicLink()) return refuse(`The practice folder ${path} is a symbolic link.`);
	if (!stat.isDirectory()) return refuse(`The practice folder ${path} is not a folder.`);
	if (process.getuid !== undefined && stat.uid !== process.getuid()) {
		return refuse(`The practice folder ${path} belongs to another user.`);
	}
	return true;
};

/** Makes the folder above the default practice folder, readable by this user only. */
export const securePracticeFolder = async (): Promise<void> => {
	const parent = dirname(practiceFolder());
	await mkdir(parent, {mode: 0o700}).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
	await isOwnFolder(parent);
	await chmod(parent, 0o700);
};
