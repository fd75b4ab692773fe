import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {createGit, type Git} from '../../../src/git/git.ts';
import type {Outcome} from './fault.ts';
import type {Scene} from './scene.ts';
import {copy, type Files, fingerprint, indexOf, worktreeOf} from './state.ts';
import {interruptionAt, work} from './work.ts';

/** A state of a scene that has to come out again. */
type Goal = Readonly<{name: string; tip: string; entries: string; worktree: Files; index: string}>;

const tipOf = (git: Git) => git.text(['rev-parse', 'refs/heads/work']);
const entriesOf = async (git: Git) => git.raw(['ls-files', '-s', '-z']);

const goalAt = async (name: string, folder: string): Promise<Goal> => {
	const git = createGit(folder);
	return {
		name,
		tip: await tipOf(git),
		entries: await entriesOf(git),
		worktree: await worktreeOf(folder),
		index: await indexOf(folder),
	};
};

const differences = (found: Files, wanted: Files): readonly string[] =>
	[...new Set([...found.keys(), ...wanted.keys()])].filter(path => found.get(path) !== wanted.get(path));

/** Why the repository is not what the goal says; nothing where it is. */
const faultsAgainst = async (folder: string, goal: Goal): Promise<readonly string[]> => {
	const git = createGit(folder);
	const tip = await tipOf(git);
	const changed = differences(await worktreeOf(folder), goal.worktree);
	const own = await readdir(join(folder, '.git/kvm-series')).catch(() => []);
	const fsck = await git.ask(['fsck', '--strict', '--no-dangling', '--no-progress']);
	const complaints = `${fsck.stdout}${fsck.stderr}`.length > 0 || fsck.exitCode !== 0;
	return [
		...(tip === goal.tip ? [] : [`the branch is at ${tip} and not ${goal.name}`]),
		...changed.map(path => `${path} is not as ${goal.name}`),
		...((await entriesOf(git)) === goal.entries ? [] : [`the index is not as ${goal.name}`]),
		...own.filter(name => ['lock', 'journal.json'].includes(name)).map(name => `${name} is left`),
		...(complaints ? [`fsck says ${Buffer.from(fsck.stdout)}${Buffer.from(fsck.stderr)}`] : []),
	];
};

/** A file that a moved branch changes may be cut short until the move is finished or taken back. */
const isBetween = (found: string | undefined, ...ends: readonly (string | undefined)[]): boolean =>
	found === undefined ||
	ends.some(end => end === found || end?.replace(/^\d+ /, '').startsWith(found.replace(/^\d+ /, '')));

