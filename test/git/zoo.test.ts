import {access, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createTools} from '../../src/git/create-tools.ts';
import {createGit, type Git} from '../../src/git/git.ts';
import type {Plan} from '../../src/series/plan.ts';
import {Refusal} from '../../src/series/refusal.ts';
import type {Series} from '../../src/series/series.ts';
import {aJob} from './a-job.ts';
import {copy, filesIn} from './faults/state.ts';
import {sealedEnvironment} from './sealed.ts';
import {type Animal, animals, makePlain} from './zoo.ts';

const sealedGit = (folder: string): Git => {
	const git = createGit(folder);
	const env = sealedEnvironment(folder);
	return {
		...git,
		ask: (args, call) => git.ask(args, {...call, env: {...env, ...call?.env}}),
		bytes: (args, call) => git.bytes(args, {...call, env: {...env, ...call?.env}}),
		text: (args, call) => git.text(args, {...call, env: {...env, ...call?.env}}),
		raw: (args, call) => git.raw(args, {...call, env: {...env, ...call?.env}}),
	};
};

const planOf = (series: Series, patches: Plan['patches'], dropped?: readonly string[]): Plan => ({
	branch: series.branch,
	tip: series.tip,
	oldBase: series.base,
	newBase: series.base,
	patches,
	...(dropped === undefined ? {} : {dropped}),
});

type Planned = Plan['patches'];

/** The plans that are tried, each of the patches as they are. */
const plans: Readonly<Record<string, (series: Series, sources: Planned) => Plan>> = {
	reword: (series, sources) =>
		planOf(
			series,
			sources.map((patch, at) => (at === 0 ? {...patch, message: 'KVM: uno\n'} : patch)),
		),
	reorder: (series, [first, second, ...rest]) =>
		planOf(
			series,
			[second, first, ...rest].flatMap(patch => patch ?? []),
		),
	drop: (series, [first, second, ...rest]) =>
		planOf(
			series,
			[first, ...rest].flatMap(patch => patch ?? []),
			[second?.source ?? ''],
		),
};

describe('an odd repository', () => {
	let folder = '';
	const template = (name: string) => join(folder, name);

	beforeAll(async () => {
		Object.assign(process.env, {GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'});
		folder = await mkdtemp(join(tmpdir(), 'kvm-series-zoo-'));
		const init = ['init', '-q', '-b', 'work', '--template='];
		await sealedGit(folder).bytes([...init, template('plain')]);
		await sealedGit(folder).bytes([...init, '--object-format=sha256', template('sha256')]);
		await sealedGit(folder).bytes([...init, template('nothing')]);
		await makePlain(sealedGit(template('plain')));
		await makePlain(sealedGit(template('sha256')));
	});

	afterAll(() => rm(folder, {recursive: true, force: true}));

	/** Everything that must not change: all files of worktree and git directory but objects and what is only ours. */
	const stateOf = async (at: string) => {
		const elsewhere = await filesIn(`${at}-git`, ['objects']).catch(() => new Map<string, string>());
		const files = await filesIn(at, ['.git/objects', '.git/logs']);
		const kept = [...files, ...elsewhere].filter(
			([path]) => !/^(?:\.git\/|logs\/)?(?:kvm-series|logs)\//.test(path),
		);
		return new Map(kept);
	};

	const toolsAt = (at: string, branch: string | undefined) =>
		createTools({
			opening: {folder: at, isPractice: false, branch, base: undefined, isClaiming: false},
			assets: '',
			isPracticeOffered: false,
			isStartingOver: false,
			builtInRecipients: () => ({to: [], cc: []}),
		});

	/** Does something that has to work or to be refused in two sentences with nothing changed; whether it worked. */
	const tryOut = async (at: string, what: string, step: () => Promise<unknown>): Promise<boolean> => {
		const before = await stateOf(at);
		try {
			await step();
			return true;
		} catch (error) {
			if (!(error instanceof Refusal)) throw new Error(`${what}: ${error}`, {cause: error});
			expect.soft(error.fact, what).toMatch(/\S.*\.$/s);
			expect.soft(error.remedy, what).toMatch(/\S.*\.$|: \S/s);
			expect.soft(await stateOf(at), `${what} is refused`).toEqual(before);
			return false;
		}
	};

	const changeAndUndo = async (at: string, kind: string, branch: string | undefined) => {
		const tools = toolsAt(at, branch);
		const git = sealedGit(at);
		const before = await stateOf(at);
		let done = false;
		const isDone = await tryOut(at, kind, async () => {
			const {series} = await tools.open(aJob());
			const plan = plans[kind]?.(
				series,
				series.patches.map(({commit}) => ({source: commit.oid})),
			);
			if (plan === undefined) return;
			const trial = await tools.tryPlan(plan, aJob());
			const rewritten = await tools.rewrite(plan, aJob());
			expect.soft(trial, kind).toEqual({isClean: true});
			const {backup} = await tools.apply(rewritten, aJob());
			done = true;
			const ref = `refs/heads/${series.branch}`;
			expect
				.soft(await git.text(['rev-parse', '--verify', '--end-of-options', ref]), kind)
				.toBe(rewritten.tip);
			const listed = await git.text(['rev-list', '--reverse', `${series.base}..${rewritten.tip}`, '--']);
			expect.soft(listed.split('\n'), kind).toEqual(rewritten.commits);
			const trees = await Promise.all(
				[series.tip, rewritten.tip].map(oid => git.text(['rev-parse', `${oid}^{tree}`])),
			);
			expect.soft(trees[0] === trees[1], `${kind} leaves the tree`).toBe(kind !== 'drop');
			const fsck = await git.ask(['fsck', '--no-dangling', '--no-progress', rewritten.tip]);
			expect.soft(Buffer.from(fsck.stdout).toString(), kind).not.toMatch(/^(?:error|missing|broken)/m);
			await tools.undo(backup);
		});
		expect(isDone || !done, `${kind} is refused after it was applied`).toBe(true);
		if (!isDone) return false;
		const after = await stateOf(at);
		for (const each of [before, after]) {
			// Refs may be written out or packed, and with files that moved the index has new times.
			for (const path of [...each.keys()]) {
				if (/(?:^|\/)(?:index|packed-refs)$|(?:^|\/)refs\//.test(path))
					(each as Map<string, string>).delete(path);
			}
		}
		expect.soft(after, `${kind} and undo`).toEqual(before);
		return true;
	};

	it.each(animals.map(animal => [animal.name, animal] as const))(
		'%s: everything works, or is refused with nothing changed',
		{timeout: 60_000},
		async (_, {make, from, branch, fate}: Animal) => {
			const at = join(folder, 'animal');
			for (const each of ['', '-other', '-objects', '-git']) {
				await rm(at + each, {recursive: true, force: true});
			}
			await copy(template(from ?? 'plain'), at);
			await sealedGit(at).ask(['update-index', '-q', '--refresh']);
			await make(sealedGit(at), at);
			const reads = ['refs/remotes/kvm-x86/next..HEAD'];
			await tryOut(at, 'reading', () => toolsAt(at, branch).readCommits(reads, aJob()));
			const worked: boolean[] = [];
			for (const kind of Object.keys(plans)) worked.push(await changeAndUndo(at, kind, branch));
			if (fate === 'works') expect(worked).toEqual([true, true, true]);
			if (fate === 'refused') expect(worked).toEqual([false, false, false]);
			await expect(access(join(at, '.git/ran'))).rejects.toThrow();
			await expect(access(join(at, 'pwn'))).rejects.toThrow();
		},
	);
});
