import type {Tools} from '../tools/tools.ts';
import {runCheckpatch} from './checks/checkpatch.ts';
import {runCodespell} from './checks/codespell.ts';
import {handbookFile, isNewDifference} from './checks/handbook-file.ts';
import {changeWaivers, loadWaivers} from './checks/waivers.ts';
import type {Git} from './git.ts';
import {createKeeper} from './keeping/keeper.ts';

/** Git and the common git directory. */
type Place = Readonly<{git: Git; gitDir: string}>;

type OwnTools = Pick<
	Tools,
	| 'isRepository'
	| 'keeper'
	| 'checkpatch'
	| 'codespell'
	| 'handbookFile'
	| 'isNewDifference'
	| 'loadWaivers'
	| 'changeWaivers'
>;

/** The tools that need a repository and no series. */
export const ownTools = (ownPlace: () => Promise<Place>): OwnTools => ({
	isRepository: () =>
		ownPlace().then(
			() => true,
			() => false,
		),
	keeper: async () => createKeeper(await ownPlace()),
	checkpatch: async (base, patches, job) => {
		const {git, gitDir} = await ownPlace();
		return runCheckpatch(git, gitDir, base, patches, job);
	},
	codespell: async (patches, job) => runCodespell((await ownPlace()).gitDir, patches, job),
	handbookFile: async base => handbookFile((await ownPlace()).git, base),
	isNewDifference: async text => isNewDifference((await ownPlace()).gitDir, text),
	loadWaivers: async () => loadWaivers((await ownPlace()).gitDir),
	changeWaivers: async change => changeWaivers((await ownPlace()).gitDir, change),
});
