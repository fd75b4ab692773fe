import {expect, test} from 'vitest';
import type {Git, GitCall} from '../../src/git/git.ts';
import {recentShortlogs} from '../../src/git/reading/history.ts';
import {aJob, aKernel} from './a-kernel.ts';

test('shortlogs by path, newest first, joined and decoded', async () => {
	await using kernel = await aKernel();
	await kernel.commit('KVM: x86: Ä\nsecond line\n\nBody', {'a b.c': '1\n', 'c.c': '1\n'});
	await kernel.commit('\x01KVM: odd', {'a b.c': '2\n'});
	const tip = await kernel.commit('KVM: else', {'d.c': '2\n'});
	expect(
		await recentShortlogs(kernel.git, tip, ['a b.c', 'c.c', 'new.c', ':!x', 'caf\xe9.c'], aJob()),
	).toEqual(
		new Map([
			['a b.c', ['\x01KVM: odd', 'KVM: x86: Ä second line']],
			['c.c', ['KVM: x86: Ä second line']],
			['new.c', []],
			[':!x', []],
			['caf\xe9.c', []],
		]),
	);
});

test('at most 50 of each path', async () => {
	await using kernel = await aKernel();
	const stream = Array.from(
		{length: 60},
		(_, n) =>
			`commit refs/heads/long\ncommitter A <a@example.org> ${n} +0000\ndata ${`s${n}`.length}\ns${n}\nM 644 inline f\ndata ${`${n}`.length}\n${n}\n`,
	);
	await kernel.git.bytes(['fast-import', '--quiet'], {input: stream.join('')});
	const found = await recentShortlogs(kernel.git, 'refs/heads/long', ['f', 'g'], aJob());
	expect(found.get('f')).toHaveLength(50);
	expect(found.get('f')?.[0]).toBe('s59');
});

test('no path, no process', async () => {
	await using kernel = await aKernel();
	const git: Git = {...kernel.git, ask: () => Promise.reject(new Error('asked'))};
	expect(await recentShortlogs(git, kernel.base, [], aJob())).toEqual(new Map());
});

test('a walk that takes too long gives what it has, without an unfinished end', async () => {
	await using kernel = await aKernel();
	const calls: GitCall[] = [];
	const git: Git = {
		...kernel.git,
		ask: (_, call = {}) => {
			calls.push(call);
			const stdout = Buffer.from('\x01one\0\na.c\0b.c\0\x01two\0\na.c\0\x01thr');
			return Promise.resolve({
				exitCode: undefined,
				stdout,
				stderr: Buffer.alloc(0),
				isCanceled: false,
				errorCode: undefined,
			});
		},
	};
	expect(await recentShortlogs(git, kernel.base, ['a.c', 'b.c'], aJob(), undefined, 300)).toEqual(
		new Map([
			['a.c', ['one', 'two']],
			['b.c', ['one']],
		]),
	);
	expect(calls.map(({timeout}) => timeout)).toEqual([300]);
});
