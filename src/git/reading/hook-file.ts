import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import type {Git} from '../git.ts';
import {findPlace} from './place.ts';

/** Where a repository's hook is, absolute, and what is there: nothing (an empty file is nothing), a call of ours, or another's. */
export type HookFile = Readonly<{path: string; holds: 'nothing' | 'ours' | 'other'}>;

const holdsOf = async (path: string): Promise<HookFile['holds']> => {
	try {
		const text = await readFile(path, 'latin1');
		// A shell that redirects into the file has made it before we are asked.
		if (text.trim() === '') return 'nothing';
		return text.includes('kvm-series check') ? 'ours' : 'other';
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nothing' : 'other';
	}
};

/** Where git looks for a hook, `core.hooksPath` of the person's included; undefined outside a repository. */
export const hookFile = async (git: Git, name: string): Promise<HookFile | undefined> => {
	const place = await findPlace(git).catch(() => undefined);
	if (place === undefined) return undefined;
	// Our own calls set core.hooksPath; what the person has set stands before that.
	const asked = await git.ask(['config', '--type=path', '-z', '--get-all', 'core.hooksPath']);
	const own = Buffer.from(asked.stdout).toString('utf8').split('\0').slice(0, -2).at(-1);
	const path = resolve(place.root, own ?? `${place.gitDir}/hooks`, name);
	return {path, holds: await holdsOf(path)};
};
