import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import type {Taken} from '../../src/series/plan.ts';
import {Refusal} from '../../src/series/refusal.ts';
import type {Patch, Series} from '../../src/series/series.ts';
import {splittableLines} from '../../src/series/take-lines.ts';
import {type ACommit, type AFile, aHistory, aJob, aPlan, aSeries} from './a-history.ts';
import {aRepository} from './sealed.ts';

/** One step on the files: what it does and to which of the paths there are. */
type Step = Readonly<{kind: 'edit' | 'add' | 'delete' | 'rename' | 'mode'; at: number; line: number}>;

const steps = fc.array(
	fc.record({
		kind: fc.constantFrom<Step['kind']>('edit', 'edit', 'edit', 'add', 'delete', 'rename', 'mode'),
		at: fc.nat(20),
		line: fc.nat(11),
	}),
	{minLength: 2, maxLength: 5},
);

const text = (name: string) => Array.from({length: 12}, (_, line) => `${name} ${line}\n`);

/** A linear history that these steps make, first the base. */
const historyOf = (drawn: readonly Step[]): readonly ACommit[] => {
	const files = new Map<string, Readonly<{mode: string; lines: readonly string[]}>>(
		['a', 'dir/b', 'dir/deep/c'].map(name => [name, {mode: '100644', lines: text(name)}]),
	);
	const file = (path: string): AFile => {
		const {mode = '', lines = []} = files.get(path) ?? {};
		return {mode, content: lines.join('')};
	};
	const base = {
		message: 'base\n',
		files: Object.fromEntries([...files.keys()].map(path => [path, file(path)])),
	};
	const commits = drawn.map(({kind: wanted, at, line}, index): ACommit => {
		// The last file stays, or there would be nothing left to change.
		const kind = wanted === 'delete' && files.size === 1 ? 'add' : wanted;
		const message = `${index} ${kind}\n`;
		const path = [...files.keys()][at % files.size] ?? 'a';
		const old = files.get(path) ?? {mode: '100644', lines: []};
		const fresh = `${at % 2 === 0 ? 'dir/' : ''}new-${index}`;
		if (kind === 'add') files.set(fresh, {mode: '100644', lines: text(fresh)});
		if (kind === 'rename') files.set(fresh, old);
		if (kind === 'edit') files.set(path, {...old, lines: old.lines.with(line, `edit ${index}\n`)});
		if (kind === 'mode') files.set(path, {...old, mode: old.mode === '100644' ? '100755' : '100644'});
		const isGone = kind === 'delete' || kind === 'rename';
		if (isGone) files.delete(path);
		const touched = kind === 'add' ? [fresh] : kind === 'rename' ? [fresh, path] : [path];
		return {
			message,
			files: Object.fromEntries(touched.map(each => [each, files.has(each) ? file(each) : undefined])),
		};
	});
	return [base, ...commits];
};

/** These commits in the repository, the first one as the base of a series of the others. */
const seriesOf = async (git: Git, [first, ...rest]: readonly ACommit[]): Promise<Series> => {
	await git.bytes(['checkout', '-q', '--detach']).catch(() => {});
	const [base = ''] = await aHistory(git, first === undefined ? [] : [first]);
	await aHistory(git, rest, {from: base});
	return aSeries(git, base);
};

/**
 * What git makes of a file whose directory another patch renames: `conflict`, as it comes, or `false`, where it stays.
 * The engine need not ask git where no file is in two patches, and leaves files where their patches put them.
 */
type DirectoryRenames = 'conflict' | 'false';

const pick = (git: Git, renames: DirectoryRenames, args: readonly string[]) =>
	git.ask(['-c', `merge.directoryRenames=${renames}`, 'cherry-pick', ...args]);

/** The trees that cherry-picking in this order gives; undefined where git cannot. */
const cherryPicked = async (git: Git, base: string, order: readonly string[], renames: DirectoryRenames) => {
	await git.bytes(['checkout', '-q', '-f', '--detach', base]);
	const trees: string[] = [];
	for (const oid of order) {
		const picked = await pick(git, renames, [oid]);
		if (picked.exitCode !== 0) {
			await git.ask(['cherry-pick', '--abort']);
			return undefined;
		}
		trees.push(await git.text(['rev-parse', 'HEAD^{tree}']));
	}
	return trees;
};

