import {describe, expect, test} from 'vitest';
import {shortlogOf} from '../../src/series/patch.ts';
import type {Opened} from '../../src/tools/tools.ts';
import {aKernel} from './a-kernel.ts';

const shortlogs = ({series}: Opened) => series.patches.map(({commit}) => shortlogOf(commit.message));

describe('a branch that b4 prepares', () => {
	const cover = 'Cover subject\n\nText.\n\n--- b4-submit-tracking ---\n# data\n{"series": {"revision": 1}}\n';

	test('the cover commit below the patches is kept out', async () => {
		await using kernel = await aKernel();
		const oid = await kernel.commit(cover);
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		const opened = await kernel.open();
		expect(shortlogs(opened)).toEqual(['KVM: x86: One']);
		expect(opened.series).toMatchObject({base: kernel.base, b4Cover: oid});
	});

	test('the cover commit at the tip is kept out', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		const oid = await kernel.commit(cover);
		const opened = await kernel.open();
		expect(shortlogs(opened)).toEqual(['KVM: x86: One']);
		expect(opened.series).toMatchObject({base: kernel.base, tip: oid, b4Cover: oid});
	});

	test('commits below the cover are not part of the series', async () => {
		await using kernel = await aKernel();
		const below = await kernel.commit('KVM: x86: Somebody else', {'a.c': '1\n'});
		await kernel.commit(cover);
		await kernel.commit('KVM: x86: One', {'a.c': '2\n'});
		expect((await kernel.open()).series).toMatchObject({base: below, patches: [{}]});
	});

	test('a cover alone is no series', async () => {
		await using kernel = await aKernel();
		await kernel.commit(cover);
		await expect(kernel.open()).rejects.toThrow("no commits of its own beyond b4's cover letter");
		await kernel.commit('KVM: x86: One', {'a.c': '1\n'});
		await kernel.commit('Still empty');
		await expect(kernel.open()).rejects.toThrow('an empty commit');
	});
});
