import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {type ACommit, aHistory, aJob, aPlan, aSeries, numbered, placeOf} from './a-history.ts';
import {aRepository} from './sealed.ts';

const base: ACommit = {
	message: 'Base\n',
	files: {
		'a.c': numbered(30),
		'b.c': numbered(30),
		'arch/x86/kvm/x.c': numbered(30),
		'arch/x86/kvm/y.c': numbered(30),
		'tools/t.c': numbered(30),
	},
};

/** A repository with a base and a series on it. */
const aBranch = async (commits: readonly ACommit[], first: ACommit = base) => {
	const repository = await aRepository();
	const {git} = repository;
	const [root = ''] = await aHistory(git, [first]);
	await aHistory(git, commits, {from: root});
	const gitDir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
	return {
		git,
		gitDir,
		root,
		series: await aSeries(git, root),
		rewriter: createRewriter(git, {gitDir}),
		[Symbol.asyncDispose]: repository[Symbol.asyncDispose],
	};
};

const show = (git: Git, revision: string, path: string) => git.raw(['show', `${revision}:${path}`]);
const tree = (git: Git, revision: string) => git.text(['rev-parse', `${revision}^{tree}`]);
const raw = (git: Git, commit: string) => git.raw(['cat-file', 'commit', commit]);
/** The tree that git's own picking gives; undefined where it stops. */
const cherryPick = async (git: Git, onto: string, oid: string) => {
	await git.bytes(['checkout', '-q', '-f', '--detach', onto]);
	const picked = await git.ask(['cherry-pick', oid]);
	return picked.exitCode === 0 ? tree(git, 'HEAD') : undefined;
};
const fsck = (git: Git) => git.text(['fsck', '--strict', '--no-dangling']);

