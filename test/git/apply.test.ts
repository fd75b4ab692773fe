import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import type {Move} from '../../src/git/rewriting/journal.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import type {Plan} from '../../src/series/plan.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import {aHistory, aJob, aPlan, aSeries, numbered} from './a-history.ts';
import {aRepository} from './sealed.ts';

/** A branch of three patches that is checked out, and a rewriter. */
const aBranch = async () => {
	const repository = await aRepository();
	const {git, path} = repository;
	const files = {'a.c': numbered(20), 'b.c': 'b\n', 'dir/c.c': 'c\n'};
	const [base = ''] = await aHistory(git, [{message: 'Base\n', files}]);
	await aHistory(
		git,
		[
			{message: 'one\n', files: {'a.c': numbered(20, {2: 'one'})}},
			{message: 'two\n', files: {'b.c': 'two\n', 'new.c': 'n\n'}},
			{message: 'three\n', files: {'dir/c.c': undefined}},
		],
		{from: base},
	);
	const [next = ''] = await aHistory(
		git,
		[{message: 'Next\n', files: {'a.c': numbered(20, {19: 'next'}), other: 'o\n'}}],
		{
			branch: 'next',
			from: base,
		},
	);
	await git.bytes(['reset', '-q', '--hard', 'work']);
	const gitDir = join(path, '.git');
	const rewriter = createRewriter(git, {gitDir});
	const series = await aSeries(git, base);
	const rewritten = async (more: Partial<Plan> = {}) =>
		rewriter.rewrite(series, aPlan(series, [2, {at: 0, message: 'uno\n'}, 1], more), aJob());
	const tip = (branch = 'work') => git.text(['rev-parse', `refs/heads/${branch}`]);
	return {
		git,
		path,
		gitDir,
		base,
		next,
		series,
		rewriter,
		rewritten,
		tip,
		[Symbol.asyncDispose]: repository[Symbol.asyncDispose],
	};
};

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
	const error = await work.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (error instanceof Refusal) return error;
	throw new Error(`no refusal but ${error}`);
};

const status = (git: Git) => git.raw(['status', '--porcelain=v2', '-z', '--untracked-files=all']);
const subjects = async (git: Git, revisions: string) =>
	(await git.text(['log', '--format=%s', revisions])).split('\n');
const leftovers = async (gitDir: string) =>
	(await readdir(join(gitDir, 'kvm-series')).catch(() => [])).sort();

