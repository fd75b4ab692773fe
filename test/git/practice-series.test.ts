import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Git} from '../../src/git/git.ts';
import {practiceBranch} from '../../src/git/practice/practice.ts';
import {aPractice, practiceBase as base, type Faulty, sealSettings, seriesOf} from './practices.ts';

/** Picks patches (from 1) onto a revision: the tree, or where one conflicts its number and the files. */
const pick = async (git: Git, onto: string, order: readonly number[]) => {
	await git.bytes(['checkout', '-q', '-f', '--detach', onto]);
	const ran = await git.ask(['cherry-pick', ...order.map(number => `${series[number - 1]?.oid}`)]);
	if (ran.exitCode === 0) return git.text(['rev-parse', 'HEAD^{tree}']);
	const stuck = await git.text(['rev-parse', 'CHERRY_PICK_HEAD']);
	const files = await git.raw(['diff', '--name-only', '--diff-filter=U', '-z']);
	await git.bytes(['cherry-pick', '--abort']);
	return `${series.findIndex(({oid}) => oid === stuck) + 1}: ${files.replaceAll('\0', '')}`;
};

let shared: Awaited<ReturnType<typeof aPractice>>;
let series: readonly Faulty[];

beforeAll(async () => {
	sealSettings();
	shared = await aPractice();
	series = await seriesOf(shared.git);
});
afterEach(sealSettings);
afterAll(async () => shared[Symbol.asyncDispose]());

