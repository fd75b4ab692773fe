import {describe, expect, it} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import {type ACommit, aHistory, aJob, aPlan, aSeries, numbered, placeOf} from './a-history.ts';
import {aRepository} from './sealed.ts';

const base: ACommit = {message: 'Base\n', files: {'a.c': numbered(30), 'b.c': numbered(30), bin: '\0\x01'}};

const aBranch = async (commits: readonly ACommit[]) => {
	const repository = await aRepository();
	const {git, path} = repository;
	const [root = ''] = await aHistory(git, [base]);
	await aHistory(git, commits, {from: root});
	const rewriter = createRewriter(git, {gitDir: `${path}/.git`});
	const series = await aSeries(git, root);
	return {git, path, root, rewriter, series, [Symbol.asyncDispose]: repository[Symbol.asyncDispose]};
};

const show = (git: Git, revision: string, path: string) => git.raw(['show', `${revision}:${path}`]);
const raw = (git: Git, commit: string) => git.raw(['cat-file', 'commit', commit]);
const namesOf = (git: Git, commit: string) =>
	git.text(['diff-tree', '-r', '--root', '--name-only', '--no-commit-id', commit]);
const fsck = (git: Git) => git.text(['fsck', '--strict', '--no-dangling']);

const three: readonly ACommit[] = [
	{
		files: {'a.c': numbered(30, {2: 'one'})},
		message: 'one\n',
		author: 'One <one@example.org> 1600000000 +0100',
	},
	{files: {'b.c': 'two\n', bin: '\0\x02'}, message: 'two\n'},
	{files: {'a.c': numbered(30, {2: 'one', 20: 'three'})}, message: 'three\n'},
];

describe('folding', () => {
	it('makes one commit of several, with the first one as its ground', async () => {
		await using at = await aBranch(three);
		const {git, series} = at;
		const third = {source: series.patches[2]?.commit.oid ?? ''};
		const plan = aPlan(series, [{at: 0, message: 'one and three\n', folded: [third]}, 1]);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(done).toMatchObject({isSameTree: true});
		expect(done.commits).toHaveLength(2);
		expect(await show(git, done.commits[0] ?? '', 'a.c')).toBe(numbered(30, {2: 'one', 20: 'three'}));
		expect(await raw(git, done.commits[0] ?? '')).toMatch(
			/author One <one@example.org> 1600000000 \+0100\n.*\n\none and three\n$/s,
		);
		expect(await fsck(git)).toBe('');
	});

	it('changes the author only when asked', async () => {
		await using at = await aBranch(three);
		const author = {name: 'Zwei', mail: 'zwei@example.org', when: 1500000000, zone: '-0300'};
		const done = await at.rewriter.rewrite(at.series, aPlan(at.series, [0, {at: 1, author}, 2]), aJob());
		const [one = '', two = ''] = done.commits;
		expect(one).toBe(at.series.patches[0]?.commit.oid);
		expect(await raw(at.git, two)).toMatch(
			/\nauthor Zwei <zwei@example.org> 1500000000 -0300\ncommitter Test/,
		);
	});

	it('keeps the very commit where what is folded changes nothing', async () => {
		await using at = await aBranch([three[0] ?? base, {files: {}, message: 'empty\n'}]);
		const {series} = at;
		const plan = aPlan(series, [{at: 0, folded: [{source: series.tip}]}]);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(done.commits).toEqual([series.patches[0]?.commit.oid]);
	});

	it('refuses where nothing is left', async () => {
		await using at = await aBranch([
			{files: {'a.c': 'changed\n'}, message: 'do\n'},
			{files: {'a.c': numbered(30)}, message: 'undo\n'},
			{files: {'b.c': 'b\n'}},
		]);
		const {series} = at;
		const plan = aPlan(series, [{at: 0, folded: [{source: series.patches[1]?.commit.oid ?? ''}]}, 2]);
		const trial = await at.rewriter.tryPlan(series, plan, aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0, path: 'a.c', becomesEmpty: true}});
		await expect(at.rewriter.rewrite(series, plan, aJob())).rejects.toThrow(
			/Nothing is left of commit .*"do".* and what is folded into it/,
		);
	});

	it('says which of the folded commits conflicts, and with which', async () => {
		await using at = await aBranch([
			three[1] ?? base,
			{files: {'a.c': numbered(30, {10: 'first'})}, message: 'first\n'},
			{files: {'a.c': numbered(30, {10: 'second'})}, message: 'second\n'},
		]);
		const {series} = at;
		const plan = aPlan(series, [{at: 0, folded: [{source: series.tip}]}, 1]);
		const trial = await at.rewriter.tryPlan(series, plan, aJob());
		const conflict = trial.isClean ? undefined : trial.conflict;
		expect(conflict).toMatchObject({index: 0, source: series.tip, path: 'a.c', lines: [10, 10]});
		expect(placeOf(series, conflict?.meets)).toBe(1);
	});
});