describe('applying a rewrite', () => {
	it('moves the branch, leaves index and worktree alone, and can be undone', async () => {
		await using at = await aBranch();
		const {git, path, gitDir, rewriter, series} = at;
		await writeFile(join(path, 'a.c'), 'dirty\n');
		await writeFile(join(path, 'b.c'), 'staged\n');
		await git.bytes(['add', 'b.c']);
		await writeFile(join(path, 'untracked'), 'u\n');
		const before = {
			index: await readFile(join(gitDir, 'index')),
			status: await status(git),
			time: (await stat(join(path, 'a.c'))).mtimeMs,
		};
		const done = await at.rewritten();
		const applied = await rewriter.apply(done, aJob());
		expect(applied).toMatchObject({branch: 'work', isNewBranch: false});
		expect(applied.backup).toMatchObject({branch: 'work', before: series.tip, after: done.tip});
		expect(applied.backup.ref).toMatch(/^refs\/kvm-series\/backup\/work\/\d{8}T\d{9}Z-[0-9a-f]{12}$/);
		expect(Math.abs(applied.backup.when - Date.now() / 1000)).toBeLessThan(60);
		expect(await at.tip()).toBe(done.tip);
		expect(await subjects(git, `${at.base}..work`)).toEqual(['two', 'uno', 'three']);
		expect(await git.text(['log', '-g', '-1', '--format=%gs', 'HEAD'])).toMatch(/^kvm-series: /);
		expect(await rewriter.lastBackup('work')).toEqual(applied.backup);
		expect(await rewriter.recover()).toBeUndefined();

		await rewriter.undo(applied.backup);
		expect(await at.tip()).toBe(series.tip);
		expect(await readFile(join(gitDir, 'index'))).toEqual(before.index);
		expect(await status(git)).toBe(before.status);
		expect((await stat(join(path, 'a.c'))).mtimeMs).toBe(before.time);
		expect(await leftovers(gitDir)).toEqual([]);

		const twice = await refusal(rewriter.undo(applied.backup));
		expect(twice.fact).toMatch(/back already/);
	});

	it('goes back further and further', async () => {
		await using at = await aBranch();
		const {git, rewriter} = at;
		const first = await rewriter.apply(await at.rewritten(), aJob());
		const series = await aSeries(git, at.base);
		const again = await rewriter.rewrite(series, aPlan(series, [1, 0, 2]), aJob());
		const second = await rewriter.apply(again, aJob());
		expect(await rewriter.backups('work')).toEqual([second.backup, first.backup]);
		expect(await rewriter.lastBackup('work')).toEqual(second.backup);
		await rewriter.undo(second.backup);
		expect(await rewriter.lastBackup('work')).toEqual(first.backup);
		await rewriter.undo(first.backup);
		expect(await at.tip()).toBe(at.series.tip);
	});

	it('keeps what it needs through a garbage collection', async () => {
		await using at = await aBranch();
		const {git, rewriter} = at;
		const {backup} = await rewriter.apply(await at.rewritten(), aJob());
		await git.bytes(['reflog', 'expire', '--expire=all', '--all']);
		await git.bytes(['gc', '-q', '--prune=now']);
		await rewriter.undo(backup);
		await git.bytes(['reflog', 'expire', '--expire=all', '--all']);
		await git.bytes(['gc', '-q', '--prune=now']);
		expect(await git.text(['cat-file', '-t', backup.after])).toBe('commit');
	});

	it('refuses a branch that has moved, and says who moved it', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		await at.git.bytes(['commit', '-q', '--allow-empty', '-m', 'Meanwhile']);
		const meanwhile = await at.tip();
		const error = await refusal(at.rewriter.apply(done, aJob()));
		expect(error.code).toBe(exitCode.concurrentChange);
		expect(error.fact).toMatch(/has moved from \w{12} to \w{12} \(commit: Meanwhile, by Test Author\)/);
		expect(await at.tip()).toBe(meanwhile);
		expect(await at.git.text(['for-each-ref', 'refs/kvm-series'])).toBe('');
		expect(await leftovers(at.gitDir)).toEqual([]);
	});

	it('refuses when the branch moves at the last moment, and makes no backup', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		const racing: Git = {
			...at.git,
			ask: async (args, call) => {
				if (args.some(arg => arg.startsWith('kvm-series: rewrite'))) {
					await at.git.bytes(['update-ref', 'refs/heads/work', at.base]);
				}
				return at.git.ask(args, call);
			},
		};
		const rewriter = createRewriter(racing, at);
		const error = await refusal(rewriter.apply(done, aJob()));
		expect(error.code).toBe(exitCode.concurrentChange);
		expect(await at.tip()).toBe(at.base);
		expect(await at.git.text(['for-each-ref', 'refs/kvm-series'])).toBe('');
		expect(await leftovers(at.gitDir)).toEqual([]);
	});

	it('refuses an undo of a branch that has moved on or is gone', async () => {
		await using at = await aBranch();
		const {backup} = await at.rewriter.apply(await at.rewritten(), aJob());
		await at.git.bytes(['commit', '-q', '--allow-empty', '-m', 'More']);
		expect((await refusal(at.rewriter.undo(backup))).code).toBe(exitCode.concurrentChange);
		await at.git.bytes(['checkout', '-q', '--detach']);
		await at.git.bytes(['branch', '-q', '-D', 'work']);
		expect((await refusal(at.rewriter.undo(backup))).fact).toMatch(/is gone/);
	});

	it('refuses where nothing would change, and when commits are missing', async () => {
		await using at = await aBranch();
		const same = await at.rewriter.rewrite(at.series, aPlan(at.series, [0, 1, 2]), aJob());
		expect((await refusal(at.rewriter.apply(same, aJob()))).fact).toBe('The plan changes nothing.');
		const done = await at.rewritten();
		await at.git.bytes(['gc', '-q', '--prune=now']);
		expect((await refusal(at.rewriter.apply(done, aJob()))).fact).toMatch(/is not in the repository/);
	});

	it.each(['rebase-merge', 'rebase-apply', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'BISECT_LOG'])(
		'refuses while %s is there',
		async name => {
			await using at = await aBranch();
			const done = await at.rewritten();
			const path = join(at.gitDir, name);
			await (name.startsWith('rebase') ? mkdir(path) : writeFile(path, `${at.base}\n`));
			expect((await refusal(at.rewriter.apply(done, aJob()))).fact).toMatch(/in progress/);
			expect(await at.tip()).toBe(at.series.tip);
		},
	);

	it('refuses a branch that another worktree has checked out', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		await at.git.bytes(['checkout', '-q', '--detach']);
		await at.git.bytes(['worktree', 'add', '-q', `${at.path}-second`, 'work']);
		try {
			expect((await refusal(at.rewriter.apply(done, aJob()))).fact).toMatch(
				/checked out in another worktree/,
			);
		} finally {
			await rm(`${at.path}-second`, {recursive: true, force: true});
		}
		expect(await at.tip()).toBe(at.series.tip);
	});

	it('moves a branch that nobody has checked out', async () => {
		await using at = await aBranch();
		const done = await at.rewritten({newBase: at.next});
		await at.git.bytes(['checkout', '-q', '--detach']);
		await rm(join(at.path, 'a.c'));
		const before = await status(at.git);
		await at.rewriter.apply(done, aJob());
		expect(await at.tip()).toBe(done.tip);
		expect(await status(at.git)).toBe(before);
	});

	it('names the lock that git has on the branch', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		await writeFile(join(at.gitDir, 'refs', 'heads', 'work.lock'), '');
		const error = await refusal(at.rewriter.apply(done, aJob()));
		expect(error.fact).toMatch(/work\.lock is there, \d+ s old/);
		expect(await at.git.text(['for-each-ref', 'refs/kvm-series'])).toBe('');
	});

	it('makes a new branch instead when asked to', async () => {
		await using at = await aBranch();
		const done = await at.rewritten({newBase: at.next});
		await writeFile(join(at.path, 'a.c'), 'dirty\n');
		const applied = await at.rewriter.apply(done, aJob(), {asNewBranch: 'work-v2'});
		expect(applied).toMatchObject({branch: 'work-v2', isNewBranch: true});
		expect([await at.tip('work-v2'), await at.tip()]).toEqual([done.tip, at.series.tip]);
		for (const asNewBranch of ['work-v2', 'work-v2/more', 'a..b', '-x', 'HEAD']) {
			await refusal(at.rewriter.apply(done, aJob(), {asNewBranch}));
		}
		expect(await leftovers(at.gitDir)).toEqual([]);
	});

	it('copies notes where that is configured', async () => {
		await using at = await aBranch();
		const [first, second] = at.series.patches.map(({commit}) => commit.oid);
		await at.git.bytes(['notes', 'add', '-m', 'remember', first ?? '']);
		await at.git.bytes(['config', 'notes.rewriteRef', 'refs/notes/commits']);
		const plan = aPlan(at.series, [1, 0, 2]);
		const done = await at.rewriter.rewrite(at.series, plan, aJob());
		await at.rewriter.apply(done, aJob());
		expect(await at.git.text(['notes', 'show', done.commits[1] ?? ''])).toBe('remember');
		expect((await at.git.ask(['notes', 'show', second ?? ''])).exitCode).toBe(1);
	});
});

