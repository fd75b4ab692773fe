import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {KeptThing, OwnState} from '../../tools/own-state.ts';
import type {Git} from '../git.ts';
import {errorCode, ownFolder} from '../practice/own-folder.ts';
import {readJournal} from '../rewriting/journal.ts';
import {backupRefs, backupsIn} from './backup-refs.ts';
import {readElsewhere} from './elsewhere.ts';
import {practiceState, sizeOf} from './practice-state.ts';

const namesIn = (folder: string): Promise<readonly string[]> =>
	readdir(folder).then(
		names => names.toSorted(),
		error => {
			if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
			throw error;
		},
	);

/** The branch that a file of answers is for; a name that was too long for a file stays cut. */
const branchOf = (file: string): string =>
	Buffer.from(
		file
			.replace(/\.json$/, '')
			.replace(/%([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
		'latin1',
	).toString('utf8');

const kindOf = (name: string): KeptThing['kind'] => {
	if (name.startsWith('waivers.json')) return 'waivers';
	if (name === 'cache' || name === 'shown.json') return 'cache';
	if (name === 'checkpatch') return 'checkpatch';
	return name.startsWith('journal.json') ? 'journal' : 'other';
};

const thing = async (kind: KeptThing['kind'], name: string, path: string): Promise<KeptThing> => ({
	kind,
	name,
	path,
	bytes: await sizeOf(path),
	when: Math.floor((await lstat(path)).mtimeMs / 1000),
});

const thingsIn = async (folder: string): Promise<readonly KeptThing[]> => {
	const things: KeptThing[] = [];
	for (const name of await namesIn(folder)) {
		const path = join(folder, name);
		if (name !== 'answers') things.push(await thing(kindOf(name), name, path));
		else
			for (const file of await namesIn(path))
				things.push(await thing('answers', branchOf(file), join(path, file)));
	}
	return things;
};

/** What the program keeps in the repository with this common git directory, and the practice series. Changes nothing. */
export const readOwnState = async (git: Git, gitDir: string): Promise<OwnState> => {
	const folder = ownFolder(gitDir);
	return {
		folder,
		things: await thingsIn(folder),
		backups: backupsIn(await backupRefs(git)),
		practice: await practiceState(),
		elsewhere: await readElsewhere(),
		isUnfinished: (await readJournal(gitDir)) !== undefined,
	};
};
