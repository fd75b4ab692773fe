import {readdir, rm, rmdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Git} from '../git.ts';
import {cannotWrite, errorCode, makeOwnFolder, ownFolder} from '../practice/own-folder.ts';
import {refuseInterrupted} from '../rewriting/apply.ts';
import {withLock} from '../rewriting/lock.ts';
import {updateRefs} from '../rewriting/update-refs.ts';
import {backupRefs} from './backup-refs.ts';
import {removeElsewhere} from './elsewhere.ts';

const removeRefs = async (git: Git): Promise<void> => {
	const refs = await backupRefs(git);
	if (refs.length === 0) return;
	await updateRefs(
		git,
		refs.map(({ref, oid}) => ({ref, from: oid, to: undefined})),
		'kvm-series: state --remove --backups',
	);
};

/** Files that only this process's lock is made of; whoever waits for it must find it until the end. */
const isLock = (name: string): boolean => name === 'lock';

/**
 * Removes what the program keeps in the repository and for the person, and with `withBackups` its refs first. Refuses
 * while a rewrite is unfinished or another process is at one, and where something cannot be removed.
 */
export const removeOwnState = async (git: Git, gitDir: string, withBackups: boolean): Promise<void> => {
	// Refuses a link in its place, which would lead the removal elsewhere.
	const folder = await makeOwnFolder(gitDir);
	await withLock(gitDir, async () => {
		await refuseInterrupted(gitDir);
		if (withBackups) await removeRefs(git);
		for (const name of await readdir(folder)) {
			if (isLock(name)) continue;
			const path = join(folder, name);
			await rm(path, {recursive: true, force: true}).catch(error => {
				throw cannotWrite(path, error);
			});
		}
	});
	await removeElsewhere();
	await rmdir(ownFolder(gitDir)).catch(error => {
		// Somebody else has begun something there.
		if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) throw cannotWrite(folder, error);
	});
};
