import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {backupSteps, stampOf} from '../../src/git/rewriting/backups.ts';
import {type Move, writeJournal} from '../../src/git/rewriting/journal.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import {updateRefs} from '../../src/git/rewriting/update-refs.ts';
import type {PlannedPatch} from '../../src/series/plan.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {aHistory, aJob, aPlan, aSeries, numbered} from './a-history.ts';
import {aRepository} from './sealed.ts';

/** A branch of four patches that is checked out. */
const aBranch = async () => {
	const repository = await aRepository();
	const {git, path} = repository;
	const [base = ''] = await aHistory(git, [{message: 'Base\n', files: {'a.c': numbered(20), 'b.c': 'b\n'}}]);
	const patches = [
		{message: 'one\n', files: {'a.c': numbered(20, {2: 'one'})}},
		{message: 'two\n', files: {'b.c': 'two\n'}},
		{message: 'three\n', files: {new: 'three\n'}},
		{message: 'four\n', files: {'a.c': numbered(20, {2: 'one', 18: 'four'})}},
	];
	const oids = await aHistory(git, patches, {from: base});
	await git.bytes(['reset', '-q', '--hard', 'work']);
	const series = await aSeries(git, base);
	const rewriter = createRewriter(git, {gitDir: join(path, '.git')});
	const rewritten = async (
		order: readonly (number | Readonly<{at: number} & Omit<PlannedPatch, 'source'>>)[],
		dropped: readonly number[] = [],
	) => {
		const plan = aPlan(series, order, {dropped: dropped.map(at => oids[at] ?? '')});
		return rewriter.rewrite(series, plan, aJob());
	};
	const at = (ref: string) => git.text(['rev-parse', '--verify', '--quiet', ref]).catch(() => undefined);
	const set = (ref: string, oid: string | undefined) => git.bytes(['update-ref', ref, oid ?? '']);
	const {[Symbol.asyncDispose]: dispose} = repository;
	return {git, path, base, oids, series, rewriter, rewritten, at, set, [Symbol.asyncDispose]: dispose};
};

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
	const error = await work.catch((reason: unknown) => reason);
	if (error instanceof Refusal) return error;
	throw new Error(`no refusal but ${error}`);
};