describe('a branch whose files change', () => {
	it('takes clean files along, and back', async () => {
		await using at = await aBranch();
		const {git, path, rewriter, next} = at;
		await writeFile(join(path, 'untracked'), 'u\n');
		const {backup} = await rewriter.apply(await at.rewritten({newBase: next}), aJob());
		expect(await readFile(join(path, 'other'), 'utf8')).toBe('o\n');
		expect(await readFile(join(path, 'a.c'), 'utf8')).toBe(numbered(20, {2: 'one', 19: 'next'}));
		expect(await status(git)).toBe('? untracked\0');
		await rewriter.undo(backup);
		expect(await status(git)).toBe('? untracked\0');
		expect(await readdir(path)).not.toContain('other');
	});

	it.each([
		['a changed file', async (path: string) => writeFile(join(path, 'b.c'), 'mine\n')],
		[
			'a file that git does not know in the way',
			async (path: string) => writeFile(join(path, 'other'), 'mine\n'),
		],
		['a locked index', async (path: string) => writeFile(join(path, '.git', 'index.lock'), '')],
	])('refuses %s', async (_, spoil) => {
		await using at = await aBranch();
		const done = await at.rewritten({newBase: at.next});
		await at.rewriter.foreseeMove(at.series, done.plan, aJob());
		await spoil(at.path);
		const before = await status(at.git);
		const told = await refusal(at.rewriter.foreseeMove(at.series, done.plan, aJob()));
		expect(await refusal(at.rewriter.apply(done, aJob()))).toEqual(told);
		expect(await at.tip()).toBe(at.series.tip);
		expect(await status(at.git)).toBe(before);
		expect(await leftovers(at.gitDir)).toEqual([]);
	});

	it('goes back when the files cannot follow', async () => {
		await using at = await aBranch();
		const done = await at.rewritten({newBase: at.next});
		const failing: Git = {
			...at.git,
			ask: async (args, call) => {
				const isReal = args[0] === 'read-tree' && args.includes('-m') && !args.includes('--dry-run');
				if (isReal) await writeFile(join(at.path, 'other'), 'in the way\n');
				return at.git.ask(args, call);
			},
		};
		const error = await refusal(createRewriter(failing, at).apply(done, aJob()));
		expect(error.fact).toMatch(/other/);
		expect(await at.tip()).toBe(at.series.tip);
		expect(await readFile(join(at.path, 'other'), 'utf8')).toBe('in the way\n');
	});
});