describe('rewording', () => {
	it('keeps trees, authors and dates, and changes what is said', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {3: 'new'})}, author: 'A U Thor <a@example.org> 1600000000 -0730'},
			{files: {'b.c': numbered(30, {3: 'new'})}},
			{files: {'b.c': numbered(30, {3: 'newer'})}},
		]);
		const {git, series} = at;
		const plan = aPlan(series, [{at: 0, message: 'KVM: x86: Reword\n'}, 1, {at: 2, message: 'KVM: Last'}]);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(done).toMatchObject({isSameTree: true, lostSignatures: [], plan});
		expect(done.commits).toHaveLength(3);
		expect(done.commits.at(-1)).toBe(done.tip);
		for (const [index, oid] of done.commits.entries()) {
			const old = series.patches[index]?.commit.oid ?? '';
			expect(await tree(git, oid)).toBe(await tree(git, old));
			expect((await raw(git, oid)).match(/^author .*$/m)?.[0]).toBe(
				(await raw(git, old)).match(/^author .*$/m)?.[0],
			);
		}
		expect(await raw(git, done.tip)).toMatch(/\n\nKVM: Last$/);
		expect(await git.text(['rev-parse', 'work'])).toBe(series.tip);
		expect(await fsck(git)).toBe('');
		expect((await git.text(['count-objects', '-v'])).match(/^count: (\d+)/m)?.[1]).toBe('0');
	});

	it('keeps the very commits below the first change', async () => {
		await using at = await aBranch([
			{files: {'a.c': 'one\n'}},
			{files: {'b.c': 'two\n'}},
			{files: {'b.c': 'three\n'}},
		]);
		const plan = aPlan(at.series, [0, 1, {at: 2, message: 'Other\n'}]);
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		expect(done.commits.slice(0, 2)).toEqual(at.series.patches.slice(0, 2).map(({commit}) => commit.oid));
		const same = await at.rewriter.rewrite(at.series, aPlan(at.series, [0, 1, 2]), aJob());
		expect(same.tip).toBe(at.series.tip);
	});

	it('keeps latin-1 with its header, CRLF, and odd dates', async () => {
		const message = 'KVM: Gr\xfc\xdfe\r\n\r\nBody.\r\n';
		await using at = await aBranch([
			{
				files: {'a.c': 'one\r\n'},
				message,
				encoding: 'ISO-8859-1',
				author: 'J\xfcrgen <j@example.org> 1 -1145',
			},
			{files: {'b.c': 'two\n'}, message: 'No line end'},
		]);
		const plan = aPlan(at.series, [1, {at: 0, message: 'KVM: Grüße\r\n\r\nAnders.\r\n'}]);
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		const [first = '', second = ''] = done.commits;
		expect(await raw(at.git, second)).toMatch(
			/\nauthor J\xfcrgen <j@example.org> 1 -1145\ncommitter .*\nencoding ISO-8859-1\n\nKVM: Gr\xfc\xdfe\r\n\r\nAnders\.\r\n$/,
		);
		expect(await raw(at.git, first)).toMatch(/\n\nNo line end$/);
	});

	it('names the commit whose encoding cannot hold the new message', async () => {
		await using at = await aBranch([{files: {'a.c': 'x\n'}, encoding: 'ISO-8859-1', message: 'KVM: Old\n'}]);
		const plan = aPlan(at.series, [{at: 0, message: 'KVM: →\n'}]);
		await expect(at.rewriter.rewrite(at.series, plan, aJob())).rejects.toThrow(/KVM: Old.*ISO-8859-1/);
	});

	it('drops a signature and says so, keeps other headers and merge nothing else', async () => {
		await using at = await aBranch([{files: {'a.c': 'x\n'}}, {files: {'b.c': 'y\n'}}]);
		const {git} = at;
		const signed = (await raw(git, at.series.tip)).replace(
			/(\ncommitter .*)/,
			'$1\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\nHG:extra a b',
		);
		const input = Buffer.from(signed, 'latin1');
		const tip = await git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], {input});
		await git.bytes(['update-ref', 'refs/heads/work', tip]);
		const series = await aSeries(git, at.root);
		const done = await at.rewriter.rewrite(series, aPlan(series, [1, 0]), aJob());
		expect(done.lostSignatures).toEqual([tip]);
		expect(await raw(git, done.commits[0] ?? '')).toMatch(/\ncommitter .*\nHG:extra a b\n\n/);
		const kept = await at.rewriter.rewrite(series, aPlan(series, [0, 1]), aJob());
		expect(kept.lostSignatures).toEqual([]);
	});

	it('names the commit that git would not accept today', async () => {
		await using at = await aBranch([{files: {'a.c': 'x\n'}, message: 'KVM: Odd\n'}]);
		const {git} = at;
		const odd = (await raw(git, at.series.tip)).replace(/\nauthor .*/, '\nauthor Nobody 1700000000 +0000');
		const input = Buffer.from(odd, 'latin1');
		const tip = await git.text(['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], {input});
		await git.bytes(['update-ref', 'refs/heads/work', tip]);
		const series = await aSeries(git, at.root);
		const work = at.rewriter.rewrite(series, aPlan(series, [{at: 0, message: 'KVM: Better\n'}]), aJob());
		await expect(work).rejects.toThrow(Refusal);
		await expect(work).rejects.toThrow(/KVM: Odd.*missingEmail/);
	});
});

/** The same git, with the names of the commands that it was asked. */
const counted = (git: Git) => {
	const calls: string[] = [];
	const counting: Git = {
		...git,
		ask: (args, call) => {
			calls.push(args.find(arg => /^[a-z]+-?[a-z]+$/.test(arg)) ?? '');
			return git.ask(args, call);
		},
	};
	return {calls, counting};
};

