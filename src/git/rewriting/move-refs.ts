import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {shortId} from '../objects/object-id.ts';
import {backupSteps} from './backups.ts';
import type {Move} from './journal.ts';
import {movedSince, nameInUse} from './moved.ts';
import {branchOf} from './other-refs.ts';
import {refStates} from './refs-into.ts';
import {RefMoved, type Step, updateRefs} from './update-refs.ts';

const reasonOf = ({action, pairs}: Move) =>
	action === 'undo' ? 'kvm-series: undo' : `kvm-series: rewrite of ${pairs.length} patches`;

const branchSteps = ({branch, isNewBranch, from, to, others = []}: Move): readonly Step[] => [
	{ref: `refs/heads/${branch}`, from: isNewBranch ? undefined : from, to},
	...others,
];

const turned = ({ref, from, to}: Step): Step => ({ref, from: to, to: from});

const positions = async (git: Git, steps: readonly Step[]) =>
	new Map(
		(
			await refStates(
				git,
				steps.map(({ref}) => ref),
			)
		).map(({ref, oid}) => [ref, oid]),
	);

/** Which of the refs was not where it had to be, as a refusal. */
const whoMoved = async (git: Git, steps: readonly Step[]): Promise<Refusal> => {
	const now = await positions(git, steps);
	const {ref = '', from} = steps.find(step => now.get(step.ref) !== step.from) ?? steps[0] ?? {};
	const branch = branchOf(ref);
	if (from === undefined) return nameInUse(branch ?? ref);
	if (branch !== undefined) return movedSince(git, branch, from);
	return new Refusal(
		`${ref} is no longer at ${shortId(from)}.`,
		'Nothing is moved; open the series again.',
		exitCode.concurrentChange,
	);
};

const take = async (
	git: Git,
	steps: readonly Step[],
	reason: string,
	after = Promise.resolve(),
): Promise<void> => {
	if (steps.length === 0) return await after;
	try {
		await updateRefs(git, steps, reason, after);
	} catch (error) {
		throw error instanceof RefMoved ? await whoMoved(git, steps) : error;
	}
};

/** Those that are not yet where they go. A transaction that was killed may have moved some. */
const pending = async (git: Git, steps: readonly Step[], isRepeated: boolean): Promise<readonly Step[]> => {
	if (!isRepeated) return steps;
	const now = await positions(git, steps);
	return steps.filter(({ref, to}) => now.get(ref) !== to);
};

/** A rewrite is recorded in the very transaction that moves the branch; the records come first in it. */
const recorded = (move: Move): readonly Step[] => (move.action === 'apply' ? backupSteps(move) : []);

/**
 * Moves the branch and what goes along with it, with the records of a rewrite, all or none, or says who was faster. Git
 * starts at once and is told what to move `after` that has come to be.
 */
export const moveRef = async (
	git: Git,
	move: Move,
	{
		isRepeated = false,
		after = Promise.resolve(),
	}: Readonly<{isRepeated?: boolean; after?: Promise<void>}> = {},
): Promise<void> => {
	const steps = [...recorded(move), ...branchSteps(move)];
	await take(git, await pending(git, steps, isRepeated), reasonOf(move), after);
};

/** Moves back what `moveRef` has moved. Without `keepsRecord` the rewrite is not told of any more. */
export const moveRefBack = async (
	git: Git,
	move: Move,
	{isRepeated = false, keepsRecord = true} = {},
): Promise<void> => {
	const steps = [...branchSteps(move).map(turned), ...(keepsRecord ? [] : recorded(move).map(turned))];
	await take(git, await pending(git, steps, isRepeated), 'kvm-series: taken back');
};
