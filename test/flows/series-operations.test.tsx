import {describe, expect, it} from 'vitest';
import {itemShortlog} from '../../src/session/items.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import {aPatch, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const one = aPatch('KVM: x86: Fix one', [
	{path: 'arch/x86/kvm/x86.c', adds: ['one();', 'two();'], removes: ['old();']},
]);
const two = aPatch('KVM: x86: Fix two', [{path: 'arch/x86/kvm/cpuid.c', adds: ['three();']}]);
const three = aPatch('fixup! KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c', adds: ['four();']}]);
const four = aPatch('KVM: x86: Fix four', [{path: 'arch/x86/kvm/lapic.c', adds: ['five();']}]);
const series = aSeries(one, two, three, four);

const inOrder = async (tools = someTools(series)) => {
	const wizard = await aWizard(tools);
	await wizard.until('What is this series?');
	await wizard.press('Tab', 'Tab');
	await wizard.until('Applies in this order');
	return wizard;
};

const shortlogs = (wizard: Awaited<ReturnType<typeof aWizard>>) =>
	itemsOf(wizard.session()).map(itemShortlog);

describe('operations on the whole series', () => {
	it('leave a patch out with what is lost, bring it back, and take it all back', async () => {
		using wizard = await inOrder();
		await wizard.type('d');
		const frame = await wizard.until('[left out]');
		expect(frame).toContain('Left out: 1 patch with changes in 1 file, 2 lines added and 1 removed.');
		await wizard.until('The result lacks what is left out');
		await wizard.type('d');
		await wizard.until('The patch is back.');
		expect(wanted(wizard.session())?.isNothing).toBe(true);
		await wizard.type('zz');
		expect(wizard.session().past).toEqual([]);
	});

	it('fold what asks for it, fold a patch up with its text, and take it out again', async () => {
		using wizard = await inOrder();
		await wizard.until('[autosquash]');
		await wizard.type('A');
		await wizard.until('[+1 folded]');
		await wizard.press('Down');
		await wizard.type('F');
		await wizard.until('[+2 folded]');
		expect(itemsOf(wizard.session())[0]?.message).toContain('KVM: x86: Fix two');
		await wizard.until('squash: KVM: x86: Fix two');
		await wizard.type('u');
		await wizard.until('is a patch of its own again');
		expect(shortlogs(wizard)).toEqual(['KVM: x86: Fix one', 'KVM: x86: Fix two', 'KVM: x86: Fix four']);
	});

	it('move marked rows together, and clear the marks', async () => {
		using wizard = await inOrder();
		await wizard.type(' ');
		await wizard.press('Down');
		await wizard.type(' ');
		await wizard.until('2 marked');
		await wizard.type('G');
		expect(shortlogs(wizard)).toEqual(
			[two, four, one, three].map(patch => patch.commit.message.split('\n')[0]),
		);
		await wizard.press('Esc');
		expect(wizard.session().place.marked).toEqual([]);
		expect(wizard.session().place.step).toBe('order');
	});

	it('say what would be done with the marked rows, whatever row the cursor is on', async () => {
		using wizard = await inOrder();
		await wizard.type(' ');
		expect(await wizard.until('1 marked: d drops it, J K g G move it')).not.toContain('f folds');
		await wizard.press('Esc');
		await wizard.type('  ');
		await wizard.until('2 marked: f folds them into 1, d drops them');
		await wizard.type('f');
		expect(shortlogs(wizard)).toEqual(['KVM: x86: Fix one', 'KVM: x86: Fix four']);
	});

	it('split a commit by lines, and give each part a shortlog', async () => {
		using wizard = await inOrder();
		await wizard.type('s');
		await wizard.until('Part 2: nothing yet');
		await wizard.press('Down', 'Down', 'Down');
		await wizard.type(' ');
		expect(await wizard.until('Part 2: 1 file, 1 line')).toContain('No part has been built.');
		await wizard.type('s');
		await wizard.until('[part 2]');
		expect(wizard.session().answers.splits[one.id]).toMatchObject({
			parts: [{}, {lines: {'arch/x86/kvm/x86.c': [1]}}],
		});
		await wizard.press('Down');
		await wizard.until('Its shortlog is a proposal');
	});

	it('say why a commit with another one in it is not split, and what to do', async () => {
		using wizard = await inOrder();
		await wizard.type('As');
		await wizard.until('What is folded into it cannot be split. u takes it out; fold it in later.');
		expect(wizard.session().place.dialog).toBeUndefined();
		await wizard.type('us');
		await wizard.until('Part 2: nothing yet');
	});

	it.each([
		['the patch that it went before', {index: 0, source: three.commit.oid, meets: two.commit.oid}],
		['the patch behind it', {index: 1, source: two.commit.oid, meets: three.commit.oid}],
	])('name what is folded in where it meets %s', async (_, met) => {
		const tools = someTools(series, {
			tryPlan: async ({patches}) =>
				patches.some(({folded}) => folded !== undefined)
					? {isClean: false, conflict: {...met, path: 'a.c', lines: [3, 9]}}
					: {isClean: true},
		});
		using wizard = await inOrder(tools);
		await wizard.type('A');
		const frame = await wizard.until('What is folded into patch 1 meets patch 2 in a.c, lines 3 to 9.');
		expect(frame).toContain('u there takes it out');
		expect(frame).not.toMatch(/O finds? an order/);
	});

	it('never make an empty part', async () => {
		using wizard = await inOrder();
		await wizard.type('s');
		await wizard.until('Part 2: nothing yet');
		await wizard.type(' s');
		await wizard.until('The commit stays whole.');
		expect(wanted(wizard.session())?.isNothing).toBe(true);
	});

	it('name on the moved row what it meets, and offer the nearest place that works', async () => {
		// The fourth patch needs the first one.
		const tools = someTools(series, {
			tryPlan: async ({patches}) => {
				const at = (oid: string) => patches.findIndex(({source}) => source === oid);
				if (at(four.commit.oid) > at(one.commit.oid)) return {isClean: true};
				const index = at(four.commit.oid);
				const conflict = {
					index,
					source: four.commit.oid,
					meets: one.commit.oid,
					path: 'a.c',
					lines: [3, 9],
				} as const;
				return {isClean: false, conflict};
			},
		});
		using wizard = await inOrder(tools);
		await wizard.press('Down', 'Down', 'Down');
		await wizard.type('g');
		await wizard.until('[conflicts]');
		const frame = await wizard.until('at 2 (1 down), ] takes it there');
		expect(frame).toContain('Patches 1 and 2 meet in a.c, lines 3 to 9');
		await wizard.type(']');
		await wizard.until('Applies in this order');
		expect(shortlogs(wizard).slice(0, 2)).toEqual(['KVM: x86: Fix one', 'KVM: x86: Fix four']);
		await wizard.type('gO');
		await wizard.until('This order keeps the policy and applies.');
	});
});
