import type {Ident} from '../../series/commit.ts';
import {isSigned} from '../../series/commit-object.ts';
import {type Plan, takenOf} from '../../series/plan.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Patch, Series} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {BadObject, writePack} from '../objects/write-pack.ts';
import type {Built, Workbench} from './build.ts';
import {coverAbove} from './cover-commit.ts';
import {newCommit} from './new-commit.ts';
import {writeCommit, writeSigned} from './sign.ts';

const badCommit = ({commit}: Patch, says: string) =>
	new Refusal(
		`git does not accept a rewritten ${titleOf(commit)}: ${says}.`,
		'Correct that commit with git commit --amend --reset-author, or leave it and those above it as they are.',
	);

const lacking = () =>
	new Refusal('The rewritten series lacks patches of the plan.', 'Nothing is changed.', exitCode.internal);

/** A plan whose trees are made, and what its commits are made with. */
export type Making = Readonly<{
	series: Series;
	plan: Plan;
	built: Extract<Built, {isClean: true}>;
	isSigning: boolean;
	asked: Promise<Ident>;
}>;

/** A new commit and the patches that were made into it. */
export type Made = Readonly<{oid: string; isNew: boolean; from: readonly Patch[]}>;

const writeObjects = async (
	git: Git,
	{objects}: Workbench,
	oids: readonly string[],
	sources: ReadonlyMap<string, Patch>,
	signal: AbortSignal,
	onGiven = () => {},
) => {
	const made = await objects.madeBelow(oids);
	try {
		if (made.size > 0) await writePack(git, objects.format, made, signal, onGiven);
	} catch (error) {
		const source = error instanceof BadObject ? sources.get(error.oid ?? '') : undefined;
		if (error instanceof BadObject && source !== undefined) throw badCommit(source, error.message);
		throw error;
	}
};

/**
 * Makes the commits of a plan, one on the other, and b4's cover above them where it was there; writes them with all
 * that they need, which may go on when all else is done. `tip` is the last of them.
 */
export const makeCommits = async (
	git: Git,
	bench: Workbench,
	{series, plan, built: {parts, trees}, isSigning, asked}: Making,
	job: Job,
): Promise<Readonly<{made: readonly Made[]; tip: string; written: Promise<void>}>> => {
	const {objects} = bench;
	const who = await asked;
	const needed = [plan.newBase, ...new Set(trees)];
	// What signs a commit finds its tree and its parents in the repository only.
	if (isSigning) await writeObjects(git, bench, needed, new Map(), job.signal);
	const made: Made[] = [];
	for (const [index, planned] of plan.patches.entries()) {
		const from = parts.filter(part => part.index === index).map(({patch}) => patch);
		const [first] = from;
		if (first === undefined || from.length !== takenOf(planned).length) throw lacking();
		const parent = made.at(-1)?.oid ?? plan.newBase;
		const bytes = newCommit(planned, first, trees[index] ?? '', parent === '' ? [] : [parent], who);
		const write = async (content: Uint8Array) => {
			if (!isSigning) return objects.add('commit', content);
			job.progress(index, plan.patches.length, 'Writing the commits');
			const wasSigned = from.some(({commit}) => isSigned(commit.raw));
			return wasSigned ? writeSigned(git, content, first, job.signal) : writeCommit(git, content);
		};
		const oid = bytes === undefined ? first.commit.oid : await write(bytes);
		made.push({oid, isNew: bytes !== undefined, from});
	}
	const last = made.at(-1)?.oid ?? plan.newBase;
	const cover = await coverAbove(objects, series, last, trees.at(-1) ?? '', asked);
	const unmoved = series.b4Cover === series.tip ? series.tip : last;
	if (isSigning) {
		const signed = cover === undefined ? unmoved : await writeCommit(git, cover);
		return {made, tip: signed, written: Promise.resolve()};
	}
	const tip = cover === undefined ? unmoved : objects.add('commit', cover);
	const fresh = made.filter(({isNew}) => isNew);
	const sources = new Map(
		fresh.flatMap(({oid, from}) => from.slice(0, 1).map(patch => [oid, patch] as const)),
	);
	const oids = [...sources.keys(), ...needed, tip];
	let onGiven = () => {};
	const given = new Promise<void>(resolve => {
		onGiven = resolve;
	});
	const written = writeObjects(git, bench, oids, sources, job.signal, onGiven);
	// What goes wrong after that is told to whoever waits for it.
	written.catch(() => {});
	await Promise.race([given, written]);
	return {made, tip, written};
};