const shuffled = (keys: readonly number[], count: number) =>
	Array.from({length: count}, (_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);

describe('a random order of a random history', () => {
	it('gives the trees that git gives, or a conflict where git has one', {timeout: 240_000}, async () => {
		await using repository = await aRepository();
		const {git, path} = repository;
		let agreed = 0;
		const property = fc.asyncProperty(
			steps,
			fc.array(fc.nat(9), {minLength: 5, maxLength: 5}),
			async (drawn, keys) => {
				const series = await seriesOf(git, historyOf(drawn));
				const {base} = series;
				const order = shuffled(keys, series.patches.length);
				const ids = order.map(at => series.patches[at]?.commit.oid ?? '');
				// An order that git can make and that ends elsewhere is refused before it is begun.
				const pickedBy = async (renames: DirectoryRenames) => {
					const trees = await cherryPicked(git, base, ids, renames);
					return trees?.at(-1) === series.patches.at(-1)?.commit.tree ? trees : undefined;
				};
				const wanted = await pickedBy('conflict');
				const plan = aPlan(series, order);
				const rewriter = createRewriter(git, {gitDir: `${path}/.git`});
				const trial = await rewriter.tryPlan(series, plan, aJob());
				if (!trial.isClean) {
					expect(wanted).toBe(undefined);
					await expect(rewriter.rewrite(series, plan, aJob())).rejects.toThrow(Refusal);
					return;
				}
				const done = await rewriter.rewrite(series, plan, aJob());
				const trees = await Promise.all(done.commits.map(oid => git.text(['rev-parse', `${oid}^{tree}`])));
				expect(trees).toEqual(wanted ?? (await pickedBy('false')));
				agreed++;
			},
		);
		await fc.assert(property, {numRuns: 20});
		expect(agreed).toBeGreaterThan(3);
	});
});

/** A history of one file in which many lines are alike, so that a change may seem to belong elsewhere. */
const alike = fc
	.record({
		lines: fc.array(fc.constantFrom<string>('{', '}', '', 'return 0;', 'a();', 'b();'), {
			minLength: 30,
			maxLength: 60,
		}),
		edits: fc.array(fc.array(fc.nat(60), {minLength: 1, maxLength: 2}), {minLength: 3, maxLength: 6}),
	})
	.map(({lines, edits}) => {
		const contents = [lines];
		for (const [index, places] of edits.entries()) {
			const edit = (now: readonly string[], at: number) =>
				now.toSpliced(at % (now.length + 1), at % 3, `new ${index}`, '}');
			contents.push(places.reduce(edit, contents.at(-1) ?? []));
		}
		return contents.map(
			(each, index): ACommit => ({message: `${index}\n`, files: {file: `${each.join('\n')}\n`}}),
		);
	});

describe('a random order of changes to one file of lines that are alike', () => {
	it('gives the trees that git gives, foreseen or not', {timeout: 240_000}, async () => {
		await using repository = await aRepository();
		const {git, path} = repository;
		const seen = {agreed: 0, unforeseen: 0};
		const property = fc.asyncProperty(
			alike,
			fc.array(fc.nat(3), {minLength: 10, maxLength: 10}),
			async (drawn, keys) => {
				const series = await seriesOf(git, drawn);
				const {base} = series;
				const order = shuffled(keys, series.patches.length);
				const ids = order.map(at => series.patches[at]?.commit.oid ?? '');
				const picked = await cherryPicked(git, base, ids, 'conflict');
				const endsAlike = picked?.at(-1) === series.patches.at(-1)?.commit.tree;
				let runs = 0;
				const counting: Git = {
					...git,
					ask: (args, call) => {
						runs += Number(args.includes('merge-tree'));
						return git.ask(args, call);
					},
				};
				const rewriter = createRewriter(counting, {gitDir: `${path}/.git`});
				const plan = aPlan(series, order);
				const trial = await rewriter.tryPlan(series, plan, aJob());
				expect(trial.isClean).toBe(picked !== undefined && endsAlike);
				if (!trial.isClean) return;
				seen.unforeseen += Number(runs > 2);
				const done = await rewriter.rewrite(series, plan, aJob());
				const trees = await Promise.all(done.commits.map(oid => git.text(['rev-parse', `${oid}^{tree}`])));
				expect(trees).toEqual(picked);
				seen.agreed++;
			},
		);
		await fc.assert(property, {numRuns: 60});
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
	});
});

/** What is to become of a commit or of a part of one: it joins the patch before it, it goes, or it stays as it is. */
type Fate = 'stays' | 'joins' | 'goes';

const fates = fc.array(fc.constantFrom<Fate>('stays', 'stays', 'stays', 'joins', 'goes'), {
	minLength: 10,
	maxLength: 10,
});

/** The commit whole, or in two parts where its first file can be taken in lines. */
const halves = (patch: Patch, isSplit: boolean): readonly Taken[] => {
	const source = patch.commit.oid;
	const {path} = patch.changes[0] ?? {path: ''};
	const count = splittableLines(patch, path) ?? 0;
	if (!isSplit || count < 2) return [{source}];
	const numbers = [...Array(count).keys()];
	const middle = Math.floor(count / 2);
	return [
		{source, paths: [path], lines: {[path]: numbers.slice(0, middle)}},
		{source, lines: {[path]: numbers.slice(middle)}},
	];
};

/** In the order of these keys, but the parts of one commit among themselves as they were. */
const shuffledParts = (parts: readonly Taken[], keys: readonly number[]): readonly number[] => {
	const order = shuffled(keys, parts.length);
	const places = new Map<string, number[]>();
	for (const at of order.toSorted((a, b) => a - b)) {
		const {source = ''} = parts[at] ?? {};
		places.set(source, [...(places.get(source) ?? []), at]);
	}
	return order.map(at => places.get(parts[at]?.source ?? '')?.shift() ?? at);
};

/** The trees that git's picking gives at the end of each group; undefined where it cannot or a group does nothing. */
const pickedInGroups = async (
	git: Git,
	base: string,
	groups: readonly (readonly string[])[],
	renames: DirectoryRenames,
) => {
	await git.bytes(['checkout', '-q', '-f', '--detach', base]);
	const trees = [await git.text(['rev-parse', 'HEAD^{tree}'])];
	for (const group of groups) {
		for (const oid of group) {
			const picked = await pick(git, renames, ['--allow-empty', '--keep-redundant-commits', oid]);
			if (picked.exitCode !== 0) {
				await git.ask(['cherry-pick', '--abort']);
				return undefined;
			}
		}
		const tree = await git.text(['rev-parse', 'HEAD^{tree}']);
		if (tree === trees.at(-1)) return undefined;
		trees.push(tree);
	}
	return trees.slice(1);
};

describe('a random plan for a random history', () => {
	it('folds, leaves out and splits as git does', {timeout: 240_000}, async () => {
		await using repository = await aRepository();
		const {git, path} = repository;
		const seen = {agreed: 0, folded: 0, dropped: 0, split: 0, less: 0};
		const property = fc.asyncProperty(
			steps,
			fc.array(fc.nat(9), {minLength: 10, maxLength: 10}),
			fates,
			fc.array(fc.boolean(), {minLength: 5, maxLength: 5}),
			async (drawn, keys, drawnFates, splits) => {
				const series = await seriesOf(git, historyOf(drawn));
				const {base} = series;
				const rewriter = createRewriter(git, {gitDir: `${path}/.git`});
				const parts = series.patches.flatMap((patch, at) => halves(patch, splits[at] ?? false));
				// Parts made in place are what git is to pick.
				const inPlace = await rewriter.rewrite(series, {...aPlan(series, []), patches: parts}, aJob());
				expect(inPlace.isSameTree).toBe(true);
				const groups: number[][] = [];
				const gone: Taken[] = [];
				for (const [index, at] of shuffledParts(parts, keys).entries()) {
					const part = parts[at];
					const fate = drawnFates[index];
					const last = groups.at(-1);
					if (fate === 'goes' && part !== undefined) gone.push(part);
					else if (fate === 'joins' && last !== undefined) last.push(at);
					else groups.push([at]);
				}
				if (groups.length === 0) return;
				const patches = groups.map(([own = 0, ...others]) => ({
					...(parts[own] ?? {source: ''}),
					folded: others.flatMap(at => parts[at] ?? []),
				}));
				const kept = new Set(groups.flat().map(at => parts[at]?.source ?? ''));
				const dropped = [...new Set(gone.map(({source}) => source))].filter(source => !kept.has(source));
				const droppedParts = gone.filter(({source}) => kept.has(source));
				const plan = {...aPlan(series, []), patches, dropped, droppedParts};
				const ids = groups.map(group => group.map(at => inPlace.commits[at] ?? ''));
				const pickedBy = async (renames: DirectoryRenames) => {
					const trees = await pickedInGroups(git, base, ids, renames);
					const endsAsPlanned = gone.length > 0 || trees?.at(-1) === series.patches.at(-1)?.commit.tree;
					return endsAsPlanned ? trees : undefined;
				};
				const wanted = await pickedBy('conflict');
				const trial = await rewriter.tryPlan(series, plan, aJob());
				if (!trial.isClean) {
					expect(wanted).toBe(undefined);
					return;
				}
				const done = await rewriter.rewrite(series, plan, aJob());
				const trees = await Promise.all(done.commits.map(oid => git.text(['rev-parse', `${oid}^{tree}`])));
				const isPicked = wanted !== undefined;
				// Lines beside those of a part that goes are in git's way, and not in ours.
				if (isPicked || droppedParts.length === 0) expect(trees).toEqual(wanted ?? (await pickedBy('false')));
				seen.agreed++;
				seen.less += Number(droppedParts.length > 0 && isPicked);
				seen.folded += Number(groups.some(group => group.length > 1));
				seen.dropped += Number(dropped.length > 0);
				seen.split += Number(parts.length > series.patches.length);
			},
		);
		await fc.assert(property, {numRuns: 40});
		const {less, ...others} = seen;
		expect(Math.min(...Object.values(others))).toBeGreaterThan(1);
		expect(less).toBeGreaterThan(0);
	});
});
