import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {handbookFile, isNewDifference} from '../../../src/git/checks/handbook-file.ts';
import {aHistory} from '../a-history.ts';
import {aFolder, aRepository} from '../sealed.ts';

const path = 'Documentation/process/maintainer-kvm-x86.rst';

test("the handbook is the base's, not the worktree's", async () => {
	await using repository = await aRepository();
	const [without = '', having = ''] = await aHistory(repository.git, [
		{files: {a: 'a'}},
		{files: {[path]: 'of the base'}},
	]);
	await mkdir(join(repository.path, 'Documentation/process'), {recursive: true});
	await writeFile(join(repository.path, path), 'of the worktree');
	expect(await handbookFile(repository.git, having)).toBe('of the base');
	expect(await handbookFile(repository.git, without)).toBeUndefined();
});

test('a difference is new once, whatever others come between', async () => {
	await using folder = await aFolder();
	const asked: boolean[] = [];
	for (const text of ['one', 'two', 'one', 'two', 'three'])
		asked.push(await isNewDifference(folder.path, text));
	expect(asked).toEqual([true, true, false, false, true]);
	expect(await readdir(join(folder.path, 'kvm-series'))).toEqual(['shown.json']);
});

test('a difference is new every time where that cannot be noted', async () => {
	await using folder = await aFolder();
	await writeFile(join(folder.path, 'kvm-series'), 'in the way');
	expect(await isNewDifference(folder.path, 'one')).toBe(true);
	expect(await isNewDifference(folder.path, 'one')).toBe(true);
});
