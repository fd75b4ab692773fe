import {chmod, mkdir, realpath, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {openSeries} from '../../src/git/reading/open.ts';
import {advises, aJob, aKernel, openAt, says} from './a-kernel.ts';
import {aFolder} from './sealed.ts';

describe('a place that is no worktree', () => {
	test('no repository', async () => {
		await using folder = await aFolder();
		await expect(openAt(folder.path)).rejects.toMatchObject(says('no git repository', 3));
	});

	test('no such folder', async () => {
		await expect(openAt('/no/such/folder')).rejects.toMatchObject({name: 'Refusal', code: 3});
	});

	test('a bare repository', async () => {
		await using folder = await aFolder();
		await createGit(folder.path).bytes(['init', '-q', '--bare']);
		await expect(openAt(folder.path)).rejects.toMatchObject(says('bare', 3));
	});

	test('inside the git directory', async () => {
		await using kernel = await aKernel();
		await expect(openAt(join(kernel.path, '.git'))).rejects.toMatchObject(says('inside a git directory', 3));
	});

	test('a folder below the top is as good as the top', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'arch/x86/kvm/b.c': 'b\n', 'virt/kvm/c.c': 'c\n'});
		const {series, repository} = await kernel.open({}, join(kernel.path, 'virt/kvm'));
		expect(repository.root).toBe(await realpath(kernel.path));
		expect(series.patches[0]?.diff.map(({path}) => path)).toEqual(['arch/x86/kvm/b.c', 'virt/kvm/c.c']);
	});

	test('a path with a line break', async () => {
		await using folder = await aFolder();
		const odd = join(folder.path, 'a\nb');
		await mkdir(odd);
		await createGit(odd).bytes(['init', '-q']);
		await expect(openAt(odd)).rejects.toMatchObject(says('line break', 3));
	});
});

describe('an environment that will not do', () => {
	test('a git that is too old', async () => {
		await using folder = await aFolder();
		await writeFile(join(folder.path, 'git'), '#!/bin/sh\necho git version 2.37.4\n');
		await chmod(join(folder.path, 'git'), 0o755);
		const path = process.env.PATH;
		process.env.PATH = `${folder.path}:${path}`;
		try {
			await expect(openAt(folder.path)).rejects.toMatchObject(says('git 2.37.4 is too old', 3));
		} finally {
			process.env.PATH = path;
		}
	});

	test("dubious ownership passes on git's advice", async () => {
		await using kernel = await aKernel();
		const git = kernel.git;
		const root = await realpath(kernel.path);
		const foreign = {
			...git,
			ask: (...[args, call]: Parameters<typeof git.ask>) =>
				git.ask(args, {...call, env: {GIT_TEST_ASSUME_DIFFERENT_OWNER: '1'}}),
		};
		await expect(
			openSeries(
				foreign,
				{folder: kernel.path, isPractice: false, branch: undefined, base: undefined, isClaiming: false},
				aJob(),
			),
		).rejects.toMatchObject({
			...says('does not trust', 3),
			...advises(`git config --global --add safe.directory ${root}`),
		});
	});

	test('a syntax error in the configuration names the line', async () => {
		await using kernel = await aKernel();
		await writeFile(join(kernel.path, '.git/config'), '[core]\n\trepositoryformatversion = 0\n[user\n');
		await expect(kernel.open()).rejects.toMatchObject(says('bad config line 3 in file', 3));
	});

	test('no identity', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['config', '--unset', 'user.email']);
		await expect(openAt(kernel.path)).rejects.toMatchObject(says('name or mail', 3));
	});

	test('a name that git would make up', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['config', '--unset', 'user.name']);
		await expect(openAt(kernel.path)).rejects.toMatchObject(says('name or mail', 3));
	});

	test('an address from EMAIL is one', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['config', '--unset', 'user.email']);
		process.env.EMAIL = 'author@example.org';
		try {
			expect((await openAt(kernel.path)).repository.identity.mail).toBe('author@example.org');
		} finally {
			delete process.env.EMAIL;
		}
	});

	test('an identity with control characters', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		await kernel.git.bytes(['config', 'user.name', 'Test\x1b[31mAuthor']);
		await expect(openAt(kernel.path)).rejects.toMatchObject(says('control characters', 3));
	});

	test('a missing object', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Add b', {'b.c': 'b\n'});
		const blob = await kernel.git.text(['rev-parse', 'HEAD:b.c']);
		await rm(join(kernel.path, '.git/objects', blob.slice(0, 2), blob.slice(2)));
		await expect(kernel.open()).rejects.toMatchObject(says('cannot read an object', 3));
	});
});
