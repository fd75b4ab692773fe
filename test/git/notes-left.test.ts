import {expect, it} from 'vitest';
import {notesLeft} from '../../src/git/rewriting/notes-left.ts';
import {commitsToChange} from '../../src/series/notes-left.ts';
import {aHistory, aPlan, aSeries} from './a-history.ts';
import {aRepository} from './sealed.ts';

const aNotedSeries = async () => {
	const repository = await aRepository();
	const {git} = repository;
	const [base = ''] = await aHistory(git, [{message: 'Base\n', files: {a: 'a\n'}}]);
	const commits = ['one', 'two', 'three'].map(name => ({message: `${name}\n`, files: {[name]: 'x\n'}}));
	await aHistory(git, commits, {from: base});
	const series = await aSeries(git, base);
	const [first = '', second = ''] = series.patches.map(({commit}) => commit.oid);
	await git.bytes(['notes', 'add', '-m', 'on one', first]);
	await git.bytes(['notes', 'add', '-m', 'on two', second]);
	await git.bytes(['notes', '--ref=review', 'add', '-m', 'seen', second]);
	await git.bytes(['notes', '--ref=away', 'add', '-m', 'on the base', base]);
	const left = (...order: Parameters<typeof aPlan>[1]) => notesLeft(git, series, aPlan(series, order));
	const set = (name: string, value: string) => git.bytes(['config', '--add', name, value]);
	return {git, series, left, set, [Symbol.asyncDispose]: repository[Symbol.asyncDispose]};
};

it('names the notes that stay behind, of commits that change alone', async () => {
	await using at = await aNotedSeries();
	expect(await at.left(0, 2, 1)).toEqual([
		{ref: 'refs/notes/commits', commits: 1},
		{ref: 'refs/notes/review', commits: 1},
	]);
	expect(await at.left(1, 0, 2)).toMatchObject([{commits: 2}, {commits: 1}]);
	expect(await at.left(0, 1, {at: 2, message: 'drei\n'})).toEqual([]);
});

it('says nothing of notes that git takes along', async () => {
	await using at = await aNotedSeries();
	await at.set('notes.rewriteRef', 'refs/notes/commits');
	expect(await at.left(2, 1, 0)).toEqual([{ref: 'refs/notes/review', commits: 1}]);
	await at.set('notes.rewriteRef', 'refs/notes/re?*');
	expect(await at.left(2, 1, 0)).toEqual([]);
	await at.set('notes.rewrite.rebase', 'no');
	expect(await at.left(2, 1, 0)).toMatchObject([{isOff: true}, {isOff: true}]);
});

it('knows the first commit that changes', async () => {
	await using at = await aNotedSeries();
	const oids = at.series.patches.map(({commit}) => commit.oid);
	const changed = (...order: Parameters<typeof aPlan>[1]) =>
		commitsToChange(at.series, aPlan(at.series, order)).length;
	expect([changed(0, 1, 2), changed(0, {at: 1, message: 'x\n'}, 2), changed(2, 1, 0)]).toEqual([0, 2, 3]);
	const onto = aPlan(at.series, [0, 1, 2], {newBase: oids[0] ?? ''});
	expect(commitsToChange(at.series, onto)).toEqual(oids);
	expect(commitsToChange(at.series, aPlan(at.series, [0, 1], {dropped: [oids[2] ?? '']}))).toEqual([oids[2]]);
});
