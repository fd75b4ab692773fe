import {join} from 'node:path';
import {createTools} from '../../../src/git/create-tools.ts';
import {createGit} from '../../../src/git/git.ts';
import {createRewriter} from '../../../src/git/rewriting/rewriter.ts';
import type {Plan} from '../../../src/series/plan.ts';
import {Refusal} from '../../../src/series/refusal.ts';
import type {Series} from '../../../src/series/series.ts';
import type {Tools} from '../../../src/tools/tools.ts';
import {aJob} from '../a-job.ts';
import type {Action} from './fault.ts';

const toolsAt = (folder: string): Tools =>
	createTools({
		opening: {folder, isPractice: false, branch: undefined, base: undefined, isClaiming: false},
		assets: '',
		isPracticeOffered: false,
		isStartingOver: false,
		builtInRecipients: {to: [], cc: []} as never,
	});

const planOf = (series: Series, order: readonly number[], more: Partial<Plan> = {}): Plan => ({
	branch: series.branch,
	tip: series.tip,
	oldBase: series.base,
	newBase: series.base,
	patches: order.map(at => ({source: series.patches[at]?.commit.oid ?? ''})),
	...more,
});

const apply = async (
	folder: string,
	planned: (series: Series, tools: Tools) => Promise<Plan>,
	isInOne: boolean,
) => {
	const tools = toolsAt(folder);
	const {series} = await tools.open(aJob());
	const plan = await planned(series, tools);
	const trial = await tools.tryPlan(plan, aJob());
	if (!trial.isClean) throw new Error('the plan conflicts');
	if (isInOne) await tools.rewriteAndApply(plan, aJob());
	else await tools.apply(await tools.rewrite(plan, aJob()), aJob());
};

const undo = async (folder: string) => {
	const tools = toolsAt(folder);
	const branch = (await tools.currentBranch()) ?? '';
	const backup = await tools.lastBackup(branch);
	if (backup === undefined) throw new Refusal('There is no backup.', 'Name the branch.');
	await tools.undo(backup);
};

/** What an earlier run left; as the program asks it when it starts. */
export const interruptionAt = (folder: string) =>
	createRewriter(createGit(folder), {gitDir: join(folder, '.git')}).recover();

const goOn = async (folder: string, way: 'finish' | 'undo') => {
	const found = await interruptionAt(folder);
	if (found === undefined) throw new Refusal('There is no interruption.', 'Nothing is to be done.');
	await found[way]();
};

const reordered = async (series: Series): Promise<Plan> => {
	const {patches, ...plan} = planOf(series, [2, 0, 1]);
	return {
		...plan,
		patches: patches.map((patch, at) => (at === 1 ? {...patch, message: 'KVM: uno\n'} : patch)),
	};
};

const moved = async (series: Series, tools: Tools): Promise<Plan> => {
	const {oid} = await tools.resolveTree('refs/remotes/kvm-x86/vmx');
	return planOf(series, [0, 2], {newBase: oid, dropped: [series.patches[1]?.commit.oid ?? '']});
};

/** A whole piece of the program's work, from its start, in the repository in this folder. */
export const work: Readonly<Record<Action, (folder: string) => Promise<void>>> = {
	reorder: folder => apply(folder, reordered, false),
	'reorder at once': folder => apply(folder, reordered, true),
	move: folder => apply(folder, moved, false),
	'move at once': folder => apply(folder, moved, true),
	undo,
	finish: folder => goOn(folder, 'finish'),
	'take back': folder => goOn(folder, 'undo'),
};
