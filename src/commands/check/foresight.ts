import {setImmediate} from 'node:timers/promises';
import {namesToProve} from '../../handbook/function-names.ts';
import type {HandbookText} from '../../handbook/handbook-text.ts';
import {type Early, judgeEarly} from '../../handbook/judge-early.ts';
import type {PatchRule} from '../../handbook/rule.ts';
import type {Facts} from '../../series/facts.ts';
import type {Patch} from '../../series/series.ts';
import type {Waiver} from '../../series/waiver.ts';
import type {Job, SeriesPreview, Tools} from '../../tools/tools.ts';
import type {Proven} from './surroundings.ts';
import {otherHandbook} from './tree-handbook.ts';

/** What was asked of the repository as soon as the commits were known. */
type Known = Readonly<{
	facts: Promise<Facts>;
	/** Functions that the messages name; what new comments name is not known yet. */
	proven: Promise<Proven>;
	handbook: Promise<Readonly<{file: string | undefined; text: HandbookText | undefined}>>;
	waivers: Promise<readonly Waiver[]>;
}>;

/** What was done while a series was still being read. */
export type Foresight = Readonly<{known: Known | undefined; words: ReadonlyMap<Patch, Early>}>;

type Asked = Pick<Tools, 'facts' | 'handbookFile' | 'loadWaivers' | 'provenFunctions'>;

const ask = (tools: Asked, job: Job, ...[base, commits]: Parameters<SeriesPreview['onCommits']>): Known => {
	const patches = commits.map(commit => ({commit, diff: []}));
	const asked = namesToProve(patches);
	const known = {
		facts: tools.facts({base, patches}, job),
		proven: tools.provenFunctions(base, asked, job).then(functions => ({asked, functions})),
		handbook: tools.handbookFile(base).then(file => ({file, text: otherHandbook(file)})),
		waivers: tools.loadWaivers(),
	};
	// Who waits for them hears of it.
	for (const promise of Object.values(known)) promise.catch(() => {});
	return known;
};

/**
 * Uses the time in which git makes the diffs of a series: asks for what its messages and its base are enough for, and
 * judges patches as they come. `done` gives it once the series is read.
 */
export const foresee = (
	tools: Asked,
	job: Job,
): Readonly<{preview: SeriesPreview; done: () => Promise<Foresight>}> => {
	let known: Known | undefined;
	const words = new Map<Patch, Early>();
	const late = new Set<PatchRule>();
	const waiting: Patch[] = [];
	let judging: Promise<void> = Promise.resolve();
	const judgeWaiting = async ({facts, proven, handbook}: Known) => {
		const [said, {functions}, {text}] = await Promise.all([facts, proven, handbook]);
		const context = {
			facts: functions.size === 0 ? said : {...said, functions},
			...(text === undefined ? {} : {handbook: text}),
		};
		for (let patch = waiting.shift(); patch !== undefined; patch = waiting.shift()) {
			words.set(patch, judgeEarly(patch, context, late));
			await setImmediate();
		}
	};
	const proceed = () => {
		if (known === undefined) return;
		const now = known;
		judging = judging.then(() => judgeWaiting(now));
		judging.catch(() => {});
	};
	return {
		preview: {
			onCommits: (base, commits) => {
				known = ask(tools, job, base, commits);
				proceed();
			},
			onPatch: patch => {
				waiting.push(patch);
				proceed();
			},
		},
		done: async () => {
			await judging.catch(() => {});
			return {known, words};
		},
	};
};