describe('reordering', () => {
	it('merges what meets in one run of git where the results are as foreseen', async () => {
		const both = (at: number) => ({'a.c': numbered(30, {[at]: 'new'}), 'b.c': numbered(30, {[at]: 'new'})});
		await using at = await aBranch([
			{files: both(2)},
			{files: {'a.c': numbered(30, {2: 'new', 12: 'a'})}},
			{files: {'b.c': numbered(30, {2: 'new', 20: 'b'})}},
			{files: {'a.c': numbered(30, {2: 'new', 12: 'a', 28: 'late'})}},
		]);
		const {calls, counting} = counted(at.git);
		const done = await createRewriter(counting, at).rewrite(
			at.series,
			aPlan(at.series, [1, 2, 3, 0]),
			aJob(),
		);
		expect(done.isSameTree).toBe(true);
		// Of a.c alone there are three that build on each other: two patches, and the first one behind them.
		expect(calls.filter(call => call === 'merge-tree')).toHaveLength(1);
		expect(await show(at.git, done.commits[1] ?? '', 'b.c')).toBe(numbered(30, {20: 'b'}));
		expect(await show(at.git, done.commits[2] ?? '', 'a.c')).toBe(numbered(30, {12: 'a', 28: 'late'}));
	});

	it('merges what builds on a result that nobody could foresee in another run', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {2: 'first', 28: 'first'})}},
			{files: {'a.c': numbered(30, {2: 'first', 12: 'second', 28: 'first'})}},
			{files: {'a.c': numbered(30, {2: 'first', 12: 'second', 20: 'third', 28: 'first'})}},
			{files: {'a.c': numbered(30, {2: 'first', 7: 'last', 12: 'second', 20: 'third', 28: 'first'})}},
		]);
		const {calls, counting} = counted(at.git);
		const plan = aPlan(at.series, [1, 0, 3, 2]);
		const done = await createRewriter(counting, at).rewrite(at.series, plan, aJob());
		expect(calls.filter(call => call === 'merge-tree')).toHaveLength(2);
		expect(await show(at.git, done.commits[0] ?? '', 'a.c')).toBe(numbered(30, {12: 'second'}));
	});

	it('merges one by one by a git that knows no other way', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {2: 'first'})}},
			{files: {'a.c': numbered(30, {2: 'first', 12: 'second'})}},
			{files: {'a.c': numbered(30, {2: 'first', 12: 'second', 20: 'third'})}},
		]);
		const {calls, counting} = counted(at.git);
		const old: Git = {
			...counting,
			ask: (args, call) =>
				counting.ask(
					args.map(arg => (arg === '--stdin' ? '--no-such' : arg)),
					call,
				),
		};
		const done = await createRewriter(old, at).rewrite(at.series, aPlan(at.series, [2, 1, 0]), aJob());
		expect(calls.filter(call => call === 'merge-tree').length).toBeGreaterThan(2);
		expect(await show(at.git, done.commits[1] ?? '', 'a.c')).toBe(numbered(30, {12: 'second', 20: 'third'}));
	});

	it('needs no merge where no two patches meet in a file', async () => {
		await using at = await aBranch([
			{files: {'arch/x86/kvm/x.c': numbered(30, {1: 'x'}), 'new/deep/file': 'n\n'}},
			{files: {'tools/t.c': numbered(30, {1: 't'})}},
			{files: {'arch/x86/kvm/y.c': undefined, 'a.c': {mode: '100755', content: numbered(30)}}},
			{files: {link: {mode: '120000', content: 'a.c'}, sub: {mode: '160000', content: '1'.repeat(40)}}},
			{files: {'blob.bin': '\0\x01\xff\r\n', 'caf\xe9\tx': 'latin-1 name\n'}},
		]);
		const {git, series} = at;
		const {calls, counting} = counted(git);
		const rewriter = createRewriter(counting, at);
		const plan = aPlan(series, [4, 3, 2, 1, 0]);
		expect(await rewriter.tryPlan(series, plan, aJob())).toEqual({isClean: true});
		expect(calls).toEqual([]);
		const done = await rewriter.rewrite(series, plan, aJob());
		expect(calls).not.toContain('merge-tree');
		expect(done.isSameTree).toBe(true);
		const middle = done.commits[2] ?? '';
		const names = await git.raw(['ls-tree', '-r', '--name-only', '-z', middle]);
		expect(names.split('\0').slice(0, -1)).toEqual([
			'a.c',
			'arch/x86/kvm/x.c',
			'b.c',
			'blob.bin',
			'caf\xe9\tx',
			'link',
			'sub',
			'tools/t.c',
		]);
		expect(await git.text(['ls-tree', middle, 'a.c', 'link', 'sub'])).toMatch(/100755.*120000.*160000/s);
		expect(await fsck(git)).toBe('');
	});

	it('merges contents where two patches meet in a file', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {2: 'first'})}},
			{files: {'a.c': numbered(30, {2: 'first', 28: 'second'})}},
			{files: {'b.c': 'third\n'}},
		]);
		const {git, series} = at;
		const before = await git.text(['count-objects', '-v']);
		const plan = aPlan(series, [2, 1, 0]);
		expect(await at.rewriter.tryPlan(series, plan, aJob())).toEqual({isClean: true});
		expect(await git.text(['count-objects', '-v'])).toBe(before);
		const done = await at.rewriter.rewrite(series, plan, aJob());
		expect(done.isSameTree).toBe(true);
		expect(await show(git, done.commits[1] ?? '', 'a.c')).toBe(numbered(30, {28: 'second'}));
		expect(await readdir(join(at.gitDir, 'objects', 'pack'))).toHaveLength(6);
		expect(await fsck(git)).toBe('');
	});

	it('follows a rename as git does', async () => {
		await using at = await aBranch([
			{files: {'a.c': undefined, 'moved/a.c': numbered(30)}},
			{files: {'moved/a.c': numbered(30, {15: 'edited'})}},
		]);
		const done = await at.rewriter.rewrite(at.series, aPlan(at.series, [1, 0]), aJob());
		expect(await show(at.git, done.commits[0] ?? '', 'a.c')).toBe(numbered(30, {15: 'edited'}));
		expect(done.isSameTree).toBe(true);
	});

	it('moves patches over a file that becomes a directory', async () => {
		await using at = await aBranch([
			{files: {'b.c': undefined, 'b.c/inside': 'deep\n'}},
			{files: {'a.c': 'changed\n'}},
			{files: {'b.c/inside': undefined, 'b.c': 'flat\n'}},
		]);
		const done = await at.rewriter.rewrite(at.series, aPlan(at.series, [1, 0, 2]), aJob());
		expect(await show(at.git, done.commits[1] ?? '', 'b.c/inside')).toBe('deep\n');
		expect(await show(at.git, done.tip, 'b.c')).toBe('flat\n');
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [2, 0, 1]), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0}});
	});

	it('does not put a directory where a file still is', async () => {
		await using at = await aBranch([{files: {'b.c': undefined}}, {files: {'b.c/inside': 'deep\n'}}]);
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [1, 0]), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0}});
		const conflict = trial.isClean ? undefined : trial.conflict;
		expect(placeOf(at.series, conflict?.meets)).toBe(0);
	});

	it('removes a directory that becomes empty and makes it again', async () => {
		await using at = await aBranch([
			{files: {'tools/t.c': undefined}},
			{files: {'a.c': 'x\n'}},
			{files: {'tools/u.c': 'u\n'}},
		]);
		const done = await at.rewriter.rewrite(at.series, aPlan(at.series, [1, 0, 2]), aJob());
		expect(await at.git.text(['ls-tree', '--name-only', done.commits[1] ?? ''])).toBe('a.c\narch\nb.c');
		expect(done.isSameTree).toBe(true);
	});

	it('works from a root commit on, and where nothing is left in the tree', async () => {
		await using repository = await aRepository();
		const {git} = repository;
		await aHistory(git, [
			{files: {one: '1\n'}},
			{files: {two: '2\n'}},
			{files: {one: undefined, two: undefined}},
		]);
		const series = await aSeries(git, '');
		const rewriter = createRewriter(git, {gitDir: join(repository.path, '.git')});
		const done = await rewriter.rewrite(series, aPlan(series, [1, 0, 2]), aJob());
		expect(await git.text(['ls-tree', '--name-only', done.commits[0] ?? ''])).toBe('two');
		expect(await git.text(['rev-list', '--count', done.tip])).toBe('3');
		expect(done.isSameTree).toBe(true);
		expect(await rewriter.rangeDiff(done, aJob())).toBe('');
	});

	it('works in a sha256 repository, merges included', async () => {
		await using repository = await aRepository();
		const {git, path} = repository;
		await git.bytes(['init', '-q', '-b', 'work', '--object-format=sha256', join(path, 'other')]);
		const inside: Git = {
			...git,
			ask: (args, call) => git.ask(['-C', join(path, 'other'), ...args], call),
			bytes: (args, call) => git.bytes(['-C', join(path, 'other'), ...args], call),
			text: (args, call) => git.text(['-C', join(path, 'other'), ...args], call),
			raw: (args, call) => git.raw(['-C', join(path, 'other'), ...args], call),
			converse: args => git.converse(['-C', join(path, 'other'), ...args]),
		};
		const [root = ''] = await aHistory(inside, [base]);
		expect(root).toHaveLength(64);
		await aHistory(
			inside,
			[
				{files: {'a.c': numbered(30, {2: 'first'})}},
				{files: {'a.c': numbered(30, {2: 'first', 28: 'second'})}},
			],
			{from: root},
		);
		const series = await aSeries(inside, root);
		const rewriter = createRewriter(inside, {gitDir: join(path, 'other', '.git')});
		const done = await rewriter.rewrite(series, aPlan(series, [1, 0]), aJob());
		expect(done.isSameTree).toBe(true);
		expect(await fsck(inside)).toBe('');
	});
});

