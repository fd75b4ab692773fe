import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {withB4Hooks} from '../../src/git/rewriting/b4-hooks.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {aPlan} from './a-history.ts';
import {aJob, aKernel} from './a-kernel.ts';

const letter = 'Cover subject\n\nText.\n\n--- b4-submit-tracking ---\n# data\n{"series": {"revision": 1}}\n';

/** A branch of two patches with b4's cover letter in a commit below or above them. */
const aCovered = async (place: 'below' | 'above') => {
	const kernel = await aKernel();
	if (place === 'below') await kernel.commit(letter);
	await kernel.commit('KVM: x86: one', {'a.c': '1\n'});
	await kernel.commit('KVM: x86: Two', {'b.c': '2\n'});
	if (place === 'above') await kernel.commit(letter);
	const {series, repository} = await kernel.open();
	return {kernel, series, rewriter: createRewriter(kernel.git, repository)};
};

describe('rewriting a branch that b4 prepares', () => {
	test('leaves the cover below the patches as it is', async () => {
		const {kernel, series, rewriter} = await aCovered('below');
		await using _ = kernel;
		const plan = aPlan(series, [1, {at: 0, message: 'KVM: x86: One\n'}]);
		expect(await rewriter.tryPlan(series, plan, aJob())).toEqual({isClean: true});
		const done = await rewriter.rewrite(series, plan, aJob());
		expect(done.isSameTree).toBe(true);
		await rewriter.apply(done, aJob());
		const subjects = await kernel.git.text(['log', '--format=%s', `${series.base}..work`]);
		expect(subjects.split('\n')).toEqual(['KVM: x86: One', 'KVM: x86: Two', 'Cover subject']);
		expect(await kernel.git.text(['rev-parse', 'work~2'])).toBe(series.b4Cover);
		expect((await kernel.open()).series.b4Cover).toBe(series.b4Cover);
		expect(await rewriter.rangeDiff(done, aJob())).not.toContain('Cover subject');
	});

	test('makes the cover anew on another base, with its text and its author', async () => {
		const {kernel, series, rewriter} = await aCovered('below');
		await using _ = kernel;
		const {git} = kernel;
		await git.bytes(['checkout', '-q', '-b', 'other', series.base]);
		const base = await kernel.commit('KVM: x86: Newer', {'c.c': '3\n'});
		await git.bytes(['update-ref', 'refs/remotes/kvm-x86/next', base]);
		const plan = {...aPlan(series, [0, 1]), newBase: base};
		const done = await rewriter.rewrite(series, plan, aJob());
		await rewriter.apply(done, aJob());
		expect(await git.text(['rev-parse', 'work~3'])).toBe(base);
		const cover = await git.raw(['cat-file', 'commit', 'work~2']);
		expect(cover.slice(cover.indexOf('\n\n') + 2)).toBe(letter);
		expect(await git.text(['rev-parse', 'work~2^{tree}'])).toBe(
			await git.text(['rev-parse', `${base}^{tree}`]),
		);
		expect(await git.text(['log', '-1', '--format=%an %ad', '--date=unix', 'work~2'])).toBe(
			'Test Author 1700000000',
		);
		expect((await kernel.open({branch: 'work'})).series).toMatchObject({base, patches: [{}, {}]});
		expect(await git.text(['fsck', '--strict', '--no-dangling'])).toBe('');
	});

	test('puts the cover above the patches again, and takes it back', async () => {
		const {kernel, series, rewriter} = await aCovered('above');
		await using _ = kernel;
		const {git} = kernel;
		await git.bytes(['config', 'notes.rewriteRef', 'refs/notes/commits']);
		await git.bytes(['notes', 'add', '-m', 'on the cover', series.tip]);
		const plan = aPlan(series, [{at: 0, message: 'KVM: x86: One\n'}, 1]);
		const done = await rewriter.rewrite(series, plan, aJob());
		const {backup} = await rewriter.apply(done, aJob());
		const cover = await git.raw(['cat-file', 'commit', 'work']);
		expect(cover.slice(cover.indexOf('\n\n') + 2)).toBe(letter);
		expect(await git.text(['rev-parse', 'work^{tree}'])).toBe(await git.text(['rev-parse', 'work~1^{tree}']));
		expect(await git.text(['notes', 'show', 'work'])).toBe('on the cover');
		expect((await kernel.open()).series).toMatchObject({b4Cover: done.tip, patches: [{}, {}]});
		expect(await rewriter.rangeDiff(done, aJob())).not.toContain('Cover subject');
		await rewriter.undo(backup);
		expect(await git.text(['rev-parse', 'work'])).toBe(series.tip);
	});

	test('refuses nothing where nothing changes, and keeps the tip', async () => {
		for (const place of ['below', 'above'] as const) {
			const {kernel, series, rewriter} = await aCovered(place);
			await using _ = kernel;
			expect((await rewriter.rewrite(series, aPlan(series, [0, 1]), aJob())).tip).toBe(series.tip);
		}
	});
});

