import {describe, expect, it} from 'vitest';
import {BadAnswers} from '../../src/commands/answers-text.ts';
import {prepareByAnswers, printAnswers} from '../../src/commands/prepare-by-answers.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {noAnswers} from '../../src/session/answers.ts';
import {type AnswersFile, readAnswersFile} from '../../src/session/answers-file/answers-file.ts';
import type {ApplyOptions, RewriteOptions} from '../../src/tools/rewriting.ts';
import type {Tools} from '../../src/tools/tools.ts';
import {someTools} from '../flows/a-wizard.tsx';
import {aJob} from '../git/a-kernel.ts';
import {aPatch, aRepository, aSeries, aTree} from '../session/a-session.ts';

it('says that the branch has moved where something fails behind that', async () => {
	const series = aSeries(aPatch('KVM: x86/mmu: fix a leak of roots', [{path: 'arch/x86/kvm/mmu/mmu.c'}]));
	const after = 'a'.repeat(40);
	let isMoved = false;
	const tools = someTools(series, {
		open: async () => {
			if (isMoved) throw new Refusal('git cannot use this repository.', 'Look at it.');
			return {repository: aRepository, series};
		},
		rewriteAndApply: async plan => {
			isMoved = true;
			const backup = {
				ref: 'refs/kvm-series/backup/x',
				branch: plan.branch,
				before: series.tip,
				after,
				when: 0,
			};
			return {backup, branch: plan.branch, isNewBranch: false};
		},
	});
	const said: string[] = [];
	const job = {progress: () => {}, signal: new AbortController().signal};
	const run = prepareByAnswers(
		tools,
		job,
		{schema: 'kvm-series-answers/1', messages: 'safe', apply: 'branch'},
		{
			flow: 'fix',
			isFresh: true,
			isDry: false,
			isConfirmed: true,
			say: lines => said.push(...lines),
			program: 'kvm-series',
		},
	);
	await expect(run).rejects.toThrow('git cannot use this repository.');
	expect(said.join('\n')).toContain(`was rewritten: ${series.tip.slice(0, 12)} is now aaaaaaaaaaaa`);
	expect(said.join('\n')).toContain('kvm-series undo');
});

describe('what answers say of how to apply', () => {
	const plain = aPatch('KVM: x86/mmu: fix a leak of roots', [{path: 'arch/x86/kvm/mmu/mmu.c'}]);
	const raw = new TextEncoder().encode('tree x\ngpgsig y\n\nz\n');
	const series = aSeries({...plain, commit: {...plain.commit, raw}});
	const topic = {ref: 'refs/heads/topic/x', oid: series.tip, isAnnotated: false};

	const run = async (
		file: Omit<AnswersFile, 'schema'>,
		isConfirmed = true,
		changes: Partial<Tools> = {},
		isDry = false,
	) => {
		const did: (RewriteOptions | ApplyOptions | undefined)[] = [];
		const said: string[] = [];
		const tools = someTools(series, {
			refsInto: async () => [topic],
			notesLeft: async () => [{ref: 'refs/notes/commits', commits: 1}],
			rewriteAndApply: async ({branch}, _, options = {}) => {
				did.push(options);
				const backup = {
					ref: 'refs/kvm-series/backup/x',
					branch,
					before: series.tip,
					after: 'a'.repeat(40),
					when: 0,
				};
				return {backup, branch, isNewBranch: false, along: options.alsoRefs ?? []};
			},
			...changes,
		});
		const code = await prepareByAnswers(
			tools,
			{progress: () => {}, signal: new AbortController().signal},
			{schema: 'kvm-series-answers/1', messages: 'safe', ...file},
			{
				flow: 'fix',
				isFresh: true,
				isDry,
				isConfirmed,
				say: lines => said.push(...lines),
				program: 'kvm-series',
			},
		);
		return {code, did, said: said.join('\n')};
	};

	it('is told before: what is lost, what is left behind, and the answer that changes it', async () => {
		const {did, said} = await run({apply: 'branch'}, false);
		expect(did).toEqual([]);
		expect(said).toContain('The signature of 1 commit is lost; "sign": true makes it anew.');
		expect(said).toContain('Other refs stay behind: topic/x. "others": "move" takes them along.');
		expect(said).toContain('git config --add notes.rewriteRef refs/notes/commits takes them along');
	});

	it('signs again, and takes other refs along, when asked alone', async () => {
		expect((await run({apply: 'branch'})).did).toEqual([{alsoRefs: []}]);
		const {did, said} = await run({apply: 'branch', sign: true, others: 'move'});
		expect(did).toEqual([{sign: true, alsoRefs: ['refs/heads/topic/x']}]);
		expect(said).toContain('The signature of 1 commit is made anew, with your settings.');
		expect(said).toContain('Moved along: topic/x.');
	});

	it('names a text that is reworded below a shortlog that stays', async () => {
		const texts = {[plain.id]: plain.commit.message.replace('Say why.', 'Say another why.')};
		const {said} = await run({messages: {texts}, apply: 'branch'}, false);
		expect(said).toContain('1: KVM: x86/mmu: fix a leak of roots, text reworded');
	});

	it('says in a dry run, too, what would keep the branch from moving, and says nothing of it for a new one', async () => {
		const foreseeMove = async () => {
			throw new Refusal('The files here have to change, and some have changes.', 'Commit them.');
		};
		const {code, said} = await run({apply: 'branch'}, false, {foreseeMove});
		expect(said).toContain(
			'The branch could not be moved there. The files here have to change, and some have changes. Commit them.',
		);
		expect(said).not.toContain('Would then move');
		expect(code).toBe(1);
		expect((await run({apply: 'new-branch'}, false, {foreseeMove})).said).toContain('a new branch there');
		const waiting = await run({}, false, {foreseeMove}, true);
		expect(waiting.said).toContain('The branch could not be moved there.');
		expect(waiting.code).toBe(0);
	});

	it('has to fit', async () => {
		await expect(run({sign: true})).rejects.toBeInstanceOf(BadAnswers);
		await expect(run({apply: 'new-branch', others: 'move'})).rejects.toBeInstanceOf(BadAnswers);
	});
});