describe('the practice series', () => {
	const kvm = /^(?:arch\/x86\/kvm|arch\/x86\/include|virt\/kvm)\//;
	const selftests = /^tools\/testing\/selftests\/kvm\//;
	const touches = ({paths}: Faulty, pattern: RegExp) => paths.some(path => pattern.test(path));

	const faults: readonly (readonly [number, string, (patch: Faulty) => boolean])[] = [
		[1, 'a new test before the fix', patch => touches(patch, /nx_splits_test\.c$/)],
		[2, 'a file name as prefix', patch => patch.shortlog.startsWith('tdp_mmu.c: ')],
		[2, 'This patch', patch => /^This patch /m.test(patch.message)],
		[3, 'the wrong case', patch => patch.shortlog.startsWith('kvm: mmu: fix ')],
		[3, 'a function without () in the shortlog', patch => patch.shortlog.endsWith('in tdp_mmu_zap_leaf')],
		[3, 'a pronoun', patch => /\bwe\b/.test(patch.message)],
		[3, 'a fix without a Fixes tag', patch => !patch.message.includes('Fixes:')],
		[4, 'more than 80 columns', patch => patch.shortlog.length > 80],
		[
			4,
			'a function without () in the changelog',
			patch => patch.message.includes('kvm_mmu_zap_all_fast for'),
		],
		[4, 'breaks an existing test', patch => touches(patch, /mmu\/mmu\.c$/)],
		[5, 'updates the existing test too late', patch => touches(patch, /nx_huge_pages_test\.c$/)],
		[6, 'x86/kvm for the host', patch => patch.shortlog.startsWith('x86/kvm: ') && touches(patch, kvm)],
		[6, 'a section number of the SDM', patch => /SDM.*Section \d/.test(patch.message)],
		[
			7,
			'both vendors under VMX',
			patch => patch.shortlog.startsWith('KVM: VMX: ') && touches(patch, /svm\.c$/),
		],
		[9, 'KVM and a selftest', patch => touches(patch, kvm) && touches(patch, selftests)],
		[9, 'not imperative', patch => patch.shortlog.includes(': Added ')],
		[10, 'a full stop', patch => patch.shortlog.endsWith('.')],
	];

	test('has each of its faults, two right commits, and lines of 75 columns', async () => {
		expect(series).toHaveLength(11);
		const missing = faults.filter(([number, , has]) => !has(series[number - 1] as Faulty));
		expect(missing.map(([number, what]) => `${number} ${what}`)).toEqual([]);
		expect(series[7]?.shortlog).toMatch(/^KVM: x86\/mmu: Count .{1,60}\w$/);
		expect(series[7]?.message).toMatch(/^Fixes: /m);
		expect(series[10]?.shortlog).toMatch(/^KVM: selftests: Add .{1,60}\w$/);
		for (const {message} of series) {
			const body = message.split('\n').slice(1);
			expect(body.filter(line => line.length > 75 && !line.startsWith('Fixes:'))).toEqual([]);
		}
	});

	test('gives the testing step something to say: shadow paging, parameters, documentation', async () => {
		const {git} = shared;
		expect(series[7]?.paths).toEqual(['arch/x86/kvm/mmu/paging_tmpl.h']);
		expect(series[9]?.paths.every(path => path.endsWith('.rst'))).toBe(true);
		expect(await git.text(['show', `${series[3]?.oid}`])).toMatch(/^\+.*tdp_mmu_enabled/m);
		expect(await git.text(['show', `${series[5]?.oid}`])).toMatch(/^\+.*nx_huge_pages/m);
		const parameters = await git.text([
			'grep',
			'-h',
			'-E',
			'^module_param',
			base,
			'--',
			'arch/x86/kvm',
			'virt/kvm',
		]);
		for (const variable of [
			'enable_ept',
			'npt_enabled',
			'tdp_mmu_enabled',
			'&nx_huge_pages',
			'eager_page_split',
		]) {
			expect(parameters).toContain(variable);
		}
	});

	test('names functions that are nothing but functions', async () => {
		for (const name of ['tdp_mmu_zap_leaf', 'kvm_mmu_zap_all_fast']) {
			const uses = await shared.git.text(['grep', '-h', '-w', name, base]);
			expect(uses.split('\n').filter(line => !line.includes(`${name}(`))).toEqual([]);
		}
	});

	test('fixes a line that a commit of the history brought in', async () => {
		const line = 'if (!sp->nr_present)';
		const culprits = await shared.git.text(['log', '--format=%s', `-S${line}`, base]);
		expect(culprits).toBe('KVM: x86/mmu: Count the NX huge page splits of each VM');
		const fix = series[2];
		expect(await shared.git.text(['show', `${fix?.oid}`])).toContain(`-\t${line}\n`);
	});

	test('breaks an assertion that stands until the patch after it', async () => {
		const file = 'tools/testing/selftests/kvm/x86/nx_huge_pages_test.c';
		const at = (number: number) => shared.git.text(['show', `${series[number - 1]?.oid}:${file}`]);
		expect(await at(4)).toContain('"mmu_page_tables"), 0);');
		expect(await at(5)).not.toContain('mmu_page_tables');
	});

	test('applies in the right order, tests last or with what they test', async () => {
		const {git} = shared;
		const tree = await git.text(['rev-parse', `${practiceBranch}^{tree}`]);
		const orders = [
			[3, 8, 1, 2, 5, 4, 6, 7, 9, 10, 11],
			[2, 3, 1, 5, 4, 6, 7, 8, 9, 10, 11],
			[5, 2, 3, 4, 6, 7, 8, 9, 10, 1, 11],
		];
		for (const order of orders) expect(await pick(git, base, order)).toBe(tree);
		expect(await pick(git, base, [1, 2, 3, 9])).toMatch(/^9: arch\/x86\/kvm\/mmu\/mmu\.c/);
	});

	test.each([
		['kvm-x86/next', /^[0-9a-f]+$/],
		['kvm-x86/mmu', /^[0-9a-f]+$/],
		['kvm-x86/vmx', /^[0-9a-f]+$/],
		['kvm-x86/selftests', /^[0-9a-f]+$/],
		['kvm-x86/svm', /^7: arch\/x86\/kvm\/svm\/svm\.c$/],
		['kvm/master', /^3: arch\/x86\/kvm\/mmu\/tdp_mmu\.c$/],
		['v7.1-rc4', /^3: arch\/x86\/kvm\/mmu\/tdp_mmu\.c$/],
	])('stands to %s as it should', async (tree, outcome) => {
		const order = series.map((_, index) => index + 1);
		expect(await pick(shared.git, tree, order)).toMatch(outcome);
	});
});
