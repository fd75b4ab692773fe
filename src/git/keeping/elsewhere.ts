import {lstat, rm, rmdir} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Keeper, KeptThing} from '../../tools/own-state.ts';
import {keptElsewhere} from '../machine/kept.ts';
import {cannotWrite} from '../practice/own-folder.ts';
import {practiceState} from './practice-state.ts';

/** What onboarding kept while it ran outside of any repository; undefined where there is nothing. */
export const readElsewhere = async (): Promise<KeptThing | undefined> => {
	const path = keptElsewhere(process.env);
	const stat = await lstat(path).catch(() => undefined);
	if (stat === undefined) return undefined;
	return {kind: 'other', name: 'onboard.json', path, bytes: stat.size, when: Math.floor(stat.mtimeMs / 1000)};
};

/** Removes that, and its folder where nothing else is in it. */
export const removeElsewhere = async (): Promise<void> => {
	const path = keptElsewhere(process.env);
	await rm(path, {force: true}).catch(error => {
		throw cannotWrite(path, error);
	});
	await rmdir(dirname(path)).catch(() => {});
};

/** Where there is no repository: what is kept for the person alone. */
export const elsewhereKeeper = (): Pick<Keeper, 'state' | 'remove'> => ({
	state: async () => {
		const kept = await readElsewhere();
		return {
			folder: dirname(keptElsewhere(process.env)),
			things: kept === undefined ? [] : [kept],
			backups: [],
			practice: await practiceState(),
			elsewhere: undefined,
			isUnfinished: false,
		};
	},
	remove: removeElsewhere,
});
