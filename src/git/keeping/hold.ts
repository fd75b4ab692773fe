import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';
import {makeOwnFolder} from '../practice/own-folder.ts';
import {acquire} from '../rewriting/lock.ts';
import {answersFile} from '../rewriting/store.ts';

const held = new Set<string>();

const letGo = () => {
	for (const path of held) rmSync(path, {force: true});
};

/**
 * Keeps other processes of this program from answering for the branch until this one ends: of two that save, one would
 * lose what the other was told. Refuses while another one has it. Where nothing can be written, nothing is saved.
 */
export const holdBranch = async (gitDir: string, branch: string): Promise<void> => {
	try {
		const path = join(await makeOwnFolder(gitDir, 'open'), answersFile(branch));
		if (held.has(path)) return;
		await acquire(path, `Another kvm-series has ${branch} open`);
		if (held.size === 0) process.once('exit', letGo);
		held.add(path);
	} catch (error) {
		if (error instanceof Refusal && error.code === exitCode.concurrentChange) throw error;
	}
};
