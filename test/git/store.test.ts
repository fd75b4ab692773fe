import {chmod, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {describeStore, loadAnswers, saveAnswers} from '../../src/git/rewriting/store.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {aFolder} from './sealed.ts';

const answers = {version: 1, kind: 'fix', text: 'Grüße\u001b[31m', list: [1, null, true]};

describe('saved answers', () => {
	it.each([
		'work',
		'x86/mmu/nx-zap',
		'x86%2fmmu%2fnx-zap',
		'.hidden',
		'Work',
		'grüße',
		'a'.repeat(240),
		'日本'.repeat(40),
	])('come back for the branch %s', async branch => {
		await using folder = await aFolder();
		expect(await loadAnswers(folder.path, branch)).toBeUndefined();
		await saveAnswers(folder.path, branch, answers);
		await saveAnswers(folder.path, 'another', {});
		expect(await loadAnswers(folder.path, branch)).toEqual(answers);
		const names = await readdir(join(folder.path, 'kvm-series', 'answers'));
		expect(names).toHaveLength(2);
		expect(names.map(name => join(folder.path, 'kvm-series', 'answers', name))).toContain(
			describeStore(folder.path, branch),
		);
	});

	it('are files of their own for names that look alike', () => {
		const branches = [
			'x/y',
			'x%2fy',
			'X/y',
			'x-y',
			`${'a'.repeat(200)}/b`,
			`${'a'.repeat(200)}/c`,
			'x',
			'.x',
		];
		const files = branches.map(branch => describeStore('/git', branch).toLowerCase());
		expect(new Set(files).size).toBe(branches.length);
	});

	it.each([
		['a cut file', '{"version": 1, "ki'],
		['an empty file', ''],
		['text', 'hello\u001b[2J'],
	])('that are %s are put aside, not overwritten', async (_, text) => {
		await using folder = await aFolder();
		await saveAnswers(folder.path, 'work', answers);
		const file = describeStore(folder.path, 'work');
		await writeFile(file, text);
		expect(await loadAnswers(folder.path, 'work')).toBeUndefined();
		expect(await readFile(`${file}.broken`, 'utf8')).toBe(text);
		await saveAnswers(folder.path, 'work', answers);
		expect(await loadAnswers(folder.path, 'work')).toEqual(answers);
	});

	it('neither read nor write through a symbolic link', async () => {
		await using folder = await aFolder();
		const outside = join(folder.path, 'outside.json');
		await writeFile(outside, '{"from": "elsewhere"}');
		await mkdir(join(folder.path, 'kvm-series', 'answers'), {recursive: true});
		await symlink(outside, describeStore(folder.path, 'work'));
		expect(await loadAnswers(folder.path, 'work')).toBeUndefined();
		await symlink(outside, describeStore(folder.path, 'work')).catch(() => {});
		await saveAnswers(folder.path, 'work', answers);
		expect(await readFile(outside, 'utf8')).toBe('{"from": "elsewhere"}');
		expect(await loadAnswers(folder.path, 'work')).toEqual(answers);
	});

	it('refuse a folder that leads elsewhere', async () => {
		await using folder = await aFolder();
		await mkdir(join(folder.path, 'kvm-series'));
		await mkdir(join(folder.path, 'outside'));
		await symlink(join(folder.path, 'outside'), join(folder.path, 'kvm-series', 'answers'));
		await expect(saveAnswers(folder.path, 'work', answers)).rejects.toThrow(/answers is not a folder/);
		expect(await readdir(join(folder.path, 'outside'))).toEqual([]);
	});

	it('name the path where they cannot be written', async () => {
		await using folder = await aFolder();
		await saveAnswers(folder.path, 'work', answers);
		const file = describeStore(folder.path, 'work');
		await rm(file);
		await mkdir(file);
		await writeFile(join(file, 'x'), '');
		const work = saveAnswers(folder.path, 'work', answers);
		await expect(work).rejects.toThrow(Refusal);
		await expect(work).rejects.toThrow(file);
		await chmod(file, 0o700);
		expect(await readdir(join(folder.path, 'kvm-series', 'answers'))).toEqual(['work.json']);
	});
});
