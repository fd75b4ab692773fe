import {mkdir} from 'node:fs/promises';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import type {Git} from '../git.ts';
import {isKernelTree} from '../kernel-tree.ts';
import {makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {findPlace} from '../reading/place.ts';
import {readOwnFile} from '../rewriting/own-file.ts';

const name = 'onboard.json';

/** Where programs of this person keep what is to outlast them, as the XDG specification has it. */
const stateHome = ({XDG_STATE_HOME: set}: Readonly<Record<string, string | undefined>>): string =>
	set !== undefined && isAbsolute(set) ? set : join(homedir(), '.local', 'state');

/** The file of a run outside of any kernel tree. */
export const keptElsewhere = (environment: Readonly<Record<string, string | undefined>>): string =>
	join(ownFolder(stateHome(environment)), name);

/**
 * The common git directory of a kernel tree, undefined anywhere else. A newcomer may well begin in the clone of this
 * program, and what was learned there is to be known in the tree.
 */
const gitDirOf = async (git: Git): Promise<string | undefined> => {
	const place = await findPlace(git).catch(() => undefined);
	return place !== undefined && (await isKernelTree(git)) ? place.gitDir : undefined;
};

/** What was kept of getting ready: in the kernel tree, or else by a run outside of one. Never throws. */
export const loadOnboard = async (
	git: Git,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<unknown> => {
	const gitDir = await gitDirOf(git);
	const here = gitDir === undefined ? undefined : await readOwnFile(join(ownFolder(gitDir), name));
	return here ?? readOwnFile(keptElsewhere(environment));
};

/** Keeps it in the kernel tree, and outside of one in the person's folder for state. Refuses with the path. */
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
