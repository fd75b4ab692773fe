import type {Plan, Rewritten} from '../../series/plan.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Series} from '../../series/series.ts';
import {ownEnvironment} from '../../tools/own-environment.ts';
import type {ApplyOptions, RewriteOptions} from '../../tools/rewriting.ts';
import {run} from '../../tools/run.ts';
import type {Applied, Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {placeOf} from '../reading/place.ts';
import type {Rewriter} from './rewriter.ts';

const setting = {pre: 'b4.prep-pre-rewrite-hook', post: 'b4.prep-post-rewrite-hook'} as const;

/** What works on a whole stack of patches takes a while. */
const patience = 600_000;

const marker = '--- b4-submit-tracking ---';

/** The settings whose names fit, each with its last value; none where git cannot tell. */
const settings = async (git: Git, names: string): Promise<ReadonlyMap<string, string>> => {
	const ran = await git.ask(['config', '-z', '--get-regexp', names]);
	const entries = ran.exitCode === 0 ? Buffer.from(ran.stdout).toString('utf8').split('\0') : [];
	return new Map(
		entries
			.filter(entry => entry.includes('\n'))
			.map(entry => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] as const),
	);
};

const hooksOf = (git: Git) => settings(git, '^b4\\.prep-(pre|post)-rewrite-hook$');

/** Whether b4 prepares the branch: by its settings, or by a cover letter in a commit, looked for as far as b4 does. */
const isOfB4 = async (git: Git, branch: string): Promise<boolean> => {
	if ((await settings(git, '^branch\\..*\\.b4-tracking$')).has(`branch.${branch}.b4-tracking`)) return true;
	const found = await git.ask([
		'log',
		'--fixed-strings',
		`--grep=${marker}`,
		'--max-count=1',
		'--since=1.year',
		'--format=%H',
		`refs/heads/${branch}`,
		'--',
	]);
	return found.exitCode === 0 && found.stdout.length > 0;
};

/** A hook's own last words. */
const lastLine = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').trim().split('\n').at(-1) ?? '';

/**
 * Runs what b4's settings name before and after a rewrite of a branch that b4 prepares, in the top of the worktree, and
 * the rewrite between. `isPrepared` where that is known already. Refuses where the first hook does; gives a sentence where the second one fails.
 */
export const withB4Hooks = async <T>(
	git: Git,
	{branch, isPrepared}: Readonly<{branch: string; isPrepared?: boolean}>,
	work: () => Promise<T>,
): Promise<Readonly<{done: T; warning: string | undefined}>> => {
	const hooks = await hooksOf(git);
	if (hooks.size === 0 || !(isPrepared === true || (await isOfB4(git, branch))))
		return {done: await work(), warning: undefined};
	const {root} = await placeOf(git);
	const failureOf = async (hook: keyof typeof setting) => {
		const command = hooks.get(setting[hook]);
		if (command === undefined || command.trim() === '') return undefined;
		const ran = await run('/bin/sh', ['-c', command], {cwd: root, env: ownEnvironment(), timeout: patience});
		if (ran.exitCode === 0) return undefined;
		const says = lastLine(ran.stderr);
		return `The hook ${setting[hook]} failed${says === '' ? '' : `: ${says.replace(/\.$/, '')}`}.`;
	};
	const refused = await failureOf('pre');
	if (refused !== undefined) {
		throw new Refusal(refused, 'Nothing was changed; mend the hook or what it complains of.');
	}
	const done = await work();
	return {done, warning: await failureOf('post')};
};

/** Applies a rewrite of this series with b4's hooks around it. A branch of its own is a rewrite of none. */
export const applyWithHooks = async (
	{git, series, rewriter}: Readonly<{git: Git; series: Series; rewriter: Pick<Rewriter, 'apply'>}>,
	rewritten: Rewritten,
	job: Job,
	options: ApplyOptions = {},
): Promise<Applied> => {
	const move = () => rewriter.apply(rewritten, job, options);
	if (options.asNewBranch !== undefined) return move();
	const managed = {branch: rewritten.plan.branch, isPrepared: series.b4Cover !== undefined};
	const {done, warning} = await withB4Hooks(git, managed, move);
	return warning === undefined ? done : {...done, warning};
};

/** Rewrites this series and applies that. Hooks are run for a rewrite that is possible, as a person would run them. */
export const rewriteWithHooks = async (
	{git, series, rewriter}: Readonly<{git: Git; series: Series; rewriter: Rewriter}>,
	plan: Plan,
	job: Job,
	options: RewriteOptions & ApplyOptions = {},
): Promise<Applied> => {
	if (options.asNewBranch === undefined && (await hooksOf(git)).size > 0) {
		const rewritten = await rewriter.rewrite(series, plan, job, options);
		return applyWithHooks({git, series, rewriter}, rewritten, job, options);
	}
	return rewriter.rewriteAndApply(series, plan, job, options);
};
