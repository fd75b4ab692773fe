import {type Rewritten, takenOf} from '../../series/plan.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {findHolder} from './holder.ts';
import {readTrees} from './read-trees.ts';
import {type RefState, refStates} from './refs-into.ts';

/** A ref that goes along with a branch, from one commit to another. */
export type OtherRef = Readonly<{ref: string; from: string; to: string}>;

/** The short name of a branch; undefined for any other ref. */
export const branchOf = (ref: string): string | undefined =>
	ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;

/**
 * What stands for each old commit in the new series: the last commit that has something of it, and for one that is
 * left out what stands for the commit before it.
 */
const counterparts = async (git: Git, {plan, commits}: Rewritten): Promise<ReadonlyMap<string, string>> => {
	const holders = new Map<string, string>();
	for (const [index, planned] of plan.patches.entries()) {
		for (const {source} of takenOf(planned)) holders.set(source, commits[index] ?? '');
	}
	const input = [plan.tip, ...(plan.oldBase === '' ? [] : [`^${plan.oldBase}`]), ''].join('\n');
	const old = (await git.text(['rev-list', '--topo-order', '--reverse', '--stdin'], {input})).split('\n');
	let last = plan.newBase;
	return new Map(
		old.map(oid => {
			last = holders.get(oid) ?? last;
			return [oid, last];
		}),
	);
};

/** Refuses a branch that another worktree has, or whose files here would have to change. */
export const checkHolder = async (git: Git, {ref, from, to}: OtherRef): Promise<void> => {
	const branch = branchOf(ref);
	if (branch === undefined || !(await findHolder(git, branch)).isHere) return;
	const trees = await readTrees(git, [from, to]);
	if (trees.get(from) === trees.get(to)) return;
	throw new Refusal(
		`The branch ${branch} is checked out here, and its files would have to change.`,
		'Check out another branch, or leave it where it is.',
	);
};

const moveOf = (ref: string, state: RefState | undefined, to: string | undefined): OtherRef => {
	if (state === undefined) throw new Refusal(`There is no branch or tag ${ref}.`, 'Look at the list again.');
	if (state.isAnnotated) {
		throw new Refusal(
			`The tag ${ref} has a text of its own and is not moved.`,
			'Make it again with git tag -f -a when the series is rewritten.',
		);
	}
	if (to === undefined) {
		throw new Refusal(
			`${ref} does not point into the series.`,
			'Open the series again.',
			exitCode.concurrentChange,
		);
	}
	if (to === '') throw new Refusal(`Nothing is left that ${ref} could point at.`, 'Leave it where it is.');
	return {ref, from: state.oid, to};
};

/**
 * The moves that take these refs to what stands for their commits in the rewritten series; those that stay are left
 * out. Refuses a ref that cannot go along.
 */
export const otherMoves = async (
	git: Git,
	rewritten: Rewritten,
	refs: readonly string[],
): Promise<readonly OtherRef[]> => {
	const wanted = [...new Set(refs)].filter(ref => ref !== `refs/heads/${rewritten.plan.branch}`);
	if (wanted.length === 0) return [];
	const states = new Map((await refStates(git, wanted)).map(state => [state.ref, state]));
	const standFor = await counterparts(git, rewritten);
	const moves = wanted.map(ref => moveOf(ref, states.get(ref), standFor.get(states.get(ref)?.commit ?? '')));
	const moving = moves.filter(({from, to}) => from !== to);
	for (const move of moving) await checkHolder(git, move);
	return moving;
};