describe('a plan that does not work', () => {
	const meeting: readonly ACommit[] = [
		{files: {'b.c': 'unrelated\n'}, message: 'zero\n'},
		{files: {'a.c': numbered(30, {10: 'first'})}, message: 'one\n'},
		{files: {'a.c': numbered(30, {2: 'top', 10: 'second'})}, message: 'two\n'},
	];

	it('is answered with the two patches, the file and the lines', async () => {
		await using at = await aBranch(meeting);
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [0, 2, 1]), aJob());
		if (trial.isClean) throw new Error('should conflict');
		const {conflict} = trial;
		expect(conflict).toMatchObject({index: 1, path: 'a.c', lines: [10, 10]});
		expect([placeOf(at.series, conflict.source), placeOf(at.series, conflict.meets)]).toEqual([2, 1]);
		await expect(at.rewriter.rewrite(at.series, aPlan(at.series, [0, 2, 1]), aJob())).rejects.toThrow(
			/\("two"\) conflicts with commit .* \("one"\) in a\.c/,
		);
	});

	it('blames the base where no patch of the series is in the way', async () => {
		await using at = await aBranch(meeting);
		const [next = ''] = await aHistory(at.git, [{files: {'a.c': numbered(31, {10: 'upstream'})}}], {
			branch: 'next',
			from: at.root,
		});
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [0, 1, 2], {newBase: next}), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 1, meets: undefined, path: 'a.c'}});
	});

	it('names the file that a patch edits and an earlier one deletes', async () => {
		await using at = await aBranch([
			{files: {'a.c': numbered(30, {10: 'edited'})}},
			{files: {'a.c': undefined}},
		]);
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [1, 0]), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0, path: 'a.c'}});
	});

	it('is one that git could carry out, but to another end', async () => {
		await using at = await aBranch([
			{files: {'new.c': 'new\n'}},
			{files: {'b.c': 'two\n'}},
			{files: {'new.c': undefined, 'a.c': 'one\n'}},
		]);
		const [adds, , removes] = at.series.patches.map(({commit}) => commit.oid);
		const plan = aPlan(at.series, [1, 2, 0]);
		expect(await at.rewriter.tryPlan(at.series, plan, aJob())).toEqual({
			isClean: false,
			conflict: {index: 2, source: adds, meets: removes, path: 'new.c', lines: undefined},
		});
		await expect(at.rewriter.rewrite(at.series, plan, aJob())).rejects.toThrow('in new.c.');
		expect((await at.rewriter.tryPlan(at.series, aPlan(at.series, [0, 2, 1]), aJob())).isClean).toBe(true);
	});

	it('names a patch of which nothing is left', async () => {
		await using at = await aBranch(meeting);
		const [next = ''] = await aHistory(at.git, [{files: {'a.c': numbered(30, {10: 'first'})}}], {
			branch: 'next',
			from: at.root,
		});
		const plan = aPlan(at.series, [0, 1, 2], {newBase: next});
		const trial = await at.rewriter.tryPlan(at.series, plan, aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 1, path: 'a.c', becomesEmpty: true}});
		await expect(at.rewriter.rewrite(at.series, plan, aJob())).rejects.toThrow(
			/Nothing is left of commit .*one/,
		);
		const {source = ''} = plan.patches[1] ?? {};
		const without = aPlan(at.series, [0, 2], {newBase: next, dropped: [source]});
		const done = await at.rewriter.rewrite(at.series, without, aJob());
		expect(await show(at.git, done.tip, 'a.c')).toBe(numbered(30, {2: 'top', 10: 'second'}));
	});

	it('changes nothing when it is cancelled', async () => {
		await using at = await aBranch(meeting);
		const job = {...aJob(), signal: AbortSignal.abort()};
		await expect(at.rewriter.rewrite(at.series, aPlan(at.series, [1, 0, 2]), job)).rejects.toThrow(
			'cancelled',
		);
	});

	it('is refused where the person has no name', async () => {
		await using at = await aBranch(meeting);
		const nameless: Git = {
			...at.git,
			ask: (args, call) =>
				at.git.ask(['-c', 'user.name=', '-c', 'user.email=', ...args], {
					...call,
					env: {...call?.env, GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: ''},
				}),
		};
		const rewriter = createRewriter(nameless, at);
		await expect(rewriter.rewrite(at.series, aPlan(at.series, [1, 0, 2]), aJob())).rejects.toThrow(Refusal);
	});
});

