import {setImmediate} from 'node:timers/promises';
import type {Severity} from '../../handbook/rule.ts';
import {type ExitCode, exitCode} from '../../series/refusal.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {type Gathering, gather, type KnownPosting} from './gather.ts';
import {judgeInSteps} from './judge-given.ts';
import type {Output} from './output.ts';
import {judging} from './progress-line.ts';
import type {Sources} from './sources.ts';
import type {Judged, PostingVerdict} from './verdict.ts';

/** What a person may ask of a check. */
export type Wanted = Readonly<{
	sources: Sources;
	isEach: boolean;
	checkpatch: Gathering['checkpatch'];
	failOn: Severity | 'never';
}>;

/** What a check works with. */
export type Means = Readonly<{
	/** Opens the repository; only asked for where commits are to be read. */
	tools: () => Promise<Tools>;
	/** The repository around a folder, or the person's own where that is none or no folder is named. */
	toolsIn: (folder: string | undefined) => Promise<Tools | undefined>;
	job: Job;
	stdin: AsyncIterable<Uint8Array>;
	output: Output;
	/** Resolves once the reader can take more. */
	write: (text: string) => Promise<void>;
	/** Tells the person something about the check itself. */
	note: (sentence: string) => void;
	/** Called with each posting once it is judged. */
	onJudged?: (known: KnownPosting) => void;
}>;

/** Milliseconds after which signals are listened to again. */
const work = 50;

const weight: Readonly<Record<Severity | 'never', number>> = {must: 0, should: 1, hint: 2, never: -1};

/** The gravest of what was found, foreign findings too; infinity where nothing was. */
const worstOf = (judged: Judged): number => {
	if ('unread' in judged) return Number.POSITIVE_INFINITY;
	let worst = Number.POSITIVE_INFINITY;
	for (const {severity} of judged.series) worst = Math.min(worst, weight[severity]);
	for (const {findings, foreign} of judged.patches)
		for (const {severity} of [...findings, ...foreign]) worst = Math.min(worst, weight[severity]);
	return worst;
};

/**
 * Judges what the sources hold and writes it as it goes. The exit code: 1 where something at or above `failOn` was
 * found, else 3 where something could not be read, else 0.
 */
export const runCheck = async (
	{sources, isEach, checkpatch, failOn}: Wanted,
	means: Means,
): Promise<ExitCode> => {
	const {output, write, note} = means;
	let worst = Number.POSITIVE_INFINITY;
	let isAllRead = true;
	let [done, rested] = [0, performance.now()];
	/** Lets the process hear a person who stops it, also in the middle of a large posting. */
	const listen = async (count: number) => {
		if (performance.now() - rested <= work) return;
		means.job.progress(count, undefined, judging);
		await setImmediate();
		rested = performance.now();
	};
	const judge = async (known: KnownPosting): Promise<PostingVerdict> => {
		const steps = judgeInSteps(known);
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			await listen(done + step.value);
		}
	};
	for await (const gathered of gather(sources, {isEach, checkpatch, ...means})) {
		const judged = 'unread' in gathered ? gathered : await judge(gathered);
		if ('unread' in gathered) isAllRead = false;
		else for (const sentence of gathered.notes) note(sentence);
		if ('patches' in judged) done += judged.patches.length;
		means.job.progress(done, undefined, judging);
		worst = Math.min(worst, worstOf(judged));
		for (const text of output.add(judged)) {
			if (text !== '') await write(text);
			await listen(done);
		}
		await listen(done);
		if (!('unread' in gathered)) means.onJudged?.(gathered);
	}
	const rest = output.end();
	if (rest !== '') await write(rest);
	if (worst <= weight[failOn]) return exitCode.refused;
	return isAllRead ? exitCode.done : exitCode.environment;
};