it('takes what answers prints for fix, too, and names what that leaves out', async () => {
	const patch = aPatch('KVM: x86/mmu: fix a leak of roots', [{path: 'arch/x86/kvm/mmu/mmu.c'}]);
	const base = {ref: 'refs/tags/mine', name: 'mine', isMoving: false};
	const series = aSeries(patch);
	const tools = someTools(series, {
		resolveTree: async () => ({...aTree('mine', 'topic', 'base'), ref: base.ref}),
		loadAnswers: async () => ({
			...noAnswers,
			base,
			messages: {gone: 'KVM: x86: Was here\n'},
			testing: {'build-warnings': {done: true, where: ['Intel'], machine: '', result: ''}},
		}),
	});
	const printed = readAnswersFile((await printAnswers(tools, aJob())).join('\n'));
	const file = 'file' in printed ? printed.file : undefined;
	expect(file?.base?.tree).toBe(base.ref);
	const said: string[] = [];
	const how = {isFresh: true, isDry: true, isConfirmed: false, program: 'kvm-series'};
	const say = (lines: readonly string[]) => said.push(...lines);
	const code = await prepareByAnswers(
		tools,
		aJob(),
		{...(file ?? {schema: 'kvm-series-answers/1'}), statement: 'Build-tested.'},
		{...how, flow: 'fix', say},
	);
	expect(said[0]).toBe('/patches and /statement are for prepare, and left out here.');
	expect(code).toBe(0);
});

it('names in a dry run what is split, and what is folded into what', async () => {
	const both = aPatch('KVM: x86/mmu: Do both', [
		{path: 'arch/x86/kvm/mmu/mmu.c'},
		{path: 'tools/testing/selftests/kvm/x86/a_test.c'},
	]);
	const fixup = aPatch('fixup! KVM: x86/mmu: Do both', [{path: 'arch/x86/kvm/mmu/mmu.c', adds: ['y = 2;']}]);
	const said: string[] = [];
	const file = {
		schema: 'kvm-series-answers/1',
		splits: {[both.id]: 'lanes'},
		folds: {[fixup.id]: {into: both.id, as: 'fixup'}},
	} as const;
	const how = {isFresh: true, isDry: true, isConfirmed: false, program: 'kvm-series'};
	const say = (lines: readonly string[]) => said.push(...lines);
	await prepareByAnswers(someTools(aSeries(both, fixup)), aJob(), file, {...how, flow: 'fix', say});
	expect(said).toEqual(
		expect.arrayContaining([
			'  1: is part 1 of a split',
			'  2 into 1: fixup! KVM: x86/mmu: Do both, as fixup',
			'  1 to 2: is part 2 of a split',
		]),
	);
});
