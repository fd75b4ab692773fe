import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {PrepareScreen} from '../../flows/prepare/app.tsx';
import type {Plan} from '../../src/series/plan.ts';
import type {Dialog} from '../../src/session/dialog.ts';
import {reduce} from '../../src/session/reduce.ts';
import type {ApplyOptions} from '../../src/tools/rewriting.ts';
import type {Tools} from '../../src/tools/tools.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const series = aSeries(
	aPatch('KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c'}]),
	aPatch('KVM: x86: Fix two', [{path: 'arch/x86/kvm/cpuid.c'}]),
);
const [one, two] = series.patches.map(({commit}) => commit.oid);
const topic = {ref: 'refs/heads/topic/x', oid: one ?? '', isAnnotated: false};
const tag = {ref: 'refs/tags/v1', oid: one ?? '', isAnnotated: true};

/** A plan that was built and is shown; what it was built and applied with. */
const aPlanShown = async ({
	lost = [],
	...given
}: Partial<Tools> & Readonly<{lost?: readonly string[]}> = {}) => {
	const signs: (boolean | undefined)[] = [];
	const applied: (ApplyOptions | undefined)[] = [];
	const tools = someTools(series, {
		refsInto: async () => [topic, tag],
		rewrite: async (plan: Plan, _, {sign} = {}) => {
			signs.push(sign);
			const tip = (sign === true ? 'e' : 'f').repeat(40);
			const lostSignatures = sign === true ? [] : lost;
			return {plan, tip, commits: [one ?? '', tip], isSameTree: true, lostSignatures};
		},
		rangeDiff: async () => '',
		...given,
		apply: async ({plan, tip}, _, options = {}) => {
			applied.push(options);
			const branch = options.asNewBranch ?? plan.branch;
			const backup = {ref: 'refs/kvm-series/backup/b', branch, before: plan.tip, after: tip, when: 0};
			const isNewBranch = options.asNewBranch !== undefined;
			return {backup, branch, isNewBranch, along: options.alsoRefs ?? []};
		},
	});
	const wizard = await aWizard(tools);
	await wizard.until('What is this series?');
	await wizard.press('Tab', 'Tab');
	await wizard.until('Applies in this order');
	await wizard.type('J');
	await wizard.until('Plan, not applied yet');
	await wizard.type('P');
	await wizard.until(
		'Other refs stay behind (m takes them along): topic/x. Annotated tags stay where they are: v1.',
	);
	return {...wizard, signs, applied, [Symbol.dispose]: wizard[Symbol.dispose]};
};

const apply = async (wizard: Awaited<ReturnType<typeof aPlanShown>>, key: 'y' | 'n') => {
	await wizard.type('a');
	await wizard.until('Type y to rewrite');
	await wizard.type(key);
};

