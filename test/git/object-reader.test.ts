import {describe, expect, it} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {readerOf} from '../../src/git/objects/object-reader.ts';
import {Refusal} from '../../src/series/refusal.ts';
import type {Companion} from '../../src/tools/run.ts';
import {aHistory} from './a-history.ts';
import {aRepository} from './sealed.ts';

/** The same git, with all that it was asked to converse with. */
const watched = (git: Git) => {
	const companions: Companion[] = [];
	const watching: Git = {
		...git,
		converse: args => {
			const companion = git.converse(args);
			companions.push(companion);
			return companion;
		},
	};
	return {companions, watching};
};

const large = 'x'.repeat(300_000);

describe('objects', () => {
	it('are read by one process, whatever is asked and in the order of the questions', async () => {
		await using repository = await aRepository();
		const {companions, watching} = watched(repository.git);
		const [oid = ''] = await aHistory(repository.git, [{files: {'d/a b': 'small\n', large}}]);
		const {read, idOf} = readerOf(watching);
		const nothing = '0'.repeat(40);
		const [commit, missing, id, blob, none, folder, big] = await Promise.all([
			read(oid),
			read(nothing),
			idOf(`${oid}^{tree}`),
			read(`${oid}:d/a b`),
			idOf(`${oid}:no such file`),
			read(`${oid}:d`),
			read(`${oid}:large`),
		]);
		expect(commit).toMatchObject({oid, type: 'commit'});
		expect([missing, none]).toEqual([undefined, undefined]);
		expect(id).toBe(await repository.git.text(['rev-parse', `${oid}^{tree}`]));
		expect(blob?.content.toString('latin1')).toBe('small\n');
		expect(folder?.type).toBe('tree');
		expect(big?.content.toString('latin1')).toBe(large);
		expect(readerOf(watching)).toBe(readerOf(watching));
		expect(companions).toHaveLength(1);
	});

	it('are told to be unread where git ends, and read by another process then', async () => {
		await using repository = await aRepository();
		const {git} = repository;
		const [oid = ''] = await aHistory(git, [{files: {a: 'a\n'}}]);
		// The first one ends without a word, as one that is killed does; the second one answers.
		const asked = [
			['cat-file', '-e', oid],
			['cat-file', '--batch-command'],
		];
		const {read} = readerOf({...git, converse: () => git.converse(asked.shift() ?? [])});
		await expect(read(oid)).rejects.toThrow(Refusal);
		expect(await read(oid)).toMatchObject({oid, type: 'commit'});
		expect(asked).toEqual([]);
	});
});