describe("b4's hooks", () => {
	const prepared = {branch: 'work', isPrepared: true};
	const unknown = {branch: 'work'};

	const aHook = async (kernel: Awaited<ReturnType<typeof aKernel>>, name: string, script: string) => {
		const folder = join(kernel.path, '.git/my hooks');
		await mkdir(folder, {recursive: true});
		const file = join(folder, name);
		await writeFile(file, `#!/bin/sh\n${script}\n`);
		await chmod(file, 0o755);
		await kernel.git.bytes(['config', `b4.prep-${name}-rewrite-hook`, `'${file}' 'an argument'`]);
	};

	test('run around the work, in the top of the worktree', async () => {
		const {kernel} = await aCovered('below');
		await using _ = kernel;
		await aHook(kernel, 'pre', 'echo "pre $1 $PWD" >>.git/ran');
		await aHook(kernel, 'post', 'echo post >>.git/ran');
		const work = () => writeFile(join(kernel.path, '.git/ran'), 'work\n', {flag: 'a'}).then(() => 'done');
		expect(await withB4Hooks(kernel.git, prepared, work)).toEqual({done: 'done', warning: undefined});
		const top = await kernel.git.text(['rev-parse', '--show-toplevel']);
		expect(await readFile(join(kernel.path, '.git/ran'), 'utf8')).toBe(
			`pre an argument ${top}\nwork\npost\n`,
		);
	});

	test('stop the work before it begins, or are told when they fail behind it', async () => {
		const {kernel} = await aCovered('below');
		await using _ = kernel;
		await aHook(kernel, 'post', 'echo "no stack here." >&2; exit 3');
		expect(await withB4Hooks(kernel.git, prepared, async () => 1)).toEqual({
			done: 1,
			warning: 'The hook b4.prep-post-rewrite-hook failed: no stack here.',
		});
		await aHook(kernel, 'pre', 'exit 1');
		let hasWorked = false;
		const work = async () => {
			hasWorked = true;
		};
		await expect(withB4Hooks(kernel.git, prepared, work)).rejects.toThrow(Refusal);
		expect(hasWorked).toBe(false);
	});

	test('do not run for a branch that b4 does not prepare', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await aHook(kernel, 'pre', 'exit 1');
		expect((await withB4Hooks(kernel.git, unknown, async () => 1)).done).toBe(1);
		const today = {GIT_COMMITTER_DATE: `${Math.floor(Date.now() / 1000)} +0000`};
		await kernel.commit(letter, {}, today);
		await expect(withB4Hooks(kernel.git, unknown, async () => 1)).rejects.toThrow('prep-pre-rewrite-hook');
		await kernel.git.bytes(['reset', '-q', '--hard', 'HEAD^']);
		expect((await withB4Hooks(kernel.git, unknown, async () => 1)).done).toBe(1);
		await kernel.git.bytes(['config', 'branch.work.b4-tracking', '{}']);
		await expect(withB4Hooks(kernel.git, unknown, async () => 1)).rejects.toThrow('prep-pre-rewrite-hook');
	});
});
