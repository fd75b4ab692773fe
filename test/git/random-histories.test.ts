import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
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

/** The trees that cherry-picking in this order gives; undefined where git cannot. */
const cherryPicked = async (git: Git, base: string, order: readonly string[]) => {
	await git.bytes(['checkout', '-q', '-f', '--detach', base]);
	const trees: string[] = [];
	for (const oid of order) {
		const picked = await git.ask(['cherry-pick', oid]);
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
				const [first, ...rest] = historyOf(drawn);
				if (first === undefined) return;
				await git.bytes(['checkout', '-q', '--detach']).catch(() => {});
				const [base = ''] = await aHistory(git, [first]);
				await aHistory(git, rest, {from: base});
				const series = await aSeries(git, base);
				const order = shuffled(keys, rest.length);
				const wanted = await cherryPicked(
					git,
					base,
					order.map(at => series.patches[at]?.commit.oid ?? ''),
				);
				const plan = aPlan(series, order);
				const rewriter = createRewriter(git, {gitDir: `${path}/.git`});
				const trial = await rewriter.tryPlan(series, plan, aJob());
				if (wanted === undefined) {
					expect(trial.isClean).toBe(false);
					return;
				}
				expect(trial).toEqual({isClean: true});
				if (wanted.at(-1) !== series.patches.at(-1)?.commit.tree) {
					await expect(rewriter.rewrite(series, plan, aJob())).rejects.toThrow(/another tree/);
					return;
				}
				const done = await rewriter.rewrite(series, plan, aJob());
				const trees = await Promise.all(done.commits.map(oid => git.text(['rev-parse', `${oid}^{tree}`])));
				expect(trees).toEqual(wanted);
				agreed++;
			},
		);
		await fc.assert(property, {numRuns: 20});
		expect(agreed).toBeGreaterThan(3);
	});
});