describe('splitting', () => {
	const mixed: readonly ACommit[] = [
		{files: {'a.c': numbered(30, {2: 'before'})}},
		{
			files: {'a.c': numbered(30, {2: 'before', 28: 'kvm'}), 'tools/t.c': 'test\n', 'tools/u.c': 'more\n'},
			message: 'mixed\n',
			author: 'A U Thor <a@example.org> 1600000000 +0000',
		},
	];

	it('makes parts by files that add up', async () => {
		await using at = await aBranch(mixed);
		const plan = aPlan(at.series, [
			0,
			{at: 1, paths: ['a.c'], message: 'code\n'},
			{at: 1, paths: ['tools/t.c', 'tools/u.c'], message: 'tests\n'},
		]);
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		expect(done.isSameTree).toBe(true);
		expect(
			await at.git.text(['diff-tree', '-r', '--name-only', '--no-commit-id', done.commits[1] ?? '']),
		).toBe('a.c');
		expect(await raw(at.git, done.commits[1] ?? '')).toMatch(/author A U Thor .*\n\ncode\n$/s);
	});

	it('merges a part without the files of the other parts', async () => {
		await using at = await aBranch(mixed);
		const plan = aPlan(at.series, [{at: 1, paths: ['a.c']}, 0, {at: 1, paths: ['tools/u.c', 'tools/t.c']}]);
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		const [first = ''] = done.commits;
		expect(await show(at.git, first, 'a.c')).toBe(numbered(30, {28: 'kvm'}));
		expect(await show(at.git, first, 'tools/t.c')).toBe(numbered(30));
		expect(done.isSameTree).toBe(true);
	});
});

