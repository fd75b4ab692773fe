import type {Machine} from '../../tools/machine/machine.ts';
import {createGit} from '../git.ts';
import {loadOnboard, saveOnboard} from './kept.ts';
import {lookAt} from './look-at.ts';
import {mend} from './mend.ts';

/** The hands that get the machine ready, and the repository around this folder where there is one. */
export const createMachine = (folder: string): Machine => {
	const git = createGit(folder);
	return {
		look: onAnswer => lookAt({folder, ...(onAnswer === undefined ? {} : {onAnswer})}),
		mend: (mending, job) => mend(git, mending, job),
		load: () => loadOnboard(git),
		save: kept => saveOnboard(git, kept),
	};
};
