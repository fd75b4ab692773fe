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

const putInPlace = async (aside: string, folder: string): Promise<void> => {
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
		await putInPlace(aside, folder);
	} catch (error) {
		// Another process may have put its own there first, which is the same.
		const {code} = error as NodeJS.ErrnoException;
		if (isTaken(code) && (await canResume())) return {folder, isNew: false};
		throw error;
	} finally {
		await rm(aside, {recursive: true, force: true});
	}
	return {folder, isNew: true};
};
