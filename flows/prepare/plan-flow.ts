import type {Plan} from '../../src/series/plan.ts';
import {alongText, movableRefs, movingRefs, newBranchName} from '../../src/session/built.ts';
import type {Session} from '../../src/session/session.ts';
import {wanted} from '../../src/session/wanted.ts';
import type {Job, Tools} from '../../src/tools/tools.ts';
import type {Api} from '../api.ts';
import {quietJob} from '../job.ts';
import {openAgain} from '../runtime.ts';

/** How long the box stands before a key counts, in milliseconds. */
const armingTime = 300;

/** `signed` is how many commits are to be signed again; none is without signatures. */
const build = async (api: Api, tools: Tools, job: Job, plan: Plan, signed: number) => {
	const options = signed > 0 ? {sign: true} : {};
	const [rewritten, others, notes, newBranch] = await Promise.all([
		tools.rewrite(plan, job, options),
		tools.refsInto(),
		tools.notesLeft(plan),
		tools.freeBranch(newBranchName(plan.branch)),
	]);
	const rangeDiff = await tools.rangeDiff(rewritten, job);
	api.send({kind: 'plan-built', rewritten, rangeDiff, others, notes, newBranch, signedAgain: signed});
};

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
		await build(api, tools, job, current.plan, 0);
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

/** Whether what was built has other refs that could go along. */
export const canMoveOthers = ({built}: Session): boolean =>
	built !== undefined && movableRefs(built).length > 0;

/** Takes other branches and tags along with the branch, or leaves them. */
export const turnOthers = (api: Api): void =>
	api.send({kind: 'others-decided', areMoving: api.session().built?.areMoving !== true});

/** Whether what was built loses signatures, or has them made again. */
export const canSign = ({built}: Session): boolean =>
	built !== undefined && built.rewritten.lostSignatures.length + built.signedAgain > 0;

/** Builds the same plan once more, with what was signed signed again, or without. */
export const turnSigning = (api: Api): void => {
	const {built, place} = api.session();
	if (built === undefined) return;
	const {plan, lostSignatures} = built.rewritten;
	const signed = built.signedAgain > 0 ? 0 : lostSignatures.length;
	api.start(signed > 0 ? 'Signing the new commits' : 'Building the new commits aside', async (tools, job) => {
		await build(api, tools, job, plan, signed);
		// The box names another commit now, which wants to be read first.
		if (place.dialog?.kind === 'confirm') askToApply(api);
	});
};

/** Moves the branch, or makes a new one, to the commits that were built, and reads the series again. */
export const applyPlan = (api: Api, asNewBranch?: string): void => {
	const {built, place} = api.session();
	if (built === undefined || place.dialog?.kind !== 'confirm' || !place.dialog.isArmed) return;
	api.send({kind: 'dialog-closed'});
	api.start('Moving the branch', async (tools, job) => {
		const alsoRefs = movingRefs(built);
		const options = asNewBranch === undefined ? {alsoRefs} : {asNewBranch};
		const applied = await tools.apply(built.rewritten, job, options);
		const {backup, branch, isNewBranch, along = [], warning} = applied;
		const {ref: backupRef, before, after} = backup;
		api.send({kind: 'branch-moved', move: {branch, isNewBranch, backupRef, before, after, along}});
		// The branch has moved; stopping now must not say that nothing happened.
		await openAgain(api, tools, quietJob(new AbortController().signal));
		const notice =
			asNewBranch === undefined
				? [
						'Rewritten.',
						alongText(along),
						`${api.session().program} undo goes back to ${backup.before.slice(0, 12)}.`,
						warning,
					]
						.filter(text => text !== undefined)
						.join(' ')
				: `The rewritten series is the branch ${branch}; the old branch is as it was.`;
		api.send({kind: 'noticed', notice});
	});
};
