import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {practiceBranch} from '../../src/git/practice/practice.ts';
import {recentShortlogs} from '../../src/git/reading/history.ts';
import {readPatches} from '../../src/git/reading/read-series.ts';
import {walk} from '../../src/git/reading/walk.ts';
import {judge, suggestMessage} from '../../src/handbook/judge.ts';
import type {Context} from '../../src/handbook/rule.ts';
import {shortlogOf, withMessage} from '../../src/series/patch.ts';
import type {Patch} from '../../src/series/series.ts';
import {aJob} from '../git/a-kernel.ts';
import {aPractice, practiceBase, sealSettings} from '../git/practices.ts';
import {aContext} from './a-patch.ts';

let place: Awaited<ReturnType<typeof aPractice>>;
let patches: readonly Patch[];
let context: Context;

beforeAll(async () => {
	sealSettings();
	place = await aPractice();
	const {git} = place;
	const oidOf = (name: string) => git.text(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
	const [base, tip] = await Promise.all([oidOf(practiceBase), oidOf(practiceBranch)]);
	patches = await readPatches(git, await walk(git, tip, [base], new AbortController().signal));
	const paths = [...new Set(patches.flatMap(({changes}) => changes.map(({path}) => path)))];
	context = {...aContext(patches), recentShortlogs: await recentShortlogs(git, base, paths, aJob())};
});
afterEach(sealSettings);
afterAll(async () => place[Symbol.asyncDispose]());

const serious = (patch: Patch) =>
	judge(patch, context)
		.filter(({severity}) => severity !== 'hint')
		.map(({rule}) => rule.id);

const mended = (patch: Patch) => withMessage(patch, suggestMessage(patch, context).text);

test('the practice series has the faults it was made with', () => {
	expect(patches.map(serious)).toEqual([
		[],
		['shortlog-no-filename-prefix', 'changelog-no-this-patch'],
		['shortlog-prefix-format', 'shortlog-capitalize', 'shortlog-function-parens', 'changelog-no-pronouns'],
		['shortlog-length-80', 'changelog-function-parens'],
		[],
		['shortlog-no-x86-kvm', 'ref-no-section-numbers'],
		['shortlog-topic-matches-paths'],
		[],
		['shortlog-imperative'],
		['shortlog-no-trailing-punct'],
		[],
	]);
});

test('what is suggested for it leaves only what an author must write', () => {
	const left = patches.map(patch => serious(mended(patch)));
	expect(left.flatMap((ids, index) => ids.map(id => `${index + 1} ${id}`))).toEqual([
		'3 changelog-no-pronouns',
		'4 shortlog-length-80',
		'6 ref-no-section-numbers',
	]);
});

test('its suggested shortlogs are these', () => {
	expect(patches.map(patch => shortlogOf(mended(patch).commit.message))).toEqual([
		'KVM: selftests: Add a test for the count of NX huge page splits',
		'KVM: x86/mmu: Add a helper to zap all leaf SPTEs of a VM',
		'KVM: x86/mmu: Fix the count of NX huge page splits in tdp_mmu_zap_leaf()',
		'KVM: x86/mmu: Zap only leaf SPTEs when userspace toggles the NX huge page workaround at runtime',
		'KVM: selftests: Let page tables survive a toggle in nx_huge_pages_test',
		'KVM: x86: Advertise PSCHANGE_MC_NO only while NX huge pages are on',
		'KVM: x86: Skip TLB flushes of vCPUs that have no root',
		'KVM: x86/mmu: Count an NX split once if a shadow page fault is retried',
		'KVM: x86: Add a count of NX huge page toggles to the statistics',
		'KVM: Document the toggle of NX huge pages and its statistics',
		'KVM: selftests: Add toggle_nx_perf_test to time the NX toggle',
	]);
});