describe('refs into a series', () => {
	it('are branches and tags at its commits, without its own branch', async () => {
		await using here = await aBranch();
		const {git, oids, set} = here;
		await set('refs/heads/part', oids[1]);
		await set('refs/heads/at-tip', oids[3]);
		await set('refs/heads/elsewhere', here.base);
		await set('refs/tags/light', oids[0]);
		await git.bytes(['tag', '-a', '-m', 'text', 'heavy', oids[2] ?? '']);
		await git.bytes(['symbolic-ref', 'refs/heads/alias', 'refs/heads/part']);
		expect(await here.rewriter.refsInto(here.series)).toEqual([
			{ref: 'refs/heads/at-tip', oid: oids[3], isAnnotated: false},
			{ref: 'refs/heads/part', oid: oids[1], isAnnotated: false},
			{ref: 'refs/tags/heavy', oid: oids[2], isAnnotated: true},
			{ref: 'refs/tags/light', oid: oids[0], isAnnotated: false},
		]);
	});

	it('go along in one move when asked, and come back in one', async () => {
		await using here = await aBranch();
		const {oids, set, at, rewriter} = here;
		const refs = ['refs/heads/part/two', 'refs/heads/dropped', 'refs/tags/light', 'refs/heads/folded'];
		for (const [index, ref] of refs.entries()) await set(ref, oids[[0, 2, 1, 3][index] ?? 0]);
		await set('refs/heads/stays', oids[1]);
		const folded = [{source: oids[3] ?? ''}];
		const done = await here.rewritten([1, {at: 0, folded}], [2]);
		const {backup} = await rewriter.apply(done, aJob(), {alsoRefs: refs});
		const [two, one] = done.commits;
		expect(await Promise.all(['work', ...refs].map(at))).toEqual([one, one, two, two, one]);
		expect(await at('refs/heads/stays')).toBe(oids[1]);
		await rewriter.undo(backup);
		expect(await Promise.all(['work', ...refs].map(at))).toEqual([3, 0, 2, 1, 3].map(index => oids[index]));
		expect(await here.git.raw(['status', '--porcelain'])).toBe('');
	});

	it('stay, all of them, where one cannot go along', async () => {
		await using here = await aBranch();
		const {git, oids, set, at, rewriter} = here;
		await set('refs/heads/part', oids[1]);
		await set('refs/heads/other', here.base);
		await git.bytes(['tag', '-a', '-m', 'text', 'heavy', oids[2] ?? '']);
		const done = await here.rewritten([1, 0, 2, 3]);
		const applying = (...alsoRefs: readonly string[]) => refusal(rewriter.apply(done, aJob(), {alsoRefs}));
		expect((await applying('refs/heads/part', 'refs/tags/heavy')).fact).toMatch(/text of its own/);
		expect((await applying('refs/heads/part', 'refs/heads/none')).fact).toMatch(/no branch or tag/);
		expect((await applying('refs/heads/part', 'refs/heads/other')).fact).toMatch(/does not point into/);
		await git.bytes(['worktree', 'add', '-q', '-f', join(here.path, 'side'), 'part']);
		expect((await applying('refs/heads/part')).fact).toMatch(/part.*checked out/);
		expect([await at('work'), await at('part')]).toEqual([oids[3], oids[1]]);
		expect(await git.text(['for-each-ref', 'refs/kvm-series'])).toBe('');
	});

	it('are not taken back where one has moved on', async () => {
		await using here = await aBranch();
		const {oids, set, at, rewriter} = here;
		await set('refs/heads/part', oids[1]);
		const done = await here.rewritten([1, 0, 2, 3]);
		const {backup} = await rewriter.apply(done, aJob(), {alsoRefs: ['refs/heads/part']});
		await set('refs/heads/part', here.base);
		expect((await refusal(rewriter.undo(backup))).fact).toMatch(/part has moved/);
		expect(await at('work')).toBe(done.tip);
	});
});

describe('a move of which git was killed between two refs', () => {
	/** The branch and another one, of which git has moved only some; the journal is as far as it was then. */
	const aHalf = async (moved: 'work' | 'part') => {
		const here = await aBranch();
		const {git, path, oids, set, rewriter} = here;
		const gitDir = join(path, '.git');
		await set('refs/heads/part', oids[1]);
		const done = await here.rewritten([1, 0, 2, 3]);
		const [from, to] = [oids[3] ?? '', done.tip];
		const part = {ref: 'refs/heads/part', from: oids[1] ?? '', to: done.commits[0] ?? ''};
		const move: Move = {
			action: 'apply',
			branch: 'work',
			from,
			to,
			isNewBranch: false,
			stamp: stampOf(from, new Date()),
			worktree: undefined,
			pairs: oids
				.slice(0, 4)
				.map((oid, index) => [oid, done.commits[[1, 0, 2, 3][index] ?? 0] ?? ''] as const),
			others: [part],
		};
		await updateRefs(git, backupSteps(move), 'recorded');
		await writeJournal(gitDir, move);
		await set(`refs/heads/${moved}`, moved === 'work' ? to : part.to);
		const interrupted = await rewriter.recover();
		if (interrupted === undefined) throw new Error('nothing was found');
		return {here, interrupted, ends: {before: [from, part.from], after: [to, part.to]}};
	};

	it.each(['work', 'part'] as const)('is finished where %s has moved, and can be undone', async moved => {
		const {here, interrupted, ends} = await aHalf(moved);
		await using _ = here;
		expect(interrupted.state).toBe(moved === 'work' ? 'moved' : 'not-moved');
		await interrupted.finish();
		expect([await here.at('work'), await here.at('part')]).toEqual(ends.after);
		expect(await here.rewriter.recover()).toBeUndefined();
		await here.rewriter.undo(interrupted.backup);
		expect([await here.at('work'), await here.at('part')]).toEqual(ends.before);
	});

	it.each(['work', 'part'] as const)('is taken back where %s has moved', async moved => {
		const {here, interrupted, ends} = await aHalf(moved);
		await using _ = here;
		await interrupted.undo();
		expect([await here.at('work'), await here.at('part')]).toEqual(ends.before);
		expect(await here.rewriter.recover()).toBeUndefined();
		expect(await here.git.raw(['status', '--porcelain'])).toBe('');
	});
});