describe('the lock', () => {
	const lockWith = async (gitDir: string, holder: unknown) => {
		await mkdir(join(gitDir, 'kvm-series'), {recursive: true});
		await writeFile(join(gitDir, 'kvm-series', 'lock'), JSON.stringify(holder));
	};

	it('keeps a second process out', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		await lockWith(at.gitDir, {pid: process.pid, host: hostname()});
		const error = await refusal(at.rewriter.apply(done, aJob()));
		expect(error.fact).toContain(`process ${process.pid} on ${hostname()}`);
		expect(error.code).toBe(exitCode.concurrentChange);
		await lockWith(at.gitDir, {pid: 2 ** 22 + 1, host: 'elsewhere.example'});
		expect((await refusal(at.rewriter.apply(done, aJob()))).fact).toContain('elsewhere.example');
		expect(await leftovers(at.gitDir)).toEqual(['lock']);
	});

	it.each([
		['a process that is gone', {pid: 2 ** 22 + 1, host: hostname()}],
		['an earlier process of the same number', {pid: process.pid, host: hostname(), started: '1'}],
	])('is taken over from %s', async (_, holder) => {
		await using at = await aBranch();
		await lockWith(at.gitDir, holder);
		await at.rewriter.apply(await at.rewritten(), aJob());
		expect(await leftovers(at.gitDir)).toEqual([]);
	});

	it('is taken over from a process that has ended and that nobody has asked after', async () => {
		await using at = await aBranch();
		const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		try {
			const [pid] = await once(parent.stdout, 'data');
			const stat = () => readFile(`/proc/${Number(pid)}/stat`, 'utf8');
			await vi.waitFor(async () => expect(await stat()).toContain(') Z '), 10_000);
			await lockWith(at.gitDir, {pid: Number(pid), host: hostname()});
			await at.rewriter.apply(await at.rewritten(), aJob());
			expect(await leftovers(at.gitDir)).toEqual([]);
		} finally {
			parent.kill();
		}
	});

	it('lets only one of many through at a time', async () => {
		await using at = await aBranch();
		await lockWith(at.gitDir, {pid: 2 ** 22 + 1, host: hostname()});
		const done = await at.rewritten();
		const tries = await Promise.allSettled([1, 2, 3].map(() => at.rewriter.apply(done, aJob())));
		expect(tries.filter(({status: how}) => how === 'fulfilled')).toHaveLength(1);
		expect(await leftovers(at.gitDir)).toEqual([]);
	});
});

