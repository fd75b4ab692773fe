import {access} from 'node:fs/promises';
import {homedir} from 'node:os';
import {resolve} from 'node:path';
import type {Git} from '../git.ts';
import {findPlace} from './place.ts';

/** Where a repository's hook is, absolute, and whether a file is there. */
export type HookFile = Readonly<{path: string; isThere: boolean}>;

/** Where git looks for a hook, `core.hooksPath` of the person's included; undefined outside a repository. */
export const hookFile = async (git: Git, name: string): Promise<HookFile | undefined> => {
	const place = await findPlace(git).catch(() => undefined);
	if (place === undefined) return undefined;
	// Our own calls set core.hooksPath; what the person has set stands before that.
	const set = Buffer.from((await git.ask(['config', '-z', '--get-all', 'core.hooksPath'])).stdout);
	const own = set.toString('utf8').split('\0').slice(0, -2).at(-1);
	const folder = own === undefined ? `${place.gitDir}/hooks` : own.replace(/^~(?=\/|$)/, homedir());
	const path = resolve(place.root, folder, name);
	const isThere = await access(path).then(
		() => true,
		() => false,
	);
	return {path, isThere};
};
