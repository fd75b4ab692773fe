import type {Keeper} from '../../tools/own-state.ts';
import type {Git} from '../git.ts';
import {withB4Hooks} from '../rewriting/b4-hooks.ts';
import {pastRewrites} from '../rewriting/past-rewrites.ts';
import {retraceTo} from '../rewriting/undo-to.ts';
import {holdBranch} from './hold.ts';
import {readOwnState} from './own-state.ts';
import {removeOwnState} from './remove-state.ts';

/** What is kept in the repository with this common git directory. */
export const createKeeper = ({git, gitDir}: Readonly<{git: Git; gitDir: string}>): Keeper => ({
	state: () => readOwnState(git, gitDir),
	remove: withBackups => removeOwnState(git, gitDir, withBackups),
	past: branch => pastRewrites(git, branch),
	goTo: async (backup, way) => {
		await holdBranch(gitDir, backup.branch);
		return (await withB4Hooks(git, backup, () => retraceTo(git, gitDir, backup, way))).warning;
	},
});
