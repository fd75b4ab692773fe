import {mkdir} from 'node:fs/promises';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import type {Git} from '../git.ts';
import {makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {findPlace} from '../reading/place.ts';
import {readOwnFile} from '../rewriting/own-file.ts';

const name = 'onboard.json';

/** Where programs of this person keep what is to outlast them, as the XDG specification has it. */
const stateHome = ({XDG_STATE_HOME: set}: Readonly<Record<string, string | undefined>>): string =>
	set !== undefined && isAbsolute(set) ? set : join(homedir(), '.local', 'state');

/** The file of a run outside of any repository. */
export const keptElsewhere = (environment: Readonly<Record<string, string | undefined>>): string =>
	join(ownFolder(stateHome(environment)), name);

/** The common git directory, or where there is no repository that can be used, undefined. */
const gitDirOf = (git: Git): Promise<string | undefined> =>
	findPlace(git).then(
		({gitDir}) => gitDir,
		() => undefined,
	);

/** What was kept of getting ready: in the repository, or else by a run outside of one. Never throws. */
export const loadOnboard = async (
	git: Git,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<unknown> => {
	const gitDir = await gitDirOf(git);
	const here = gitDir === undefined ? undefined : await readOwnFile(join(ownFolder(gitDir), name));
	return here ?? readOwnFile(keptElsewhere(environment));
};

/** Keeps it in the repository, and outside of one in the person's folder for state. Refuses with the path. */
export const saveOnboard = async (
	git: Git,
	kept: unknown,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> => {
	const gitDir = await gitDirOf(git);
	const place = gitDir ?? stateHome(environment);
	if (gitDir === undefined) await mkdir(place, {recursive: true, mode: 0o700}).catch(() => {});
	await writeDurably(await makeOwnFolder(place), name, `${JSON.stringify(kept, undefined, '\t')}\n`);
};