describe('leaving out', () => {
	it('takes the rest along and ends in another tree', async () => {
		await using at = await aBranch(three);
		const {series} = at;
		const dropped = [series.patches[0]?.commit.oid ?? ''];
		const done = await at.rewriter.rewrite(series, aPlan(series, [1, 2], {dropped}), aJob());
		expect(done.isSameTree).toBe(false);
		expect(await show(at.git, done.tip, 'a.c')).toBe(numbered(30, {20: 'three'}));
		expect(done.altered).toBeUndefined();
	});

	it('takes one part of a commit away, and nothing else: lines, new files, files that go', async () => {
		await using at = await aBranch([
			{
				files: {
					'a.c': numbered(30, {3: 'early', 15: 'middle', 28: 'late'}),
					new: 'x\ny\nz\n',
					'b.c': undefined,
				},
				message: 'mixed\n',
			},
			{files: {'a.c': numbered(30, {3: 'early', 8: 'more', 15: 'middle', 28: 'late'})}, message: 'more\n'},
		]);
		const {git, series} = at;
		const source = series.patches[0]?.commit.oid ?? '';
		const [all, half] = [[...Array(30).keys()], [...Array(29).keys()]];
		const plan = aPlan(
			series,
			[
				{at: 0, paths: ['a.c', 'b.c'], lines: {'a.c': [0, 1], 'b.c': half}},
				{at: 0, paths: ['a.c', 'new'], lines: {'a.c': [4, 5], new: [0, 2]}, message: 'rest\n'},
				1,
			],
			{
				droppedParts: [{source, paths: ['a.c', 'new', 'b.c'], lines: {'a.c': [2, 3], new: [1], 'b.c': [29]}}],
			},
		);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(done.isSameTree).toBe(false);
		expect(await show(git, done.tip, 'a.c')).toBe(numbered(30, {3: 'early', 8: 'more', 28: 'late'}));
		expect(await show(git, done.tip, 'new')).toBe('x\nz\n');
		expect(await show(git, done.tip, 'b.c')).toBe('line 30\n');
		expect(await fsck(git)).toBe('');
		const lost = aPlan(series, [{at: 0, paths: ['b.c'], lines: {'b.c': all}}, 1]);
		await expect(at.rewriter.rewrite(series, lost, aJob())).rejects.toThrow(/has files in none of its parts/);
	});

	it('leaves out the files of a part, and names the part that a later commit needs', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {10: 'first'}), 'c.c': 'c\n'}, message: 'first\n'},
			{files: {'a.c': numbered(30, {10: 'second'})}, message: 'second\n'},
		]);
		const {series} = at;
		const source = series.patches[0]?.commit.oid ?? '';
		const kept = aPlan(series, [{at: 0, paths: ['a.c']}, 1], {droppedParts: [{source, paths: ['c.c']}]});
		const done = await at.rewriter.rewrite(series, kept, aJob());
		expect(await namesOf(at.git, done.commits[0] ?? '')).toBe('a.c');
		const needed = aPlan(series, [{at: 0, paths: ['c.c']}, 1], {droppedParts: [{source, paths: ['a.c']}]});
		await expect(at.rewriter.rewrite(series, needed, aJob())).rejects.toThrow(
			/"second"\) needs what is left out of commit .*"first"\), in a\.c/,
		);
	});

	it('names the commit that a later one needs', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {10: 'first'})}, message: 'first\n'},
			{files: {'a.c': numbered(30, {10: 'second'})}, message: 'second\n'},
		]);
		const dropped = [at.series.patches[0]?.commit.oid ?? ''];
		const plan = aPlan(at.series, [1], {dropped});
		await expect(at.rewriter.rewrite(at.series, plan, aJob())).rejects.toThrow(
			/"second"\) needs commit .*"first"\), which is left out, in a\.c/,
		);
	});
});

