import {describe, expect, test} from 'vitest';
import {fixesCandidates} from '../../src/git/reading/fixes-candidates.ts';
import {readPatches} from '../../src/git/reading/read-series.ts';
import {walk} from '../../src/git/reading/walk.ts';
import type {Series} from '../../src/series/series.ts';
import {aJob, aTree} from './a-kernel.ts';

const file = 'arch/x86/kvm/lapic.c';

const at = (when: number) => ({GIT_AUTHOR_DATE: `${when} +0000`, GIT_COMMITTER_DATE: `${when} +0000`});

const numbered = (...lines: readonly string[]) => lines.map(line => `${line}\n`).join('');

/** Lines of an import, then two commits that add to them, a release after the first. */
const aHistory = async () => {
	const tree = await aTree();
	const filler = Array.from({length: 10}, (_, index) => `	filler(${index});`);
	const start = ['int one(void)', '{', ...filler, '}'];
	await tree.commit('KVM: x86: Import it', {[file]: numbered(...start)}, at(1_500_000_000));
	const added = [...start, 'int two(void)', '{', '	first();', '	second();', '	third();', '}'];
	const old = await tree.commit('KVM: x86: Add two()', {[file]: numbered(...added)}, at(1_600_000_000));
	await tree.git.bytes(['tag', '-m', 'release', 'v6.1'], {env: at(1_600_000_500)});
	const changed = added.map(line => (line === '	third();' ? '	other();' : line));
	const young = await tree.commit(
		'KVM: x86: Call other()',
		{[file]: numbered(...changed)},
		at(1_600_001_000),
	);
	await tree.git.bytes(['tag', '-m', 'candidate', 'v6.2-rc1'], {env: at(1_600_002_000)});
	const seriesOf = async (): Promise<Series> => {
		const tip = await tree.git.text(['rev-parse', 'HEAD']);
		const listed = await walk(tree.git, tip, [young], new AbortController().signal);
		return {branch: 'work', base: young, tip, patches: await readPatches(tree.git, listed)};
	};
	/** What the last patch of the series may fix. */
	const found = async (deadline?: number) => {
		const series = await seriesOf();
		const patch = series.patches.at(-1);
		if (patch === undefined) throw new Error('no patch');
		return fixesCandidates(tree.git, series, patch.commit.oid, aJob(), deadline);
	};
	const without = (lines: readonly string[], ...gone: readonly string[]) =>
		numbered(...lines.filter(line => !gone.includes(line.trim())));
	return {...tree, old, young, lines: changed, without, found};
};

describe('commits that a patch may fix', () => {
	test('are those that the removed lines come from, most lines first', async () => {
		await using tree = await aHistory();
		await tree.commit('KVM: x86: Fix two()', {
			[file]: tree.without(tree.lines, 'first();', 'second();', 'other();'),
		});
		const {candidates, notes} = await tree.found();
		expect(notes).toEqual([]);
		expect(candidates).toMatchObject([
			{
				oid: tree.old,
				short: tree.old.slice(0, 12),
				subject: 'KVM: x86: Add two()',
				when: 1_600_000_000,
				release: 'v6.1',
				isCurrentCycle: false,
				removed: 2,
				why: '2 of 3 removed lines come from it',
			},
			{
				oid: tree.young,
				release: 'v6.2-rc1',
				isCurrentCycle: true,
				removed: 1,
				why: '1 of 3 removed lines comes from it',
			},
		]);
		expect(candidates[0]?.confidence).toBeGreaterThan(candidates[1]?.confidence ?? 1);
	});

	test('are those around what is only added, and less sure', async () => {
		await using tree = await aHistory();
		const lines = tree.lines.flatMap(line => (line === '	second();' ? [line, '	check();'] : [line]));
		await tree.commit('KVM: x86: Fix two()', {[file]: numbered(...lines)});
		const {candidates} = await tree.found();
		expect(candidates).toMatchObject([
			{oid: tree.old, removed: 0, around: 2, why: '2 of 3 lines around what is added come from it'},
			{oid: tree.young, removed: 0, around: 1},
		]);
		expect(candidates.every(({confidence}) => confidence < 0.5)).toBe(true);
	});

	test('are found where the patch renames the file, and blanks changed since', async () => {
		await using tree = await aHistory();
		await tree.git.bytes(['mv', file, 'arch/x86/kvm/apic.c']);
		await tree.commit('KVM: x86: Fix two()', {'arch/x86/kvm/apic.c': tree.without(tree.lines, 'first();')});
		expect((await tree.found()).candidates).toMatchObject([{oid: tree.old, removed: 1}]);
	});

	test('are no patches of the series itself, which is said', async () => {
		await using tree = await aHistory();
		const earlier = tree.lines.map(line => (line === '	first();' ? '	zeroth();' : line));
		await tree.commit('KVM: x86: Call zeroth()', {[file]: numbered(...earlier)});
		await tree.commit('KVM: x86: Fix two()', {[file]: tree.without(earlier, 'zeroth();', 'second();')});
		const {candidates, notes} = await tree.found();
		expect(candidates).toMatchObject([{oid: tree.old, why: '1 of 2 removed lines comes from it'}]);
		expect(notes).toEqual(['1 line comes from earlier patches of this series; mend those instead.']);
	});

	test('are not where the history begins, which is said', async () => {
		await using tree = await aTree();
		await tree.commit('KVM: x86: Fix one', {'arch/x86/kvm/x86.c': 'one\nthree\n'});
		const tip = await tree.git.text(['rev-parse', 'HEAD']);
		const patches = await readPatches(tree.git, await walk(tree.git, tip, [tree.base], aJob().signal));
		const series = {branch: 'work', base: tree.base, tip, patches};
		const {candidates, notes} = await fixesCandidates(tree.git, series, tip, aJob());
		expect(candidates).toEqual([]);
		expect(notes).toEqual([
			`1 line goes back to ${tree.base.slice(0, 12)}, the start of history or an import.`,
		]);
	});

	test('are none for a patch that only adds files', async () => {
		await using tree = await aHistory();
		await tree.commit('KVM: x86: Add a file', {'arch/x86/kvm/new.c': 'int three;\n'});
		expect(await tree.found()).toEqual({candidates: [], notes: []});
	});

	test('are as many as can be told in time', async () => {
		await using tree = await aHistory();
		await tree.commit('KVM: x86: Fix two()', {[file]: tree.without(tree.lines, 'first();')});
		expect(await tree.found(0)).toEqual({
			candidates: [],
			notes: [`Not read to the end in time: ${file}.`],
		});
	});

	test('know no release where there is no tag', async () => {
		await using tree = await aHistory();
		await tree.git.bytes(['tag', '-d', 'v6.1', 'v6.2-rc1']);
		await tree.commit('KVM: x86: Fix two()', {[file]: tree.without(tree.lines, 'first();')});
		expect((await tree.found()).candidates).toMatchObject([{release: undefined, isCurrentCycle: undefined}]);
	});
});
