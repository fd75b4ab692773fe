import {join} from 'node:path';
import {expect, vi} from 'vitest';
import {createGit, type Git} from '../../src/git/git.ts';
import {openPractice, practiceBranch} from '../../src/git/practice/practice.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import {aFolder} from './sealed.ts';

/** The program's own assets. */
export const assets = new URL('../../assets', import.meta.url).pathname;

/** The tag that the practice series sits on. */
export const practiceBase = 'kvm-x86-next-2026.05.08';

/** Leaves no setting of the machine's to git. */
export const sealSettings = () => {
	vi.unstubAllEnvs();
	vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
	vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
};

/** A commit of the practice series. */
export type Faulty = Readonly<{oid: string; message: string; shortlog: string; paths: readonly string[]}>;

/** A practice of its own in a temporary folder. */
export const aPractice = async () => {
	const place = await aFolder();
	const folder = join(place.path, 'practice');
	const open = (isStartingOver = false) => openPractice({assets, isStartingOver, folder});
	expect(await open()).toEqual({folder, isNew: true});
	return {
		place: place.path,
		folder,
		open,
		git: createGit(folder),
		[Symbol.asyncDispose]: place[Symbol.asyncDispose],
	};
};

/** The commits of the practice branch, oldest first. */
export const seriesOf = async (git: Git): Promise<readonly Faulty[]> => {
	const oids = (await git.text(['rev-list', '--reverse', `${practiceBase}..${practiceBranch}`])).split('\n');
	return Promise.all(
		oids.map(async oid => {
			const message = await git.text(['show', '-s', '--format=%B', oid]);
			const paths = await git.raw(['diff-tree', '-r', '-z', '--no-commit-id', '--name-only', oid]);
			return {
				oid,
				message,
				shortlog: shortlogOf(message),
				paths: paths.split('\0').filter(path => path !== ''),
			};
		}),
	);
};