describe('a series with a patch left out', () => {
	it('takes the files along, and back', async () => {
		await using here = await aBranch();
		const {git, rewriter} = here;
		const {backup} = await rewriter.apply(await here.rewritten([0, 1, 3], [2]), aJob());
		expect(await git.raw(['status', '--porcelain'])).toBe('');
		expect(await git.raw(['ls-files'])).toBe('a.c\nb.c\n');
		await rewriter.undo(backup);
		expect(await git.raw(['ls-files'])).toBe('a.c\nb.c\nnew\n');
		expect(await git.raw(['status', '--porcelain'])).toBe('');
	});

	it('is refused where files here have changes', async () => {
		await using here = await aBranch();
		await writeFile(join(here.path, 'b.c'), 'mine\n');
		const done = await here.rewritten([0, 1, 3], [2]);
		expect((await refusal(here.rewriter.apply(done, aJob()))).fact).toMatch(/not committed/);
		expect(await here.at('work')).toBe(here.oids[3]);
	});
});

describe('what hangs on commits', () => {
	it('comes together in notes where commits are folded', async () => {
		await using here = await aBranch();
		const {git, oids} = here;
		await git.bytes(['config', 'notes.rewriteRef', 'refs/notes/*']);
		await git.bytes(['notes', 'add', '-m', 'of one', oids[0] ?? '']);
		await git.bytes(['notes', 'add', '-m', 'of four', oids[3] ?? '']);
		const done = await here.rewritten([{at: 0, folded: [{source: oids[3] ?? ''}]}, 1, 2]);
		await here.rewriter.apply(done, aJob());
		expect(await git.text(['notes', 'show', done.commits[0] ?? ''])).toBe('of one\n\nof four');
	});

	it('is signed again when asked, with what the person has set', async () => {
		await using here = await aBranch();
		const {git, path, base, rewriter} = here;
		const {execFileSync} = await import('node:child_process');
		const key = join(path, '.git', 'key');
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
		for (const [name = '', value = ''] of [
			['gpg.format', 'ssh'],
			['user.signingKey', key],
		]) {
			await git.bytes(['config', name, value]);
		}
		await git.bytes(['commit', '-q', '-S', '--allow-empty', '--amend', '-C', 'HEAD']);
		const series = await aSeries(git, base);
		const plan = aPlan(series, [1, 0, {at: 3, message: 'four, new\n'}, 2]);
		const plain = await rewriter.rewrite(series, plan, aJob());
		expect(plain.lostSignatures).toEqual([series.tip]);
		const done = await rewriter.rewrite(series, plan, aJob(), {sign: true});
		expect(done).toMatchObject({lostSignatures: [], isSameTree: true});
		const raws = await Promise.all(done.commits.map(oid => git.raw(['cat-file', 'commit', oid])));
		expect(raws.map(raw => raw.includes('\ngpgsig '))).toEqual([false, false, true, false]);
		await git.bytes(['config', 'user.signingKey', join(path, 'none')]);
		const again = await aSeries(git, base);
		expect((await refusal(rewriter.rewrite(again, plan, aJob(), {sign: true}))).fact).toMatch(
			/cannot be signed/,
		);
	});
});