describe('splitting by lines', () => {
	const old = 'a\r\nb\xe9\r\nc';
	const fresh = 'A\r\nb\xe9\r\nC\r\nd';
	const mixed: readonly ACommit[] = [
		{files: {crlf: old}, message: 'before\n'},
		{files: {crlf: fresh, new: 'x\ny\nz\n', bin: '\0\x03', 'b.c': undefined}, message: 'mixed\n'},
	];

	it('makes files of some lines and adds up to the very tree', async () => {
		await using at = await aBranch(mixed);
		const {git, series} = at;
		const gone = [...Array(30).keys()];
		const plan = aPlan(series, [
			0,
			{at: 1, paths: ['crlf', 'new', 'b.c'], lines: {crlf: [0, 1], new: [1], 'b.c': gone.slice(1)}},
			{at: 1, lines: {crlf: [2, 3, 4], new: [0, 2], 'b.c': [0]}, message: 'rest\n'},
		]);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		const [, part = '', rest = ''] = done.commits;
		expect(done.isSameTree).toBe(true);
		expect(await show(git, part, 'crlf')).toBe('A\r\nb\xe9\r\nc');
		expect(await show(git, part, 'new')).toBe('y\n');
		expect(await show(git, part, 'b.c')).toBe('line 1\n');
		expect(await show(git, part, 'bin')).toBe('\0\x01');
		expect(await namesOf(git, rest)).toBe('b.c\nbin\ncrlf\nnew');
		expect(await fsck(git)).toBe('');
	});

	it('merges parts that are moved apart and fold into others', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {3: 'early', 28: 'late'})}, message: 'both\n'},
			{files: {'a.c': numbered(30, {3: 'early', 15: 'middle', 28: 'late'})}, message: 'middle\n'},
		]);
		const {git, series} = at;
		const both = series.patches[0]?.commit.oid ?? '';
		const plan = aPlan(series, [
			{at: 0, lines: {'a.c': [2, 3]}, message: 'late\n'},
			{at: 1, folded: [{source: both, lines: {'a.c': [0, 1]}}]},
		]);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(await show(git, done.commits[0] ?? '', 'a.c')).toBe(numbered(30, {28: 'late'}));
		expect(done.isSameTree).toBe(true);
	});

	it('names the part that is in the way of another patch', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {3: 'early', 28: 'late'})}, message: 'both\n'},
			{files: {'a.c': numbered(30, {3: 'early', 28: 'later'})}, message: 'later\n'},
		]);
		const {series} = at;
		const plan = aPlan(series, [{at: 0, lines: {'a.c': [0, 1]}}, 1, {at: 0, lines: {'a.c': [2, 3]}}]);
		const trial = await at.rewriter.tryPlan(series, plan, aJob());
		const conflict = trial.isClean ? undefined : trial.conflict;
		expect(conflict).toMatchObject({index: 1, source: series.tip, path: 'a.c', lines: [28, 28]});
		expect(placeOf(series, conflict?.meets)).toBe(0);
	});

	it('works on a root commit', async () => {
		await using repository = await aRepository();
		const {git, path} = repository;
		await aHistory(git, [{files: {one: '1\n2\n', two: 'x\n'}, message: 'root\n'}]);
		const series = await aSeries(git, '');
		const rewriter = createRewriter(git, {gitDir: `${path}/.git`});
		const plan = aPlan(series, [
			{at: 0, paths: ['one'], lines: {one: [0]}},
			{at: 0, lines: {one: [1]}, message: 'rest\n'},
		]);
		const done = await rewriter.rewrite(series, plan, aJob());
		expect(done.isSameTree).toBe(true);
		expect(await show(git, done.commits[0] ?? '', 'one')).toBe('1\n');
		expect(await git.text(['rev-list', '--count', done.tip])).toBe('2');
	});
});

describe('the number of git processes', () => {
	it('does not grow with the patches where no contents meet', async () => {
		const processes = async (count: number) => {
			const commits = Array.from({length: count}, (_, at) => ({
				files: {[`dir-${at}/file`]: `${at}\n`},
				message: `${at}\n`,
			}));
			await using at = await aBranch(commits);
			await at.git.bytes(['reset', '-q', '--hard', 'work']);
			let started = 0;
			const counting: Git = {...at.git};
			const counted = Object.fromEntries(
				(['ask', 'bytes', 'text', 'raw', 'converse'] as const).map(name => [
					name,
					(...args: readonly unknown[]) => {
						started++;
						return (at.git[name] as (...all: readonly unknown[]) => unknown)(...args);
					},
				]),
			);
			const rewriter = createRewriter({...counting, ...counted}, {gitDir: `${at.path}/.git`});
			const order = [...commits.keys()].reverse();
			const [first = 0, ...rest] = order;
			const [second = 0, ...others] = rest;
			const folded = [{source: at.series.patches[second]?.commit.oid ?? ''}];
			const [lost = 0, ...kept] = others;
			const dropped = [at.series.patches[lost]?.commit.oid ?? ''];
			const plan = aPlan(at.series, [{at: first, folded}, ...kept], {dropped});
			const done = await rewriter.rewrite(at.series, plan, aJob());
			await rewriter.apply(done, aJob());
			return started;
		};
		const few = await processes(4);
		expect(await processes(40)).toBe(few);
		expect(few).toBeLessThan(16);
	});
});
