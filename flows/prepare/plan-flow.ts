import {wanted} from '../../src/session/wanted.ts';
import type {Api} from '../api.ts';
import {openAgain, quietJob} from '../runtime.ts';

/** How long the box stands before a key counts, in milliseconds. */
const armingTime = 300;

/** Builds the plan aside and shows it. Nothing is moved. */
export const showPlan = (api: Api): void => {
	const current = wanted(api.session());
	if (current === undefined || current.isNothing) return;
	const open = () => api.send({kind: 'dialog-opened', dialog: {kind: 'plan', view: 'shortlogs', scroll: 0}});
	if (api.session().built !== undefined) {
		open();
		return;
	}
	api.start('Building the new commits aside', async (tools, job) => {
		const rewritten = await tools.rewrite(current.plan, job);
		const rangeDiff = await tools.rangeDiff(rewritten, job);
		api.send({kind: 'plan-built', rewritten, rangeDiff});
		open();
	});
};

/** Asks for the confirmation; what was typed before the box stood does not count. */
export const askToApply = (api: Api): void => {
	if (api.session().built === undefined) return;
	api.forget();
	api.send({kind: 'dialog-opened', dialog: {kind: 'confirm', isArmed: false}});
	setTimeout(() => api.send({kind: 'confirmation-armed'}), armingTime);
};

/** The name of a new branch for the rewritten series. */
export const newBranchName = (branch: string): string => `${branch}-rewritten`;

/** Moves the branch, or makes a new one, to the commits that were built, and reads the series again. */
export const applyPlan = (api: Api, asNewBranch?: string): void => {
	const {built, place} = api.session();
	if (built === undefined || place.dialog?.kind !== 'confirm' || !place.dialog.isArmed) return;
	api.send({kind: 'dialog-closed'});
	api.start('Moving the branch', async (tools, job) => {
		const {backup, branch, isNewBranch} = await tools.apply(built.rewritten, job, asNewBranch);
		const {ref: backupRef, before, after} = backup;
		api.send({kind: 'branch-moved', move: {branch, isNewBranch, backupRef, before, after}});
		// The branch has moved; stopping now must not say that nothing happened.
		await openAgain(api, tools, quietJob(new AbortController().signal));
		const notice =
			asNewBranch === undefined
				? `Rewritten. kvm-series undo goes back to ${backup.before.slice(0, 12)}.`
				: `The rewritten series is the branch ${branch}; the old branch is as it was.`;
		api.send({kind: 'noticed', notice});
	});
};
