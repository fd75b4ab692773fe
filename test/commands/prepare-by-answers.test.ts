import {expect, it} from 'vitest';
import {prepareByAnswers} from '../../src/commands/prepare-by-answers.ts';
import {Refusal} from '../../src/series/refusal.ts';
import {someTools} from '../flows/a-wizard.tsx';
import {aPatch, aRepository, aSeries} from '../session/a-session.ts';

it('says that the branch has moved where something fails behind that', async () => {
	const series = aSeries(aPatch('KVM: x86/mmu: fix a leak of roots', [{path: 'arch/x86/kvm/mmu/mmu.c'}]));
	const after = 'a'.repeat(40);
	let isMoved = false;
	const tools = someTools(series, {
		open: async () => {
			if (isMoved) throw new Refusal('git cannot use this repository.', 'Look at it.');
			return {repository: aRepository, series};
		},
		rewrite: async plan => ({plan, tip: after, commits: [after], isSameTree: true, lostSignatures: []}),
		apply: async ({plan}) => {
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
