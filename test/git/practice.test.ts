import {mkdir, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import {createGit, type Git} from '../../src/git/git.ts';
import {openPractice, practiceBranch, practiceFolder} from '../../src/git/practice/practice.ts';
import {readMaterial} from '../../src/git/practice/practice-build.ts';
import {playHistory, practiceAuthor} from '../../src/git/practice/practice-history.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {aPractice, assets, practiceBase as base, type Faulty, sealSettings, seriesOf} from './practices.ts';
import {aFolder} from './sealed.ts';

const refsOf = (git: Git) => git.text(['for-each-ref', '--format=%(objectname) %(refname)']);

let shared: Awaited<ReturnType<typeof aPractice>>;
let series: readonly Faulty[];

beforeAll(async () => {
	sealSettings();
	shared = await aPractice();
	series = await seriesOf(shared.git);
});
afterEach(sealSettings);
afterAll(async () => shared[Symbol.asyncDispose]());

describe('the practice repository', () => {
	test('has the branch checked out, the remotes, the trees and the tags', async () => {
		const {git} = shared;
		expect(await git.text(['symbolic-ref', 'HEAD'])).toBe(`refs/heads/${practiceBranch}`);
		expect(await git.text(['status', '--porcelain', '--ignored'])).toBe('');
		expect((await git.ask(['fsck', '--strict'])).exitCode).toBe(0);
		expect((await git.ask(['rev-parse', '@{upstream}'])).exitCode).not.toBe(0);
		expect(await git.text(['config', 'remote.kvm-x86.url'])).toBe('https://github.com/kvm-x86/linux.git');
		expect(await git.text(['config', 'remote.kvm.url'])).toBe(
			'https://git.kernel.org/pub/scm/virt/kvm/kvm.git',
		);
		const refs = (await git.text(['for-each-ref', '--format=%(refname)'])).split('\n');
		const topics = ['fixes', 'generic', 'misc', 'mmu', 'next', 'pmu', 'selftests', 'svm', 'vmx'];
		expect(refs).toEqual([
			`refs/heads/${practiceBranch}`,
			...topics.map(topic => `refs/remotes/kvm-x86/${topic}`),
			'refs/remotes/kvm/master',
			`refs/tags/${base}`,
			'refs/tags/kvm-x86-next-2026.05.15',
			...[1, 2, 3, 4].map(candidate => `refs/tags/v7.1-rc${candidate}`),
		]);
		expect(await git.text(['cat-file', '-t', 'v7.1-rc2'])).toBe('tag');
		expect(await git.text(['describe', '--match', 'v*-rc*', '--abbrev=0', 'kvm-x86/next'])).toBe('v7.1-rc2');
		expect(await git.text(['merge-base', 'HEAD', 'kvm-x86/next'])).toBe(
			await git.text(['rev-parse', `${base}^{}`]),
		);
		expect(await git.text(['rev-list', '--count', 'HEAD..kvm-x86/next'])).toBe('4');
	});

	test('is by the identity that works in it, and the base by another', async () => {
		const {git} = shared;
		const me = `${practiceAuthor.name} <${practiceAuthor.mail}>`;
		expect(`${await git.text(['config', 'user.name'])} <${await git.text(['config', 'user.email'])}>`).toBe(
			me,
		);
		const people = await git.text(['log', '--format=%an <%ae>|%cn <%ce>', `${base}..${practiceBranch}`]);
		expect(new Set(people.split('\n'))).toEqual(new Set([`${me}|${me}`]));
		expect(await git.text(['log', '--format=%ce', base])).not.toContain(practiceAuthor.mail);
		for (const {message} of series) expect(message.trim().split('\n').at(-1)).toBe(`Signed-off-by: ${me}`);
	});

	test('has the same ids under a hostile configuration, and files without a changed byte', async () => {
		const plain = shared;
		await using hostile = await aFolder();
		const home = hostile.path;
		const hooks = join(home, 'template', 'hooks');
		await mkdir(hooks, {recursive: true});
		await writeFile(join(hooks, 'post-index-change'), '#!/bin/sh\nexit 1\n', {mode: 0o755});
		await writeFile(join(home, 'attributes'), '* text eol=crlf ident filter=break\n');
		const settings = [
			'[core]\nautocrlf = true\neol = crlf\nattributesFile = attributes\nsparseCheckout = true',
			`hooksPath = ${hooks}`,
			`[init]\ntemplateDir = ${join(home, 'template')}\ndefaultBranch = other\ndefaultObjectFormat = sha256`,
			'defaultRefFormat = reftable\n[user]\nuseConfigOnly = true\n[commit]\ngpgSign = true\n[tag]\ngpgSign = true',
			'[i18n]\ncommitEncoding = latin1\n[filter "break"]\nsmudge = false\nclean = false\nrequired = true',
			'[remote "kvm-x86"]\nurl = https://example.org/other.git',
		];
		const globally = join(home, 'gitconfig');
		await writeFile(globally, settings.join('\n').replace('= attributes', `= ${join(home, 'attributes')}`));
		vi.stubEnv('GIT_CONFIG_GLOBAL', globally);
		vi.stubEnv('GIT_AUTHOR_NAME', 'Somebody Else');
		vi.stubEnv('GIT_AUTHOR_DATE', '1 +0000');
		vi.stubEnv('GIT_DIR', join(home, 'elsewhere'));

		await using practice = await aPractice();
		expect(await refsOf(practice.git)).toBe(await refsOf(plain.git));
		expect(await practice.git.text(['status', '--porcelain'])).toBe('');
		expect(await readdir(join(practice.folder, '.git'))).not.toContain('hooks');
		const file = 'arch/x86/kvm/x86.c';
		expect(await readFile(join(practice.folder, file))).toEqual(await readFile(join(plain.folder, file)));
	});

	test('knows its ids before git does, so that Fixes tags can name them', async () => {
		const {git} = shared;
		const {tip, commits} = playHistory(await readMaterial(assets));
		expect(await git.text(['rev-parse', 'HEAD'])).toBe(tip.oid);
		const named = commits.flatMap(({message}) => [...message.matchAll(/^Fixes: (\w{12}) \("(.+)"\)$/gm)]);
		expect(named.length).toBeGreaterThan(0);
		for (const [, oid, title] of named)
			expect(await git.text(['show', '-s', '--format=%s', `${oid}`])).toBe(title);
	});

	test('has a base whose messages are in order', async () => {
		const messages = await shared.git.raw(['log', '-z', '--no-merges', '--format=%B', '--remotes', '--tags']);
		for (const message of messages.split('\0').slice(0, -1)) {
			const [shortlog = '', ...body] = message.split('\n');
			expect(shortlog).toMatch(
				/^(?:KVM: (?:(?:x86|x86\/mmu|x86\/pmu|VMX|SVM|nVMX|nSVM|selftests): )?|x86\/kvm: |Practice |Import )[A-Z\d]?.*\w$/i,
			);
			for (const line of [shortlog, ...body]) expect(line.length).toBeLessThanOrEqual(75);
			expect(body.join('\n')).not.toMatch(/\b(?:we|our|I|you)\b/i);
		}
	});
});

describe('opening the practice series', () => {
	test('resumes what a person has done, and starting over gives the first ids again', async () => {
		await using practice = await aPractice();
		const {git, folder, open} = practice;
		const fresh = await refsOf(git);
		await git.bytes(['commit', '-q', '--allow-empty', '-m', 'KVM: Mine']);
		expect(await open()).toEqual({folder, isNew: false});
		expect(await git.text(['show', '-s', '--format=%s'])).toBe('KVM: Mine');
		expect(await open(true)).toEqual({folder, isNew: true});
		expect(await refsOf(git)).toBe(fresh);
		expect(await readdir(practice.place)).toEqual(['practice']);
	});

	test.each([
		['objects are lost', '.git/objects'],
		['the trees are lost', '.git/refs/remotes'],
		['the stamp is of another version', '.git/kvm-series-practice'],
	])('builds anew where %s', async (_, lost) => {
		await using practice = await aPractice();
		const {folder, open, git} = practice;
		if (lost.endsWith('practice')) await writeFile(join(folder, lost), 'another\n');
		else await rm(join(folder, lost), {recursive: true});
		expect(await open()).toEqual({folder, isNew: true});
		expect((await git.ask(['fsck'])).exitCode).toBe(0);
	});

	test('gives one practice to those who open it at the same moment', async () => {
		await using place = await aFolder();
		const folder = join(place.path, 'practice');
		const opened = await Promise.all(
			[1, 2, 3].map(() => openPractice({assets, isStartingOver: false, folder})),
		);
		expect(opened.map(each => each.folder)).toEqual([folder, folder, folder]);
		expect((await createGit(folder).ask(['fsck'])).exitCode).toBe(0);
		expect(await readdir(place.path)).toEqual(['practice']);
	});

	test('refuses a symbolic link, a file, and a folder with something else in it', async () => {
		await using place = await aFolder();
		const at = (name: string) => openPractice({assets, isStartingOver: true, folder: join(place.path, name)});
		await mkdir(join(place.path, 'full'));
		await writeFile(join(place.path, 'full', 'thesis'), 'mine');
		await symlink(join(place.path, 'full'), join(place.path, 'link'));
		await writeFile(join(place.path, 'file'), '');
		await expect(at('link')).rejects.toThrow(/symbolic link/);
		await expect(at('file')).rejects.toThrow(/not a folder/);
		await expect(at('full')).rejects.toThrow(Refusal);
		expect(await readFile(join(place.path, 'full', 'thesis'), 'utf8')).toBe('mine');
	});

	test('lives in a folder of this user alone, unless somebody has put a link there', async () => {
		await using place = await aFolder();
		vi.stubEnv('TMPDIR', place.path);
		expect(practiceFolder().startsWith(`${place.path}/kvm-series-`)).toBe(true);
		expect(await openPractice({assets, isStartingOver: false})).toEqual({
			folder: practiceFolder(),
			isNew: true,
		});
		const parent = join(practiceFolder(), '..');
		expect((await stat(parent)).mode & 0o777).toBe(0o700);
		await rm(parent, {recursive: true});
		await symlink(place.path, parent);
		await expect(openPractice({assets, isStartingOver: false})).rejects.toThrow(/symbolic link/);
	});
});
