import {execFileSync} from 'node:child_process';
import {chmod, mkdir, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {listFiles} from '../../../src/tools/mail/list-files.ts';
import {byNaturalOrder} from '../../../src/tools/mail/natural-order.ts';
import {largestFile, readFile, readStream} from '../../../src/tools/mail/read-file.ts';
import {aFolder} from '../../git/sealed.ts';

const list = async (...paths: readonly string[]) => {
	const found: string[] = [];
	for await (const each of listFiles(paths))
		found.push('says' in each ? `${each.file}: ${each.says}` : each.file);
	return found;
};

test('a directory gives its patches in natural order, and nothing of directories in it', async () => {
	await using folder = await aFolder();
	const write = (name: string, text = 'x') => writeFile(join(folder.path, name), text);
	await Promise.all([
		write('v2-10-b.patch'),
		write('v2-9-a.patch'),
		write('a.EML'),
		write('b.mbox'),
		write('notes.txt', 'From: x'),
	]);
	await Promise.all([write('plain', 'From: x\n'), write('README', 'Words\n'), write('.hidden', 'From: x')]);
	await mkdir(join(folder.path, 'sub.patch'));
	await writeFile(join(folder.path, 'sub.patch', 'c.patch'), 'x');
	execFileSync('mkfifo', [join(folder.path, 'pipe.patch')]);
	await symlink('sub.patch', join(folder.path, 'y.patch'));
	await symlink('nowhere', join(folder.path, 'z.patch'));
	const names = (await list(`${folder.path}/`)).map(file => file.slice(folder.path.length + 1));
	expect(names).toEqual(['a.EML', 'b.mbox', 'plain', 'v2-9-a.patch', 'v2-10-b.patch', 'z.patch']);
});

test('a corrected copy is left out where the original lies beside it', async () => {
	await using folder = await aFolder();
	const names = ['1-a.patch', '1-a.fixed.patch', '1-a.fixed-2.patch', '2-b.fixed.patch', 'c', 'c.fixed'];
	for (const name of names) await writeFile(join(folder.path, name), 'From: x\n');
	const found = (await list(folder.path)).map(file => file.slice(folder.path.length + 1));
	expect(found).toEqual(['1-a.patch', '2-b.fixed.patch', 'c']);
	expect(await list(join(folder.path, '1-a.fixed.patch'))).toHaveLength(1);
});

test('a maildir gives what is in cur and new', async () => {
	await using folder = await aFolder();
	for (const name of ['cur', 'new', 'tmp']) await mkdir(join(folder.path, name));
	await writeFile(join(folder.path, 'cur', '17.M1.host:2,S'), 'From: x');
	await writeFile(join(folder.path, 'new', '18.M2.host'), 'From: x');
	await writeFile(join(folder.path, 'tmp', '19.M3.host'), 'From: x');
	expect((await list(folder.path)).map(file => file.slice(folder.path.length))).toEqual([
		'/cur/17.M1.host:2,S',
		'/new/18.M2.host',
	]);
});

test('what is not there is said, the rest is listed', async () => {
	await using folder = await aFolder();
	const missing = join(folder.path, 'missing');
	expect(await list(missing, '-', folder.path)).toEqual([
		`${missing}: There is no such file.`,
		'-',
		`${folder.path}: The directory has no patches.`,
	]);
});

test('files are read whole, or not at all', async () => {
	await using folder = await aFolder();
	const path = join(folder.path, 'a.patch');
	await writeFile(path, 'ü');
	expect(await readFile(path)).toEqual({bytes: Buffer.from('ü')});
	await truncate(path, 50_000_000);
	expect(await readFile(path)).toEqual({says: 'It is larger than 16 MiB.'});
	expect(await readFile(folder.path)).toEqual({says: 'It is a directory.'});
	await truncate(path, 0);
	expect(await readFile(path)).toEqual({bytes: Buffer.alloc(0)});
	await chmod(path, 0);
	if (process.getuid?.() !== 0)
		expect(await readFile(path)).toEqual({says: expect.stringContaining('denied')});
});

test('a stream is not waited for behind the limit', async () => {
	const endless = async function* () {
		for (;;) yield new Uint8Array(largestFile / 4);
	};
	expect(await readStream(endless())).toEqual({says: 'It is larger than 16 MiB.'});
	const broken = async function* () {
		yield 'a';
		throw Object.assign(new Error('x'), {code: 'EIO'});
	};
	expect(await readStream(broken())).toEqual({says: 'It cannot be read: the system says EIO.'});
});

test('names are ordered as people count', () => {
	expect(['10', 'b', '9', 'a10', 'a9', 'a', '09'].sort(byNaturalOrder)).toEqual([
		'09',
		'9',
		'10',
		'a',
		'a9',
		'a10',
		'b',
	]);
});