/** Who looks at a scene after faults. Equal states are looked at once, which `known` remembers. */
export const createExaminer = async (
	scene: Scene,
	place: string,
	known: Map<string, Promise<readonly string[]>>,
) => {
	const [before, after] = await Promise.all([goalAt('before', scene.before), goalAt('after', scene.after)]);
	const start = await goalAt('at first', scene.start);
	const isMoving = before.entries !== after.entries;
	/** What is at hand at once, without going on. */
	const atOnce = async (): Promise<readonly string[]> => {
		const git = createGit(place);
		const found: string[] = [];
		const worktree = await worktreeOf(place);
		for (const path of differences(worktree, start.worktree)) {
			const ends = [before, after].map(goal => goal.worktree.get(path));
			const isOurs = isMoving && ends[0] !== ends[1] && isBetween(worktree.get(path), ...ends);
			if (!isOurs) found.push(`${path} was changed`);
		}
		const index = await indexOf(place);
		const entries = index === start.index ? start.entries : await entriesOf(git);
		if (index !== start.index && !(isMoving && [before, after].some(goal => goal.entries === entries))) {
			found.push('the index was changed');
		}
		for (const {tip} of [before, after]) {
			// Commits that are still being made are nobody's loss.
			if (tip === after.tip && ![before.tip, start.tip].includes(tip)) continue;
			const refs = await git.text(['for-each-ref', `--contains=${tip}`, '--format=%(refname)']);
			if (refs === '') found.push(`${tip} is lost`);
		}
		const files = await readdir(join(place, '.git'), {recursive: true});
		for (const file of files) {
			if (file.endsWith('.lock')) found.push(`${file} is left`);
		}
		return found;
	};
	/** Does something in a copy of the state that is kept, and says what is wrong with the result. */
	const tryOut = async (
		kept: string,
		title: string,
		steps: readonly (readonly [() => Promise<unknown>, Goal])[],
	): Promise<readonly string[]> => {
		await copy(kept, place);
		for (const [step, goal] of steps) {
			try {
				await step();
			} catch (error) {
				return [`${title}: ${error}`];
			}
			const faults = await faultsAgainst(place, goal);
			if (faults.length > 0) return faults.map(fault => `${title}: ${fault}`);
		}
		return [];
	};
	const isApply = scene.action !== 'undo';
	const [old, fresh] = isApply ? [before, after] : [after, before];
	const again = async () => {
		// What was interrupted has to be begun anew in the way that it was begun.
		const action = isMoving ? 'move' : 'reorder';
		await work[action](place);
	};
	const wholly = async (): Promise<readonly string[]> => {
		const kept = `${place}-kept`;
		await copy(place, kept);
		const found = await interruptionAt(place);
		const git = createGit(place);
		const tip = await tipOf(git);
		/** A new rewrite of the same kind is made at another time, so that only what it is like can be said. */
		const afresh = async () => {
			await again();
			const backup = await git.text([
				'for-each-ref',
				'--count=1',
				'--sort=-refname',
				'refs/kvm-series/backup',
			]);
			if (!backup.startsWith(old.tip)) throw new Error('a new rewrite has no backup');
			await work.undo(place);
		};
		const faults: string[] = [];
		if (found === undefined) {
			if (tip !== old.tip && tip !== fresh.tip) faults.push(`the branch is at ${tip}`);
			const isOld = tip === old.tip;
			const steps = [[afresh, old] as const];
			faults.push(
				...(await tryOut(kept, 'going on', isOld ? steps : [[() => work.undo(place), old], ...steps])),
			);
		} else {
			faults.push(...(await tryOut(kept, 'finishing', [[() => found.finish(), after]])));
			const back: readonly (readonly [() => Promise<unknown>, Goal])[] = [[() => found.undo(), before]];
			const more = before.tip === old.tip ? [[afresh, old] as const] : [];
			faults.push(...(await tryOut(kept, 'taking back', [...back, ...more])));
		}
		await rm(kept, {recursive: true, force: true});
		return faults;
	};
	/** Whether what the program said fits what is there. */
	const honesty = async (outcome: Outcome): Promise<readonly string[]> => {
		if (outcome.kind === 'killed') return [];
		const tip = await tipOf(createGit(place));
		const isOpen = (await interruptionAt(place)) !== undefined;
		const end = scene.action === 'take back' ? before : after;
		if (outcome.kind === 'done') {
			return tip === end.tip && !isOpen ? [] : ['it says that all is done'];
		}
		if (outcome.kind === 'failed') return [`it fails with ${outcome.says}`];
		const isNothingSaid = /nothing (?:is|of it is) (?:changed|moved)/i.test(
			`${outcome.fact} ${outcome.remedy}`,
		);
		return isNothingSaid && (isOpen || tip !== start.tip)
			? [`it says wrongly: ${outcome.fact} ${outcome.remedy}`]
			: [];
	};
	return async (outcome: Outcome): Promise<readonly string[]> => {
		const said = await honesty(outcome);
		const state = await fingerprint(place, await entriesOf(createGit(place)));
		const looking = known.get(state) ?? (async () => [...(await atOnce()), ...(await wholly())])();
		known.set(state, looking);
		return [...said, ...(await looking)];
	};
};