describe('another base', () => {
	it('takes a series along, with merges where the base has changed the files', async () => {
		await using at = await aBranch([
			{files: {'arch/x86/kvm/x.c': numbered(30, {3: 'mine'}), 'new.c': 'n\n'}},
			{files: {'tools/t.c': numbered(30, {3: 'mine'})}},
		]);
		const [next = ''] = await aHistory(
			at.git,
			[{files: {'tools/t.c': numbered(30, {25: 'theirs'}), other: 'o\n'}}],
			{
				branch: 'next',
				from: at.root,
			},
		);
		const plan = aPlan(at.series, [0, 1], {newBase: next});
		expect(await at.rewriter.tryPlan(at.series, plan, aJob())).toEqual({isClean: true});
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		expect(done.isSameTree).toBe(false);
		expect(await at.git.text(['rev-parse', `${done.commits[0]}^`])).toBe(next);
		expect(await show(at.git, done.tip, 'tools/t.c')).toBe(numbered(30, {3: 'mine', 25: 'theirs'}));
		expect(await show(at.git, done.tip, 'other')).toBe('o\n');
		const diff = await at.rewriter.rangeDiff(done, aJob());
		expect(diff).toMatch(/^1: {2}[0-9a-f]+ = 1: {2}[0-9a-f]+ KVM: x86: Change$/m);
		expect(diff.split('\n')).toHaveLength(2);
	});

	it('meets a directory where the patch adds a file', async () => {
		await using at = await aBranch([{files: {fresh: 'file\n'}}]);
		const [next = ''] = await aHistory(at.git, [{files: {'fresh/x': 'x\n'}}], {
			branch: 'next',
			from: at.root,
		});
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [0], {newBase: next}), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0, meets: undefined}});
	});

	const moved = {
		'arch/x86/kvm/x.c': undefined,
		'arch/x86/kvm/y.c': undefined,
		'virt/x.c': numbered(30),
		'virt/y.c': numbered(30),
	};
	const added = {'arch/x86/kvm/new.c': 'new\n'};

	it.each<readonly [string, ACommit['files'], ACommit['files'], string]>([
		['the base has renamed', added, moved, 'arch/x86/kvm/new.c'],
		['the patch renames', moved, added, 'arch/x86/kvm/new.c'],
	])('asks about a file that is new in a directory which %s', async (_, mine, theirs, path) => {
		await using at = await aBranch([{files: mine}]);
		const [next = ''] = await aHistory(at.git, [{files: theirs}], {branch: 'next', from: at.root});
		const picked = await cherryPick(at.git, next, at.series.tip);
		expect(picked).toBeUndefined();
		const trial = await at.rewriter.tryPlan(at.series, aPlan(at.series, [0], {newBase: next}), aJob());
		expect(trial).toMatchObject({isClean: false, conflict: {index: 0, meets: undefined}});
		expect(trial.isClean ? '' : trial.conflict.path).toContain(path.replace(/.*\//, ''));
	});

	it('adds a file to a directory that the base has emptied, as git does', async () => {
		await using at = await aBranch([{files: added}]);
		const gone = {'arch/x86/kvm/x.c': undefined, 'arch/x86/kvm/y.c': undefined};
		const [next = ''] = await aHistory(at.git, [{files: gone}], {branch: 'next', from: at.root});
		const picked = await cherryPick(at.git, next, at.series.tip);
		const done = await at.rewriter.rewrite(at.series, aPlan(at.series, [0], {newBase: next}), aJob());
		expect(await tree(at.git, done.tip)).toBe(picked);
	});

	it('asks about a file in a directory whose renaming is left out', async () => {
		await using at = await aBranch([{files: moved}, {files: {'virt/new.c': 'new\n'}}]);
		const plan = {...aPlan(at.series, [1]), dropped: [at.series.patches[0]?.commit.oid ?? '']};
		expect(await at.rewriter.tryPlan(at.series, plan, aJob())).toMatchObject({
			isClean: false,
			conflict: {index: 0},
		});
	});
});
