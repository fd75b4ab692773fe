import {mkdtemp, readdir, readFile, rename, rm} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';
import {createGit} from '../git.ts';
import {buildPractice, practiceBranch, readMaterial, stampFile, versionOf} from './practice-build.ts';
import {isOwnFolder, practiceFolder, securePracticeFolder} from './practice-folder.ts';

export {practiceBranch} from './practice-build.ts';
export {practiceFolder} from './practice-folder.ts';

const stampOf = async (folder: string): Promise<string | undefined> =>
	readFile(join(folder, '.git', stampFile), 'utf8').then(
		text => text.trim(),
		() => undefined,
	);

/** Whether nothing that the series stands on was lost, for instance to a cleaner of temporary files. */
const isIntact = async (folder: string): Promise<boolean> => {
	const git = createGit(folder);
	const find = (ref: string) =>
		git.ask(['rev-parse', '-q', '--verify', '--end-of-options', `${ref}^{commit}`]);
	const asked = await Promise.all([
		find(`refs/heads/${practiceBranch}`),
		find('refs/remotes/kvm-x86/next'),
		git.ask(['fsck', '--connectivity-only', '--no-dangling', '--no-progress']),
	]);
	return asked.every(ran => ran.exitCode === 0);
};

const isTaken = (code: string | undefined): boolean => code === 'ENOTEMPTY' || code === 'EEXIST';

const unlessMissing = (error: NodeJS.ErrnoException): void => {
	if (error.code !== 'ENOENT') throw error;
};

/** Moves a folder to where another one is, which is gone then. */
const putInstead = async (aside: string, folder: string): Promise<void> => {
	const old = `${aside}-old`;
	await rename(folder, old).catch(unlessMissing);
	try {
		await rename(aside, folder);
	} catch (error) {
		await rename(old, folder).catch(() => {});
		throw error;
	} finally {
		await rm(old, {recursive: true, force: true});
	}
};

/** Whether a folder was moved to its place; not where somebody was faster. */
const isMoved = (moving: Promise<void>): Promise<boolean> =>
	moving.then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (isTaken(error.code)) return false;
			throw error;
		},
	);

/** What the person asked of the practice series. */
export type PracticeWish = Readonly<{
	/** The program's own `assets` folder. */
	assets: string;
	/** Builds anew even where there is one to resume. */
	isStartingOver: boolean;
	/** Another place than `practiceFolder()`; its parent must exist. */
	folder?: string;
}>;

/**
 * The practice series, resumed where there is an intact one of this version and built otherwise; `isNew` says which.
 * Refuses a folder that is a symlink, is another user's, or (in a place other than the default) holds something else.
 */
export const openPractice = async (
	wish: PracticeWish,
): Promise<Readonly<{folder: string; isNew: boolean}>> => {
	const folder = resolve(wish.folder ?? practiceFolder());
	if (wish.folder === undefined) await securePracticeFolder();
	const isThere = await isOwnFolder(folder);
	const stamp = isThere ? await stampOf(folder) : undefined;
	if (isThere && stamp === undefined && wish.folder !== undefined && (await readdir(folder)).length > 0) {
		throw new Refusal(
			`${folder} holds something other than a practice series.`,
			'Name an empty folder.',
			exitCode.environment,
		);
	}
	const material = await readMaterial(wish.assets);
	const version = versionOf(material);
	const canResume = async () => (await stampOf(folder)) === version && (await isIntact(folder));
	if (!wish.isStartingOver && stamp !== undefined && (await canResume())) return {folder, isNew: false};

	const aside = await mkdtemp(join(dirname(folder), 'practice-'));
	try {
		await buildPractice(aside, material);
		// What another process has just put there is not moved away: its person may be at work in it.
		if (!wish.isStartingOver && (await isMoved(rename(aside, folder)))) return {folder, isNew: true};
		if (!wish.isStartingOver && (await canResume())) return {folder, isNew: false};
		if (await isMoved(putInstead(aside, folder))) return {folder, isNew: true};
		if (await canResume()) return {folder, isNew: false};
		throw new Refusal(
			`${folder} is being made by several processes at once.`,
			'Start it again.',
			exitCode.concurrentChange,
		);
	} finally {
		await rm(aside, {recursive: true, force: true});
	}
};
