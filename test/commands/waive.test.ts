import {expect, test} from 'vitest';
import {type WaiveTools, waiveCommand} from '../../src/commands/waive.ts';
import {changeWaivers, loadWaivers} from '../../src/git/checks/waivers.ts';
import {readNamedCommits} from '../../src/git/reading/open-range.ts';
import {isPatchOf} from '../../src/series/waiver.ts';
import {aHistory} from '../git/a-history.ts';
import {aJob, says} from '../git/a-kernel.ts';
import {aRepository} from '../git/sealed.ts';

const now = Date.UTC(2030, 0, 2) / 1000;

const aWork = async () => {
	const repository = await aRepository();
	const {git} = repository;
	const author = (when: number) => `Ann <ann@example.org> ${when} +0000`;
	await aHistory(git, [
		{message: 'KVM: x86: Start\n', files: {'a.c': '1\n'}, author: author(1)},
		{message: 'KVM: x86: Do one\n', files: {'a.c': '1\n2\n'}, author: author(2)},
		{message: 'KVM: x86: Do \u001b[31mtwo\n', files: {'b.c': '1\n'}, author: author(3)},
	]);
	const gitDir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
	const tools: WaiveTools = {
		readCommits: (what, job) => readNamedCommits(git, what, job),
		currentBranch: async () => 'work',
		loadWaivers: () => loadWaivers(gitDir),
		changeWaivers: change => changeWaivers(gitDir, change),
	};
	const run = (operands: readonly string[], reason?: string, flag?: 'list' | 'note' | 'drop') =>
		waiveCommand(
			{
				operands,
				flags: new Set(flag === undefined ? [] : [flag]),
				values: new Map(reason === undefined ? [] : [['reason', reason]]),
				opening: {folder: '', isPractice: false, branch: undefined, base: undefined, isClaiming: true},
			},
			tools,
			aJob(),
			now,
		);
	return {...repository, run, tools};
};

test('a finding is set aside, listed, and taken back', async () => {
	await using work = await aWork();
	expect(await work.run([], undefined, 'list')).toEqual(['Nothing is set aside here.']);
	expect(await work.run(['changelog-wrap-75', 'work~1'], ' A table. ')).toEqual([
		'changelog-wrap-75 is set aside for KVM: x86: Do one: A table.',
	]);
	await work.run(['checkpatch:LONG_LINE', 'work'], 'A string.');
	expect(await work.run([], undefined, 'list')).toEqual([
		'2030-01-02  changelog-wrap-75  KVM: x86: Do one',
		'            A table.',
		'2030-01-02  checkpatch:LONG_LINE  KVM: x86: Do ␛[31mtwo',
		'            A string.',
	]);
	expect(await work.run(['changelog-wrap-75', 'work~1'], undefined, 'drop')).toEqual([
		'changelog-wrap-75 counts again for KVM: x86: Do one.',
	]);
	expect(await work.tools.loadWaivers()).toHaveLength(1);
	await expect(work.run(['changelog-wrap-75', 'work~1'], undefined, 'drop')).rejects.toMatchObject(
		says('is not set aside'),
	);
});

test('another reason takes the place of the first', async () => {
	await using work = await aWork();
	await work.run(['changelog-wrap-75', 'work'], 'One.');
	await work.run(['changelog-wrap-75', 'work'], 'Two.');
	expect((await work.tools.loadWaivers()).map(({reason}) => reason)).toEqual(['Two.']);
});

test('it holds for the commit after rewording and rebasing', async () => {
	await using work = await aWork();
	await work.run(['changelog-wrap-75', 'work~1'], 'A table.');
	const {git} = work;
	const tree = await git.text(['rev-parse', 'work~1^{tree}']);
	const env = {GIT_AUTHOR_NAME: 'Ann', GIT_AUTHOR_EMAIL: 'ann@example.org', GIT_AUTHOR_DATE: '@2 +0000'};
	const again = await git.text(['commit-tree', tree, '-p', 'work~2', '-m', 'KVM: x86: Say it otherwise'], {
		env,
	});
	const [about] = (await work.tools.loadWaivers()).map(waiver => waiver.about);
	const known = async (revision: string) => {
		const [patch] = (await work.tools.readCommits([revision], aJob())).series.patches;
		return about !== undefined && 'patch' in about && patch !== undefined && isPatchOf(about.patch, patch);
	};
	expect(await Promise.all([again, 'work~1', 'work'].map(known))).toEqual([true, true, false]);
});

test.each([
	[['no-such-rule', 'work'], 'x', 'There is no rule no-such-rule.'],
	[['changelog-wrap-75'], 'x', 'is about one patch'],
	[['changelog-wrap-75', 'work'], undefined, 'No reason is given.'],
	[['changelog-wrap-75', 'work'], '  ', 'No reason is given.'],
	[['changelog-wrap-75', 'work'], 'a\nb', 'more than one line'],
	[['changelog-wrap-75', 'work'], 'a\u001b[2Jb', 'nobody can see'],
	[['changelog-wrap-75', 'work'], 'a\u202eb', 'nobody can see'],
	[['changelog-wrap-75', 'work'], 'a'.repeat(501), 'longer than 500'],
	[['changelog-wrap-75', 'work~2..work'], 'x', 'is a range'],
	[['changelog-wrap-75', 'work', 'more'], 'x', 'one too many'],
	[[], 'x', 'No rule is named.'],
] as const)('%j because of %j is refused', async (operands, reason, fact) => {
	await using work = await aWork();
	await expect(work.run(operands, reason)).rejects.toMatchObject(says(fact, 2));
	expect(await work.tools.loadWaivers()).toEqual([]);
});

test('a commit that is none is refused', async () => {
	await using work = await aWork();
	await expect(work.run(['changelog-wrap-75', 'nowhere'], 'x')).rejects.toMatchObject(
		says('no commit called nowhere'),
	);
	await expect(work.run(['changelog-wrap-75', '--all'], 'x')).rejects.toMatchObject(says('no commit called'));
});

test('what is set aside in a commit is worded for below its ---', async () => {
	await using work = await aWork();
	expect(await work.run(['HEAD~1'], undefined, 'note')).toEqual(['Nothing is set aside in HEAD~1.']);
	await work.run(['changelog-wrap-75', 'HEAD~1'], 'a table that does not fold');
	expect(await work.run(['HEAD~1'], undefined, 'note')).toEqual([
		'Known and left as it is:',
		'- changelog-wrap-75: a table that does not fold',
	]);
	await expect(work.run([], undefined, 'note')).rejects.toThrow(/--note is about one commit/);
});