describe('a plan that was built', () => {
	it('leaves other branches where they are unless asked', async () => {
		using wizard = await aPlanShown();
		await apply(wizard, 'y');
		const frame = await wizard.until(`Rewritten. kvm-series undo goes back to ${two?.slice(0, 12)}.`);
		expect(frame).not.toContain('Moved along');
		expect(wizard.applied).toEqual([{alsoRefs: []}]);
	});

	it('takes them along when asked, in the plan or in the box, and says so', async () => {
		using wizard = await aPlanShown();
		await wizard.type('m');
		await wizard.until('Other refs move along');
		await wizard.type('a');
		await wizard.until('Type y to rewrite');
		await wizard.type('m');
		await wizard.until('Other refs stay behind');
		await wizard.type('m');
		await wizard.until('Other refs move along');
		await wizard.type('y');
		await wizard.until('Moved along: topic/x.');
		expect(wizard.applied).toEqual([{alsoRefs: ['refs/heads/topic/x']}]);
		expect(wizard.session().applied).toMatchObject([{along: ['refs/heads/topic/x']}]);
	});

	it('leaves them with a new branch, whatever was asked', async () => {
		using wizard = await aPlanShown();
		await wizard.type('m');
		await wizard.until('Other refs move along');
		await apply(wizard, 'n');
		await wizard.until('The rewritten series is the branch');
		expect(wizard.applied).toEqual([{asNewBranch: 'x86/mmu/work-rewritten'}]);
	});

	it('has help that goes back to the plan, and to the box, which has to be read anew', async () => {
		using wizard = await aPlanShown();
		await wizard.type('?');
		await wizard.until(/The plan\. What becomes of each commit[\s\S]*range-diff/);
		await wizard.type('?a');
		await wizard.until('Type y to rewrite');
		await wizard.type('?');
		expect(await wizard.until('The last question.')).toMatch(/n +as a new branch/);
		await wizard.press('Esc');
		await wizard.type('y');
		expect(wizard.applied).toEqual([]);
		await wizard.until('Type y to rewrite');
		await wizard.type('y');
		await wizard.until('Rewritten.');
	});

	it('gives a new branch a name that is free', async () => {
		using wizard = await aPlanShown({freeBranch: async wanted => `${wanted}-2`});
		await wizard.type('a');
		await wizard.until('n makes the branch x86/mmu/work-rewritten-2 instead');
		await apply(wizard, 'n');
		await wizard.until('The rewritten series is the branch');
		expect(wizard.applied).toEqual([{asNewBranch: 'x86/mmu/work-rewritten-2'}]);
	});

	it('is built again with signatures when asked, and without again', async () => {
		using wizard = await aPlanShown({lost: [two ?? '']});
		await wizard.until('The signature of 1 commit is lost; S signs it again.');
		await wizard.type('m');
		await wizard.type('S');
		await wizard.until('1 commit has a new signature');
		expect(wizard.frame()).toContain('Other refs move along');
		await wizard.type('S');
		await wizard.until('S signs it again');
		expect(wizard.signs).toEqual([undefined, true, undefined]);
	});

	it('asks again for the commit with signatures', async () => {
		using wizard = await aPlanShown({lost: [two ?? '']});
		await wizard.type('a');
		await wizard.until('Type y to rewrite');
		await wizard.type('S');
		await wizard.until('to eeeeeeeeeeee');
		await wizard.until('Type y to rewrite');
		expect(wizard.applied).toEqual([]);
	});

	it('has no key for signatures where none are lost', async () => {
		using wizard = await aPlanShown();
		await wizard.type('S');
		expect(wizard.signs).toEqual([undefined]);
	});
});

const dialogs: readonly Dialog[] = [
	{kind: 'plan', view: 'shortlogs', scroll: 0},
	{kind: 'confirm', isArmed: true},
];

describe.each(dialogs)('the $kind dialog with all that can be said', dialog => {
	it.each([
		[60, 15],
		[80, 24],
		[140, 45],
	])('keeps its rows and its question at %d x %d', (width, height) => {
		const plan: Plan = {branch: '', tip: '', oldBase: '', newBase: '', patches: []};
		const others = [
			...Array.from({length: 9}, (_, at) => ({...topic, ref: `refs/heads/topic/x-${at}`})),
			tag,
		];
		const session = [
			{kind: 'answered', change: {order: [...series.patches].reverse().map(({id}) => id)}} as const,
			{
				kind: 'plan-built',
				rewritten: {
					plan,
					tip: 'f'.repeat(40),
					commits: [],
					isSameTree: true,
					lostSignatures: [one ?? '', two ?? ''],
				},
				rangeDiff: '',
				others,
				notes: [],
				newBranch: 'x86/mmu/work-rewritten',
				signedAgain: 0,
			} as const,
			{kind: 'dialog-opened', dialog} as const,
		].reduce(reduce, aSession(series));
		const {lastFrame, unmount} = render(
			<PrepareScreen session={session} api={{} as Api} width={width} height={height - 1} />,
		);
		const frame = lastFrame() ?? '';
		unmount();
		expect(frame.split('\n').length).toBeLessThan(height);
		expect(frame).toContain('Other refs stay behind (m takes them along)');
		expect(frame).toMatch(dialog.kind === 'confirm' ? /Type y to rewrite/ : /KVM: x86: Fix two/);
		expect(frame.split('\n').at(-1)).toMatch(/Esc/);
	});
});
