import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {knownRemotes} from '../../src/git/reading/known-remotes.ts';
import {createQuestions} from '../../src/git/reading/questions.ts';
import {newestOfEachLine, releaseTags} from '../../src/git/reading/release-tags.ts';
import {aTree} from './a-kernel.ts';
import {aFolder} from './sealed.ts';

test('remotes, branches and settings', async () => {
	await using tree = await aTree();
	await tree.addRemote('x', 'korg:kvm-x86/linux');
	await tree.git.bytes(['config', 'url.https://github.com/.insteadOf', 'korg:']);
	await tree.git.bytes(['config', 'remote.x.fetch', '+refs/heads/*:refs/remotes/x/*']);
	await tree.setRef('refs/remotes/x/next', tree.base);
	await tree.git.bytes(['branch', '-q', '--set-upstream-to=x/next']);
	await tree.git.bytes(['config', '--add', 'branch.work.note', 'one']);
	await tree.git.bytes(['config', '--add', 'branch.work.note', 'two\nlines']);
	const questions = createQuestions(tree.path);
	expect(await questions.remotes()).toEqual([{name: 'x', url: 'https://github.com/kvm-x86/linux'}]);
	expect(await questions.branches()).toEqual([
		{name: 'work', oid: tree.base, upstream: 'refs/remotes/x/next', when: 1700000000},
	]);
	expect((await questions.settings()).get('branch.work.note')).toBe('two\nlines');
});

test('a git that fails without a word is no answer', async () => {
	await using folder = await aFolder();
	await writeFile(join(folder.path, 'git'), '#!/bin/sh\nexit 1\n');
	await chmod(join(folder.path, 'git'), 0o755);
	const path = process.env.PATH;
	process.env.PATH = `${folder.path}:${path}`;
	try {
		await expect(createQuestions(folder.path).remotes()).rejects.toThrow('exit code 1');
	} finally {
		process.env.PATH = path;
	}
});

test('no answer from a folder that is no repository', async () => {
	await expect(createQuestions('/').remotes()).rejects.toThrow('not a git repository');
	await expect(createQuestions('/no/such/folder').branches()).rejects.toThrow();
});

test.each([
	['kvmX86', 'https://github.com/kvm-x86/linux'],
	['kvmX86', 'https://github.com/kvm-x86/linux.git/'],
	['kvmX86', 'git@github.com:kvm-x86/linux.git'],
	['kvmX86', 'ssh://git@github.com/kvm-x86/linux.git'],
	['kvm', 'git://git.kernel.org/pub/scm/virt/kvm/kvm.git'],
	['kvm', 'https://git.kernel.org/pub/scm/virt/kvm/kvm'],
	['kvm', 'git@gitolite.kernel.org:pub/scm/virt/kvm/kvm.git'],
	['kvm', 'https://kernel.googlesource.com/pub/scm/virt/kvm/kvm.git'],
	['kvmX86', 'ssh://git@ssh.github.com:443/kvm-x86/linux.git'],
	['kvmX86', 'git+ssh://git@GitHub.com/kvm-x86/linux'],
	['kvmX86', 'https://ann:token@github.com/kvm-x86/linux.git'],
	['kvm', 'http://git.kernel.org/pub/scm/virt/kvm/kvm.git/'],
	['kvm', 'ssh://git@gitolite.kernel.org/pub/scm/virt/kvm/kvm'],
	['kvm', 'git.kernel.org:/pub/scm/virt/kvm/kvm.git'],
	['linus', 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git'],
	['linus', 'https://github.com/torvalds/linux'],
	[undefined, 'https://github.com/somebody/linux'],
	[undefined, 'https://github.com/kvm-x86/linux-fork'],
	[undefined, 'https://github.com/not-kvm-x86/linux'],
	[undefined, 'https://notgithub.com/kvm-x86/linux'],
	[undefined, 'https://github.com.example.org/kvm-x86/linux'],
	[undefined, 'https://example.org/virt/kvm/kvm.git'],
	[undefined, 'https://git.kernel.org/pub/scm/virt/kvm/kvm-unit-tests.git'],
	[undefined, '/srv/github.com-kvm-x86/linux'],
])('%s is the tree at %s', (tree, url) => {
	const found = Object.entries(knownRemotes([{name: 'it', url}])).find(([, names]) => names.length > 0)?.[0];
	expect(found).toBe(tree);
});

test('of every line of releases the newest tag counts, and no other tag', () => {
	const names = [
		'v6.9',
		'v6.10-rc10',
		'v6.10-rc9',
		'v6.9-rc7',
		'v6.9.2',
		'v6.9.11',
		'v2',
		'v6.10-mine',
		'v6.9-rc',
		'next',
	];
	const newest = newestOfEachLine(names.map(name => ({name, oid: name})));
	expect(newest.map(({name}) => name)).toEqual(['v6.9', 'v6.10-rc10', 'v6.9.11']);
});

test('a repository without tags has none', async () => {
	await using tree = await aTree();
	expect(await releaseTags(tree.git)).toEqual([]);
});