describe('a move that git does not begin', () => {
	it('leaves no journal, though that is still being written when git refuses', async () => {
		await using at = await aBranch();
		const done = await at.rewritten();
		const failing: Git = {
			...at.git,
			ask: (args, call) =>
				args[0] === 'update-ref' ? Promise.reject(new Error('no such program')) : at.git.ask(args, call),
		};
		await expect(createRewriter(failing, at).apply(done, aJob())).rejects.toThrow('no such program');
		expect(await readdir(join(at.gitDir, 'kvm-series'))).not.toContain('journal.json');
		expect(await at.rewriter.recover()).toBeUndefined();
		expect(await at.tip()).toBe(at.series.tip);
	});
});

describe('after an interruption', () => {
	/** Ends the work where the program would have been killed: what comes after never happens. */
	const killedAt = (
		git: Git,
		isPoint: (args: readonly string[]) => boolean,
		isBefore: boolean,
		reached: () => void,
	): Git => {
		const end = () => {
			reached();
			return new Promise<never>(() => {});
		};
		return {
			...git,
			ask: async (args, call) => {
				const isHere = isPoint(args);
				if (isHere && isBefore) {
					// Git starts early and waits for what it is to do.
					await call?.input;
					await end();
				}
				const ran = await git.ask(args, call);
				if (isHere) await end();
				return ran;
			},
		};
	};

	const isMove = (args: readonly string[]) => args.some(arg => arg.startsWith('kvm-series: rewrite'));

	const points = {
		start: isMove,
		move: isMove,
		files: (args: readonly string[]) => args[0] === 'read-tree' && !args.includes('--dry-run'),
		notes: (args: readonly string[]) => args.includes('notes'),
	};

	/** Leaves a rewrite unfinished as a killed process would: the journal stays, and a lock of a dead process. */
	const interrupted = async (
		at: Awaited<ReturnType<typeof aBranch>>,
		point: keyof typeof points,
		more: Partial<Plan>,
	) => {
		const done = await at.rewritten(more);
		let reached = () => {};
		const there = new Promise<void>(resolve => {
			reached = resolve;
		});
		const killed = killedAt(at.git, points[point], point === 'start', () => reached());
		void createRewriter(killed, at).apply(done, aJob());
		await there;
		const lock = join(at.gitDir, 'kvm-series', 'lock');
		await writeFile(lock, JSON.stringify({pid: 2 ** 22 + 1, host: hostname()}));
		return done;
	};

	const cases = (['start', 'move', 'files', 'notes'] as const).flatMap(point =>
		(['finish', 'undo'] as const).map(way => [point, way] as const),
	);

	it.each(cases)('at %s it can %s', async (point, way) => {
		await using at = await aBranch();
		const {rewriter, git} = at;
		if (point === 'notes') await git.bytes(['notes', 'add', '-m', 'a note', at.series.tip]);
		const done = await interrupted(at, point, {newBase: at.next});
		const found = await rewriter.recover();
		expect(found).toMatchObject({
			action: 'apply',
			state: point === 'start' ? 'not-moved' : 'moved',
			backup: {before: at.series.tip, after: done.tip},
		});
		expect((await refusal(rewriter.apply(done, aJob()))).fact).toMatch(/was interrupted/);
		await found?.[way]();
		expect(await at.tip()).toBe(way === 'finish' ? done.tip : at.series.tip);
		expect(await status(git)).toBe('');
		expect(await leftovers(at.gitDir)).toEqual([]);
		expect(await rewriter.recover()).toBeUndefined();
		await found?.[way]();
		expect(await status(git)).toBe('');
		if (way === 'finish' && found !== undefined) await rewriter.undo(found.backup);
		expect(await at.tip()).toBe(at.series.tip);
	});

	it('finds half-written files to be its own, and changed ones not', async () => {
		await using at = await aBranch();
		await interrupted(at, 'move', {newBase: at.next});
		await writeFile(join(at.path, 'a.c'), numbered(20, {2: 'one', 19: 'next'}).slice(0, 25));
		await writeFile(join(at.path, 'b.c'), 'mine\n');
		const found = await at.rewriter.recover();
		if (found === undefined) throw new Error('nothing found');
		expect((await refusal(found.finish())).fact).toMatch(/b\.c has been changed/);
		expect(await readFile(join(at.path, 'b.c'), 'utf8')).toBe('mine\n');
		await writeFile(join(at.path, 'b.c'), 'two\n');
		await writeFile(join(at.path, 'other'), 'mine\n');
		expect((await refusal(found.undo())).fact).toMatch(/other has been changed/);
		await rm(join(at.path, 'other'));
		await found.finish();
		expect(await status(at.git)).toBe('');
	});

	it('steps back where somebody else has moved the branch', async () => {
		await using at = await aBranch();
		await interrupted(at, 'start', {});
		await at.git.bytes(['update-ref', 'refs/heads/work', at.base]);
		const found = await at.rewriter.recover();
		expect(found?.state).toBe('overtaken');
		await refusal(found?.finish() ?? Promise.resolve());
		expect(await at.rewriter.recover()).toBeUndefined();
		expect(await at.tip()).toBe(at.base);
	});

	it('leaves a living process alone', async () => {
		await using at = await aBranch();
		await interrupted(at, 'start', {});
		await writeFile(
			join(at.gitDir, 'kvm-series', 'lock'),
			JSON.stringify({pid: process.pid, host: hostname()}),
		);
		expect(await at.rewriter.recover()).toBeUndefined();
	});

	const sense: Move = {
		action: 'apply',
		branch: 'work',
		from: '1'.repeat(40),
		to: '2'.repeat(40),
		isNewBranch: false,
		stamp: 'x-1',
		worktree: undefined,
		pairs: [],
	};

	it.each([
		['no JSON', '{"version":'],
		['nothing', ''],
		['another version', JSON.stringify({...sense, version: 7})],
		['an id that is an option', JSON.stringify({...sense, version: 1, to: '--exec=x'})],
		['a stamp that is a path', JSON.stringify({...sense, version: 1, stamp: '../../heads/work'})],
	])('puts a journal aside that is %s', async (_, text) => {
		await using at = await aBranch();
		const folder = join(at.gitDir, 'kvm-series');
		await mkdir(folder);
		await writeFile(join(folder, 'journal.json'), text);
		expect(await at.rewriter.recover()).toBeUndefined();
		expect(await leftovers(at.gitDir)).toEqual(['journal.json.broken']);
		await at.rewriter.apply(await at.rewritten(), aJob());
	});

	it('does not write through a symbolic link out of the git directory', async () => {
		await using at = await aBranch();
		await mkdir(join(at.path, 'outside'));
		await symlink(join(at.path, 'outside'), join(at.gitDir, 'kvm-series'));
		const done = await at.rewritten();
		expect((await refusal(at.rewriter.apply(done, aJob()))).fact).toMatch(/is not a folder/);
		expect(await readdir(join(at.path, 'outside'))).toEqual([]);
		await rename(join(at.gitDir, 'kvm-series'), join(at.path, 'gone'));
	});
});
