import {describe, expect, test} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {createGit} from '../../src/git/git.ts';
import {readFacts} from '../../src/git/reading/facts.ts';
import type {Series} from '../../src/series/series.ts';
import type {TreeRef} from '../../src/series/tree.ts';
import {aFile} from '../evidence/a-patch.ts';
import {aPatch} from '../handbook/a-patch.ts';
import {aJob, aKernel} from './a-kernel.ts';
import {aFolder} from './sealed.ts';

const aSeries = (base: string, ...texts: readonly string[]): Series => ({
	branch: 'work',
	base,
	tip: base,
	patches: texts.map((text, at) =>
		aPatch({message: `KVM: x86: Change\n\nChange it.\n\n${text}\n`, id: `patch-${at}`}),
	),
});

const aTreeRef = (role: TreeRef['role'], name: string, oid: string, when = 5): TreeRef => ({
	name,
	ref: `refs/remotes/${name}`,
	oid,
	role,
	topic: role === 'topic' ? name.replace(/.*\//, '') : undefined,
	when,
});

const place = (trees: readonly TreeRef[] = [], isPractice = false) => ({trees, isPractice});

/** Git that keeps the commands it is asked for. */
const counted = (git: Git) => {
	const commands: string[] = [];
	const ask: Git['ask'] = (args, call) => {
		commands.push(args.join(' '));
		return git.ask(args, call);
	};
	return {commands, git: {...git, ask}};
};

/** A history `start`, `old`, `base`, and `side` that only grew beside it. */
const aHistory = async () => {
	const kernel = await aKernel();
	const at = (when: number) => ({GIT_COMMITTER_DATE: `${when} +0000`});
	const old = await kernel.commit('KVM: x86: Add the old way', {a: '1'}, at(1_400_000_000));
	const side = await kernel.commit('KVM: x86: Go aside', {a: '2'}, at(1_690_000_000));
	await kernel.git.bytes(['reset', '-q', '--hard', old]);
	const base = await kernel.commit('KVM: x86: Stand here\nand there', {a: '3'}, at(1_700_000_500));
	return {...kernel, old, side, tip: base};
};

describe('commits that messages name', () => {
	test('are known by title, date and whether the base has them', async () => {
		await using at = await aHistory();
		const short = at.old.slice(0, 9);
		const series = aSeries(
			at.tip,
			`Fixes: ${short} ("KVM: x86: Add the old way")`,
			`As commit\n${at.side.slice(0, 12)} ("KVM: x86: Go aside") and commit ${at.tip.toUpperCase()} say.`,
			'Fixes: 0123456789ab ("KVM: x86: Not here")',
		);
		const {commits, base} = await readFacts(at.git, series, place(), aJob());
		expect([...commits]).toEqual([
			[short, {oid: at.old, subject: 'KVM: x86: Add the old way', when: 1_400_000_000, isInBase: true}],
			[
				at.side.slice(0, 12),
				{oid: at.side, subject: 'KVM: x86: Go aside', when: 1_690_000_000, isInBase: false},
			],
			[at.tip, {oid: at.tip, subject: 'KVM: x86: Stand here and there', when: 1_700_000_500, isInBase: true}],
			['0123456789ab', undefined],
		]);
		expect(base.when).toBe(1_700_000_500);
	});

	test('are unsettled where next has them and the trees that stay have not', async () => {
		await using at = await aHistory();
		const series = aSeries(at.tip, `As commits ${at.old.slice(0, 12)} and ${at.tip.slice(0, 12)} say.`);
		const trees = [aTreeRef('next', 'kvm-x86/next', at.tip), aTreeRef('master', 'kvm/master', at.old)];
		const unsettled = async (seen: readonly TreeRef[]) =>
			[...(await readFacts(at.git, series, place(seen), aJob())).commits.values()]
				.filter(commit => commit?.isUnsettled)
				.map(commit => commit?.oid);
		expect(await unsettled(trees)).toEqual([at.tip]);
		expect(await unsettled([...trees, aTreeRef('release-candidate', 'v6.16-rc1', at.tip)])).toEqual([]);
		expect(await unsettled(trees.slice(0, 1))).toEqual([]);
		// The trees of the practice series are made up, and no id of theirs will change.
		const {commits} = await readFacts(at.git, series, place(trees, true), aJob());
		expect([...commits.values()].filter(commit => commit?.isUnsettled)).toEqual([]);
	});

	test('are resolved in one process, however many there are', async () => {
		await using at = await aHistory();
		const {git, commands} = counted(at.git);
		const texts = Array.from({length: 60}, (_, n) => `Fixes: a${String(n).padStart(11, '0')} ("x")`);
		await readFacts(git, aSeries(at.tip, ...texts, `Fixes: ${at.old} ("x")`), place(), aJob());
		expect(commands.filter(command => command.includes('cat-file'))).toHaveLength(1);
		expect(commands.filter(command => command.includes('rev-list'))).toHaveLength(1);
	});

	test('start nothing where there are none', async () => {
		await using at = await aHistory();
		const {git, commands} = counted(at.git);
		const trees = [aTreeRef('next', 'kvm-x86/next', at.tip, 77)];
		const {commits, base} = await readFacts(git, aSeries(at.tip, 'Change it.'), place(trees), aJob());
		expect(commands).toEqual([]);
		expect(commits.size).toBe(0);
		expect(base).toMatchObject({isInNext: true, isInMaster: undefined, when: 77, nextWhen: 77});
	});

	test('are no branches, tags, trees or files of such a name', async () => {
		await using at = await aHistory();
		await at.git.bytes(['branch', 'abcdef1', at.old]);
		const tree = await at.git.text(['rev-parse', `${at.old}^{tree}`]);
		const texts = ['commit abcdef1 ("x")', `commit ${tree} ("x")`];
		const {commits} = await readFacts(at.git, aSeries(at.tip, ...texts), place(), aJob());
		expect([...commits]).toEqual([
			['abcdef1', undefined],
			[tree, undefined],
		]);
	});

	test('are left out where several begin so', async () => {
		await using at = await aHistory();
		const commits = new Map<string, string>();
		let shared: string | undefined;
		const {git} = at;
		// Seven digits meet by chance too seldom, so git is made to answer as it does.
		shared = at.old.slice(0, 7);
		const confused: Git = {
			...git,
			ask: async (args, call) => {
				const ran = await git.ask(args, call);
				if (!args.includes('cat-file')) return ran;
				const text = Buffer.from(ran.stdout).toString('latin1');
				const start = text.indexOf(`${at.old} commit`);
				return {...ran, stdout: Buffer.from(`${text.slice(0, start)}${shared} ambiguous\n`, 'latin1')};
			},
		};
		const facts = await readFacts(confused, aSeries(at.tip, `Fixes: ${shared} ("x")`), place(), aJob());
		expect(facts.commits).toEqual(commits);
	});

	test('prove nothing by their absence in a shallow clone or the practice series', async () => {
		await using at = await aHistory();
		await using folder = await aFolder();
		const series = aSeries(at.tip, `Fixes: ${at.old} ("x")`, `Fixes: ${at.tip} ("x")`);
		await at.git.bytes(['clone', '-q', '--depth=1', `file://${at.path}`, `${folder.path}/shallow`]);
		const shallow = await readFacts(createGit(`${folder.path}/shallow`), series, place(), aJob());
		expect([...shallow.commits.keys()]).toEqual([at.tip]);
		expect(shallow.commits.get(at.tip)?.isInBase).toBeUndefined();
		const unknown = aSeries(at.tip, 'Fixes: 0123456789ab ("x")');
		const practice = await readFacts(at.git, unknown, place([], true), aJob());
		expect(practice.commits.size).toBe(0);
	});

	test('stay unknown where the time is up, and where the base is no commit', async () => {
		await using at = await aHistory();
		const text = `Fixes: ${at.old} ("x")`;
		const slow: Git = {
			...at.git,
			ask: async (args, call) => {
				const ran = await at.git.ask(args, call);
				return args[0] === 'rev-list' ? {...ran, exitCode: undefined} : ran;
			},
		};
		const late = await readFacts(slow, aSeries(at.tip, text), place(), aJob());
		expect(late.commits.get(at.old)?.isInBase).toBeUndefined();
		const lost = await readFacts(at.git, aSeries('base', text), place(), aJob());
		expect(lost.commits.size).toBe(0);
	});

	test('of all ages are asked about, the recent ones first', async () => {
		await using at = await aHistory();
		const {git, commands} = counted(at.git);
		const series = aSeries(at.tip, `commit ${at.old} ("x")`, `commit ${at.side} ("x")`);
		const {commits} = await readFacts(git, series, place(), aJob());
		expect(commands.filter(command => command.startsWith('rev-list'))).toHaveLength(2);
		expect([...commits.values()].map(commit => commit?.isInBase)).toEqual([true, false]);
	});
});

describe('the base', () => {
	test('is in the trees that have it', async () => {
		await using at = await aHistory();
		await at.git.bytes(['tag', '-a', '-m', 'x', 'v6.1-rc2', at.old]);
		const trees = [
			aTreeRef('next', 'kvm-x86/next', at.tip),
			aTreeRef('master', 'kvm/master', at.base),
			aTreeRef('topic', 'kvm-x86/mmu', at.side),
		];
		const named = `commit ${at.old} ("x")`;
		const {base} = await readFacts(at.git, aSeries(at.old, named), place(trees), aJob());
		expect(base).toMatchObject({isInNext: true, isInMaster: false, releaseTag: 'v6.1-rc2', topicsOnly: []});
	});

	test('may be in a topic alone', async () => {
		await using at = await aHistory();
		const trees = [
			aTreeRef('next', 'kvm-x86/next', at.tip),
			aTreeRef('topic', 'kvm-x86/mmu', at.side),
			aTreeRef('topic', 'kvm-x86/svm', at.old),
		];
		const named = `commit ${at.old} ("x")`;
		const {base} = await readFacts(at.git, aSeries(at.side, named), place(trees), aJob());
		expect(base).toMatchObject({isInNext: false, isInMaster: undefined, topicsOnly: ['mmu']});
		expect(base.releaseTag).toBeUndefined();
	});
});

test('the files that tell which symbols KVM exports are read where a patch exports one', async () => {
	await using kernel = await aKernel();
	const {git} = kernel;
	const base = await kernel.commit('base', {'arch/x86/kvm/Makefile': 'exported := kvm_do_it\n'});
	const exporting = aPatch({
		message: 'KVM: x86: Export it\n',
		diff: [aFile('arch/x86/kvm/x86.c', ['+EXPORT_SYMBOL_GPL(kvm_do_it);'])],
	});
	const plain = aSeries(base, 'Nothing else.');
	const ask = (patches: Series['patches']) => readFacts(git, {...plain, patches}, place(), aJob());
	expect((await ask(plain.patches)).baseFiles.size).toBe(0);
	expect([...(await ask([exporting])).baseFiles]).toEqual([
		['arch/x86/kvm/Makefile', 'exported := kvm_do_it\n'],
	]);
});
