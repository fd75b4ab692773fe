import {join} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Waiver} from '../../series/waiver.ts';
import {formatWaivers, parseWaivers} from '../../series/waivers-file.ts';
import {errorCode, makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {withLock} from '../rewriting/lock.ts';
import {readOwnText} from '../rewriting/own-file.ts';

const name = 'waivers.json';

const unreadable = (path: string, how: string) =>
	new Refusal(`${path} ${how}.`, 'Mend it, or move it away and start again.', exitCode.environment);

/**
 * What was set aside in this repository, oldest first. Refuses a file that cannot be read: reasons are a person's
 * words, and nobody else has them.
 */
export const loadWaivers = async (gitDir: string): Promise<readonly Waiver[]> => {
	const path = join(ownFolder(gitDir), name);
	let text: string;
	try {
		text = await readOwnText(path);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return [];
		throw unreadable(path, `cannot be read (${errorCode(error) ?? 'it is no file of ours'})`);
	}
	const waivers = parseWaivers(text);
	if (waivers === undefined) throw unreadable(path, 'holds no waivers that this kvm-series understands');
	return waivers;
};

/**
 * Replaces what was set aside by what `change` makes of it, while no other process does; atomically and durably. Refuses
 * where the file cannot be read or written; then nothing is changed.
 */
export const changeWaivers = (
	gitDir: string,
	change: (waivers: readonly Waiver[]) => readonly Waiver[],
): Promise<void> =>
	withLock(gitDir, async () => {
		const changed = change(await loadWaivers(gitDir));
		await writeDurably(await makeOwnFolder(gitDir), name, formatWaivers(changed));
	});
