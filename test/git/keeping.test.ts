import {mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {historyJson, historyLines, redoNumber, undoNumber} from '../../src/commands/history.ts';
import {refuseStateOptions, removeState, stateJson, stateLines} from '../../src/commands/state.ts';
import type {Git} from '../../src/git/git.ts';
import {elsewhereKeeper} from '../../src/git/keeping/elsewhere.ts';
import {createKeeper} from '../../src/git/keeping/keeper.ts';
import {backupSteps, stampOf} from '../../src/git/rewriting/backups.ts';
import {type Move, writeJournal} from '../../src/git/rewriting/journal.ts';
import {pastRewrites} from '../../src/git/rewriting/past-rewrites.ts';
import {saveAnswers} from '../../src/git/rewriting/store.ts';
import {updateRefs} from '../../src/git/rewriting/update-refs.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {aHistory} from './a-history.ts';
import {aRepository} from './sealed.ts';

// What the person who runs the tests keeps is none of theirs.
beforeEach(() => void vi.stubEnv('XDG_STATE_HOME', '/nowhere/state'));
afterEach(() => void vi.unstubAllEnvs());

/** A repository in which the branch was rewritten twice: from its first commit to the second, and on to the third. */
const aPast = async () => {
	const repository = await aRepository();
	const {git} = repository;
	const ids = await aHistory(git, [{files: {a: '1'}}, {files: {a: '2'}}, {files: {a: '3'}}]);
	await git.bytes(['reset', '-q', '--hard']);
	const gitDir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
	const move = (at: number): Move => ({
		action: 'apply',
		branch: 'work',
		from: ids[at] ?? '',
		to: ids[at + 1] ?? '',
		isNewBranch: false,
		stamp: stampOf(ids[at] ?? '', new Date(Date.UTC(2030, 0, 2, 3, at))),
		worktree: undefined,
		pairs: [],
	});
	for (const at of [0, 1]) await updateRefs(git, backupSteps(move(at)), 'recorded');
	await saveAnswers(gitDir, 'topic/Ä', {version: 1});
	const tip = () => git.text(['rev-parse', 'refs/heads/work']);
	return {...repository, gitDir, ids, move, tip, keeper: createKeeper({git, gitDir})};
};

const yes = async () => true;

describe('the state', () => {
	it('is listed with branches, dates and sizes', async () => {
		await using past = await aPast();
		const state = await past.keeper.state();
		expect(state.things).toMatchObject([{kind: 'answers', name: 'topic/Ä'}]);
		expect(state.backups).toEqual([
			{
				branch: 'work',
				count: 2,
				oldest: Date.UTC(2030, 0, 2, 3, 0) / 1000,
				newest: Date.UTC(2030, 0, 2, 3, 1) / 1000,
			},
		]);
		const text = stateLines(state).join('\n');
		expect(text).toMatch(/answers +branch topic\/Ä +\d{4}-\d\d-\d\d, \d+ bytes/);
		expect(text).toMatch(/backups +work +2, 2030-01-02$/m);
		expect(JSON.parse(stateJson(state))).toMatchObject({schema: 'kvm-series-state/1', isUnfinished: false});
	});

	it('goes when it is told to, the backups only if they are named', async () => {
		await using past = await aPast();
		const {git, keeper, gitDir} = past;
		const refs = () => git.text(['for-each-ref', 'refs/kvm-series']);
		expect(await removeState(keeper, {withBackups: false, confirm: async () => false})).toEqual([
			'Nothing was changed.',
		]);
		expect((await keeper.state()).things).toHaveLength(1);
		await removeState(keeper, {withBackups: false, confirm: yes});
		expect(await readdir(gitDir)).not.toContain('kvm-series');
		expect(await refs()).not.toBe('');
		await removeState(keeper, {withBackups: true, confirm: yes});
		expect(await refs()).toBe('');
		expect((await removeState(keeper, {withBackups: true, confirm: yes}))[0]).toContain('Nothing is kept');
	});

	it('names what onboarding kept outside of any repository, and takes it along', async () => {
		await using past = await aPast();
		const home = join(past.path, 'state-home');
		vi.stubEnv('XDG_STATE_HOME', home);
		const file = join(home, 'kvm-series', 'onboard.json');
		const keep = async () => {
			await mkdir(join(home, 'kvm-series'), {recursive: true});
			await writeFile(file, '{}\n');
		};
		await keep();
		expect(stateLines(await past.keeper.state())).toEqual(
			expect.arrayContaining(['Outside of any repository:', `  ${file}`]),
		);
		const asked: string[] = [];
		const confirm = async (what: string) => asked.push(what) > 0;
		await removeState(past.keeper, {withBackups: false, confirm});
		expect(asked[0]).toContain(file);
		expect(await readdir(home)).toEqual([]);

		await keep();
		const person = elsewhereKeeper();
		expect(stateLines(await person.state()).join('\n')).toContain('onboard.json');
		await removeState(person, {withBackups: false, confirm: yes});
		expect(await readdir(home)).toEqual([]);
	});

	it('stays while a rewrite is unfinished', async () => {
		await using past = await aPast();
		await writeJournal(past.gitDir, past.move(1));
		await expect(removeState(past.keeper, {withBackups: true, confirm: yes})).rejects.toThrow(Refusal);
		await expect(past.keeper.remove(true)).rejects.toThrow(/interrupted/);
		expect((await past.keeper.state()).things).toHaveLength(2);
	});

	it('is not removed through a link', async () => {
		await using repository = await aRepository();
		const elsewhere = join(repository.path, 'elsewhere');
		await mkdir(elsewhere);
		await writeFile(join(elsewhere, 'dear'), '');
		await symlink(elsewhere, join(repository.path, '.git', 'kvm-series'));
		const keeper = createKeeper({git: repository.git, gitDir: join(repository.path, '.git')});
		await expect(keeper.remove(false)).rejects.toThrow(Refusal);
		expect(await readdir(elsewhere)).toEqual(['dear']);
	});

	it.each([[['backups']], [['json', 'remove']]] as const)('is refused with %j', options => {
		expect(() => refuseStateOptions(new Set(options))).toThrow(Refusal);
	});
});

describe('the history', () => {
	it('lists what was rewritten, newest first, and how to go back', async () => {
		await using past = await aPast();
		const rewrites = await past.keeper.past('work');
		expect(rewrites.map(({number, isAt, commits}) => ({number, isAt, commits}))).toEqual([
			{number: 1, isAt: 'after', commits: {old: 0, made: 1}},
			{number: 2, isAt: undefined, commits: {old: 0, made: 1}},
		]);
		const lines = historyLines('work', rewrites, 'kvm-series');
		expect(lines[0]).toMatch(/^1 {2}2030-01-02 03:01 UTC .*, 0 replaced by 1$/);
		expect(lines[1]).toBe('   kvm-series undo 1  the branch is here');
		const [many] = rewrites.map(each => ({...each, commits: {old: 100, made: 100}}));
		for (const line of historyLines('work', many === undefined ? [] : [many], 'kvm-series')) {
			expect(line.length).toBeLessThan(80);
		}
		expect(JSON.parse(historyJson('work', rewrites)).rewrites).toHaveLength(2);
		expect(historyLines('other', [], 'kvm-series')).toEqual(['kvm-series has not rewritten other.']);
	});

	it('goes back over several rewrites', async () => {
		await using past = await aPast();
		await undoNumber(past.keeper, 'work', '2', yes);
		expect(await past.tip()).toBe(past.ids[0]);
		expect((await past.keeper.past('work')).map(({isAt}) => isAt)).toEqual([undefined, 'before']);
	});

	it('goes on to another one from where an undo led', async () => {
		await using past = await aPast();
		await undoNumber(past.keeper, 'work', '2', yes);
		await undoNumber(past.keeper, 'work', '1', yes);
		expect(await past.tip()).toBe(past.ids[1]);
	});

	it('goes forward again, one step or to any end of a rewrite', async () => {
		await using past = await aPast();
		const isTakenBack = async () => (await past.keeper.past('work')).map(({isTakenBack: is}) => is);
		expect(await isTakenBack()).toEqual([false, false]);
		await expect(redoNumber(past.keeper, 'work', undefined, yes)).rejects.toThrow(/Nothing of work/);
		await undoNumber(past.keeper, 'work', '2', yes);
		expect(await isTakenBack()).toEqual([true, true]);
		const lines = historyLines('work', await past.keeper.past('work'), 'kvm-series');
		expect(lines[1]).toBe('   kvm-series redo 1  taken back');
		expect(await redoNumber(past.keeper, 'work', undefined, yes)).toEqual([
			`work is at ${past.ids[1]?.slice(0, 12)}. kvm-series history lists the ways back.`,
		]);
		expect(await isTakenBack()).toEqual([true, false]);
		await redoNumber(past.keeper, 'work', '1', yes);
		expect(await past.tip()).toBe(past.ids[2]);
		await undoNumber(past.keeper, 'work', '2', yes);
		await redoNumber(past.keeper, 'work', '1', yes);
		expect(await past.tip()).toBe(past.ids[2]);
		await expect(redoNumber(past.keeper, 'work', '1', yes)).rejects.toThrow(/already/);
	});

	it('knows what the branch came through with commits of the person in between', async () => {
		await using past = await aPast();
		const {git} = past;
		const between = await git.text(['commit-tree', '-p', past.ids[2] ?? '', '-m', 'mine', 'HEAD^{tree}']);
		const made = await git.text(['commit-tree', '-p', past.ids[0] ?? '', '-m', 'made', 'HEAD^{tree}']);
		const stamp = stampOf(between, new Date(Date.UTC(2030, 0, 2, 3, 9)));
		const move = {...past.move(0), from: between, to: made, stamp};
		await updateRefs(git, backupSteps(move), 'recorded');
		await git.bytes(['update-ref', 'refs/heads/work', made]);
		const asked: string[] = [];
		const watched: Git = {
			...git,
			ask: (args, call) => {
				asked.push(args[0] ?? '');
				return git.ask(args, call);
			},
		};
		const rewrites = await pastRewrites(watched, 'work');
		expect(rewrites.map(({isTakenBack}) => isTakenBack)).toEqual([false, false, false]);
		// Of what lies behind the commit in between is asked once, not for each rewrite.
		expect(asked.filter(name => name === 'merge-base')).toEqual([]);
		await expect(redoNumber(past.keeper, 'work', '2', yes)).rejects.toThrow(/was not taken back/);
		expect(await past.tip()).toBe(made);
	});

	it('goes nowhere from where somebody else has moved the branch, nor to what is no rewrite', async () => {
		await using past = await aPast();
		await past.git.bytes(['commit', '-q', '--allow-empty', '-m', 'mine']);
		const tip = await past.tip();
		await expect(undoNumber(past.keeper, 'work', '2', yes)).rejects.toThrow(/has moved/);
		for (const number of ['0', '3', 'x']) {
			await expect(undoNumber(past.keeper, 'work', number, yes)).rejects.toThrow(/no rewrite/);
		}
		expect(await past.tip()).toBe(tip);
	});
});
