import {mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {changeWaivers, loadWaivers} from '../../../src/git/checks/waivers.ts';
import type {Waiver} from '../../../src/series/waiver.ts';
import {says} from '../a-kernel.ts';
import {aFolder} from '../sealed.ts';

const aWaiver = (rule: string): Waiver => ({
	rule,
	about: {branch: 'work'},
	reason: 'Grüße',
	when: 1,
	title: 'work',
});

test('what was set aside is there again', async () => {
	await using folder = await aFolder();
	expect(await loadWaivers(folder.path)).toEqual([]);
	await changeWaivers(folder.path, waivers => [...waivers, aWaiver('one')]);
	await changeWaivers(folder.path, waivers => [...waivers, aWaiver('two')]);
	expect(await loadWaivers(folder.path)).toEqual([aWaiver('one'), aWaiver('two')]);
	expect(await readdir(join(folder.path, 'kvm-series'))).toEqual(['waivers.json']);
});

test.each(['', '{"version": 1, "waivers"', '{"version": 2, "waivers": []}'])(
	'a file that says %j is refused and stays',
	async text => {
		await using folder = await aFolder();
		const file = join(folder.path, 'kvm-series/waivers.json');
		await mkdir(join(folder.path, 'kvm-series'));
		await writeFile(file, text);
		await expect(loadWaivers(folder.path)).rejects.toMatchObject(says('holds no waivers', 3));
		await expect(changeWaivers(folder.path, () => [])).rejects.toMatchObject(says(file, 3));
		expect(await readFile(file, 'utf8')).toBe(text);
		expect(await readdir(join(folder.path, 'kvm-series'))).toEqual(['waivers.json']);
	},
);

test('a symbolic link is refused', async () => {
	await using folder = await aFolder();
	await mkdir(join(folder.path, 'kvm-series'));
	await writeFile(join(folder.path, 'outside'), '{"version": 1, "waivers": []}');
	await symlink(join(folder.path, 'outside'), join(folder.path, 'kvm-series/waivers.json'));
	await expect(changeWaivers(folder.path, () => [])).rejects.toMatchObject(says('cannot be read', 3));
});

test('a change that fails changes nothing', async () => {
	await using folder = await aFolder();
	await changeWaivers(folder.path, () => [aWaiver('one')]);
	const work = changeWaivers(folder.path, () => {
		throw new Error('no');
	});
	await expect(work).rejects.toThrow('no');
	expect(await loadWaivers(folder.path)).toEqual([aWaiver('one')]);
});

test('only one process changes them at a time', async () => {
	await using folder = await aFolder();
	const changes = Array.from({length: 8}, (_, at) =>
		changeWaivers(folder.path, waivers => [...waivers, aWaiver(String(at))]),
	);
	const done = (await Promise.allSettled(changes)).filter(({status}) => status === 'fulfilled').length;
	expect(await loadWaivers(folder.path)).toHaveLength(done);
	expect(done).toBeGreaterThan(0);
});
