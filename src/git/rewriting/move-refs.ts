import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {shortId} from '../objects/object-id.ts';
import type {Move} from './journal.ts';
import {movedSince, nameInUse} from './moved.ts';
import {branchOf} from './other-refs.ts';
import {refStates} from './refs-into.ts';
import {type RefChange, RefMoved, updateRefs} from './update-refs.ts';

const reasonOf = ({action, pairs}: Move) =>
	action === 'undo' ? 'kvm-series: undo' : `kvm-series: rewrite of ${pairs.length} patches`;

/** Where a ref is to go from and to; undefined is where there is none. */
type Step = Readonly<{ref: string; from: string | undefined; to: string | undefined}>;

const stepsOf = ({branch, isNewBranch, from, to, others = []}: Move): readonly Step[] => [
	{ref: `refs/heads/${branch}`, from: isNewBranch ? undefined : from, to},
	...others,
];

const changeOf = ({ref, from, to}: Step): readonly RefChange[] => {
	if (from === undefined) return to === undefined ? [] : [{action: 'create', ref, to}];
	return [to === undefined ? {action: 'delete', ref, from} : {action: 'update', ref, to, from}];
};

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

const take = async (git: Git, steps: readonly Step[], reason: string): Promise<void> => {
	if (steps.length === 0) return;
	try {
		await updateRefs(git, steps.flatMap(changeOf), reason);
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

/** Moves the branch and what goes along with it, all or none, or says who was faster. */
export const moveRef = async (git: Git, move: Move, isRepeated = false): Promise<void> =>
	take(git, await pending(git, stepsOf(move), isRepeated), reasonOf(move));

/** Moves back what `moveRef` has moved. */
export const moveRefBack = async (git: Git, move: Move, isRepeated = false): Promise<void> => {
	const back = stepsOf(move).map(({ref, from, to}) => ({ref, from: to, to: from}));
	return take(git, await pending(git, back, isRepeated), 'kvm-series: taken back');
};
