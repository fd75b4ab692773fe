import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {holdBranch} from '../../src/git/keeping/hold.ts';
import {answersFile} from '../../src/git/rewriting/store.ts';
import {exitCode} from '../../src/series/refusal.ts';
import {aFolder} from './sealed.ts';

const heldBy = async (gitDir: string, branch: string, pid: number) => {
	const folder = join(gitDir, 'kvm-series', 'open');
	await mkdir(folder, {recursive: true});
	await writeFile(join(folder, answersFile(branch)), JSON.stringify({pid, host: hostname()}));
};

describe('a branch that is open', () => {
	it('is refused to a second process, and other branches are not', async () => {
		await using folder = await aFolder();
		await heldBy(folder.path, 'x86/work', process.ppid);
		await expect(holdBranch(folder.path, 'x86/work')).rejects.toMatchObject({
			fact: expect.stringContaining(`Another kvm-series has x86/work open: process ${process.ppid}`),
			code: exitCode.concurrentChange,
		});
		await holdBranch(folder.path, 'other');
		await holdBranch(folder.path, 'other');
		expect(await readdir(join(folder.path, 'kvm-series', 'open'))).toHaveLength(2);
	});

	it('is taken over from a process that is gone', async () => {
		await using folder = await aFolder();
		await heldBy(folder.path, 'work', 2 ** 22 + 1);
		await holdBranch(folder.path, 'work');
		expect(await readdir(join(folder.path, 'kvm-series', 'open'))).toEqual([answersFile('work')]);
	});

	it('can be looked at where nothing can be written', async () => {
		await using folder = await aFolder();
		await writeFile(join(folder.path, 'kvm-series'), 'in the way');
		await holdBranch(folder.path, 'work');
	});
});
