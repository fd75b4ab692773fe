import {type Rewritten, takenOf} from '../../series/plan.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {ApplyOptions} from '../../tools/rewriting.ts';
import type {Applied, Job} from '../../tools/tools.ts';
import {Cancelled, type Git} from '../git.ts';
import {backupAt, stampOf} from './backups.ts';
import {findHolder, type Holder} from './holder.ts';
import {type Move, readJournal} from './journal.ts';
import {withLock} from './lock.ts';
import {carryOut} from './move.ts';
import {movedSince, nameInUse, tipOf} from './moved.ts';
import {otherMoves} from './other-refs.ts';
import {readTrees} from './read-trees.ts';
import {type RefState, refStates} from './refs-into.ts';
import {refuseLockedIndex, refuseUncleanFiles} from './worktree-files.ts';

/** Refuses while an earlier move is neither finished nor undone. */
export const refuseInterrupted = async (gitDir: string): Promise<void> => {
	const move = await readJournal(gitDir);
	if (move === undefined) return;
	throw new Refusal(
		`An earlier ${move.action === 'undo' ? 'undo' : 'rewrite'} of ${move.branch} was interrupted.`,
		'Finish it or undo it first; the program offers both when it starts.',
	);
};

/** The worktree whose files have to follow a branch from one commit to another; undefined where none do. */
export const followingWorktree = async (
	git: Git,
	holder: Promise<Holder>,
	from: string,
	to: string,
	isSameTree: boolean,
): Promise<string | undefined> => {
	const {place, isHere} = await holder;
	if (!isHere || isSameTree) return undefined;
	await refuseLockedIndex(place.worktreeGitDir);
	await refuseUncleanFiles(git, from, to);
	return place.root;
};

const checkNewBranch = async (git: Git, branch: string): Promise<void> => {
	const ran = await git.ask(['check-ref-format', `refs/heads/${branch}`]);
	if (ran.exitCode !== 0 || branch.startsWith('-') || branch === 'HEAD') {
		throw new Refusal('That is no name for a branch.', 'Name one as git check-ref-format wants it.');
	}
	if ((await tipOf(git, branch)) !== undefined) throw nameInUse(branch);
};

/** What has to be known before a branch moves. */
type Asked = Readonly<{
	isSameTree: Promise<boolean>;
	refs: Promise<readonly RefState[]>;
	holder: Promise<Holder>;
}>;

/** Whether the branch will have the tree it has. Refuses where a commit is no longer there. */
const hasSameTree = async (git: Git, {plan, tip, commits}: Rewritten): Promise<boolean> => {
	const trees = await readTrees(git, [plan.tip, tip, ...commits]);
	return trees.get(plan.tip) === trees.get(tip);
};

/** Asks for all at once; which answer is told first is decided by who waits for them. */
const ask = (git: Git, rewritten: Rewritten, checked: Promise<unknown> | undefined): Asked => {
	const {plan, isSameTree} = rewritten;
	const refs = refStates(git, [`refs/heads/${plan.branch}`, 'refs/notes']);
	const asked = {
		isSameTree: checked === undefined ? hasSameTree(git, rewritten) : Promise.resolve(isSameTree),
		refs,
		holder: findHolder(git, plan.branch, refs),
	};
	for (const promise of Object.values(asked)) promise.catch(() => {});
	return asked;
};

const prepare = async (
	git: Git,
	rewritten: Rewritten,
	asked: Asked,
	{asNewBranch: newBranch, alsoRefs = []}: ApplyOptions,
	checked: Promise<unknown> | undefined,
): Promise<Readonly<{move: Move; hasNotes: boolean}>> => {
	const {plan, tip, commits, cover} = rewritten;
	const isSameTree = await asked.isSameTree;
	const refs = await asked.refs;
	const hasNotes = refs.some(({ref}) => ref.startsWith('refs/notes/'));
	const move = {
		action: 'apply',
		from: plan.tip,
		to: tip,
		stamp: stampOf(plan.tip, new Date()),
		pairs: [
			...(cover === undefined || cover.before === cover.after ? [] : [[cover.before, cover.after] as const]),
			...plan.patches.flatMap((planned, index) => {
				const to = commits[index];
				const sources = [...new Set(takenOf(planned).map(({source}) => source))];
				return sources.flatMap(source => (to === undefined || to === source ? [] : [[source, to] as const]));
			}),
		],
	} as const;
	if (newBranch !== undefined) {
		if (alsoRefs.length > 0) {
			throw new Refusal(
				'Other branches do not follow a series that gets a branch of its own.',
				'Choose one or the other.',
			);
		}
		await checkNewBranch(git, newBranch);
		return {move: {...move, branch: newBranch, isNewBranch: true, worktree: undefined}, hasNotes};
	}
	if (tip === plan.tip) throw new Refusal('The plan changes nothing.', 'Nothing is to be done.');
	const {branch} = plan;
	// A branch that only names another one is not among them.
	const at = refs.find(({ref}) => ref === `refs/heads/${branch}`)?.oid ?? (await tipOf(git, branch));
	if (at !== plan.tip) throw await movedSince(git, branch, plan.tip);
	// Files and tags are looked at with what git has of the new series.
	if (!isSameTree || alsoRefs.length > 0) await checked;
	const worktree = await followingWorktree(git, asked.holder, plan.tip, tip, isSameTree);
	const others = await otherMoves(git, rewritten, alsoRefs);
	return {
		move: {...move, branch, isNewBranch: false, worktree, ...(others.length === 0 ? {} : {others})},
		hasNotes,
	};
};

/**
 * Moves the branch to the rewritten series: everything is checked again, a backup and a journal come first, and the
 * branch moves from where the plan saw it or not at all. Files change only where the tip's tree does. Where git is still
 * looking at what was made a moment ago, nothing is written before that is `checked`, nor where that fails.
 */
export const apply = (
	git: Git,
	gitDir: string,
	rewritten: Rewritten,
	job: Job,
	options: ApplyOptions = {},
	checked?: Promise<unknown>,
): Promise<Applied> => {
	// Git looks while the lock is taken. Should the branch move in between, it is not moved again.
	const asked = ask(git, rewritten, checked);
	return withLock(gitDir, async () => {
		await refuseInterrupted(gitDir);
		if (rewritten.commits.length !== rewritten.plan.patches.length) {
			throw new Refusal('The rewritten series is not the one planned.', 'Make it again.', exitCode.internal);
		}
		const {move, hasNotes} = await prepare(git, rewritten, asked, options, checked);
		if (job.signal.aborted) throw new Cancelled('cancelled');
		await carryOut(git, gitDir, move, {hasNotes, ...(checked && {checked})});
		const {branch, stamp, from, to, isNewBranch, others} = move;
		const along = others === undefined ? {} : {along: others.map(({ref}) => ref)};
		return {backup: backupAt(branch, stamp, from, to), branch, isNewBranch, ...along};
	});
};
