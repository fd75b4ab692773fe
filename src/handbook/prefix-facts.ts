import type {ByteString} from '../series/bytes.ts';
import type {FileDiff, Hunk} from '../series/diff.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';
import {normalisePrefix} from './normalise-prefix.ts';
import {placeOf} from './paths.ts';
import {functionsOfHunk} from './prefix-functions.ts';
import type {Context} from './rule.ts';
import {splitShortlog} from './shortlog/split.ts';
import {type Topic, topicOfPrefix} from './topics.ts';

/** What is known of a patch for finding its topic. */
export type PrefixFacts = Readonly<{
	/** Paths touched, and how much each one weighs; 1 where the diff is not known. */
	paths: readonly Readonly<{path: ByteString; weight: number}>[];
	/** Functions that are changed, and module parameters that are added. */
	functions: readonly Readonly<{path: ByteString; name: string}>[];
	/** The shortlog without its prefix. */
	description?: string;
	/** The year the patch was written in; habits change. */
	year?: number;
	/** Whether a selftest is added that was not there before. */
	isNewTest?: boolean;
	/** Shortlogs of recent commits on the paths, newest first. */
	shortlogs?: readonly string[];
}>;

/** A file of a hundred changed lines weighs four times one of a single line, not a hundred times. */
const weightOf = (lines: number): number => Math.max(1, lines) ** 0.3;

const changedLines = (hunks: readonly Hunk[]): number => {
	let count = 0;
	for (const {lines} of hunks) for (const {sign} of lines) if (sign === '+' || sign === '-') count++;
	return count;
};

const counted = new WeakMap<readonly string[], ReadonlyMap<Topic, number>>();

/** Counts the topics that these shortlogs name, near misses as what they mean. */
export const topicsOfShortlogs = (shortlogs: readonly string[]): ReadonlyMap<Topic, number> => {
	const before = counted.get(shortlogs);
	if (before !== undefined) return before;
	const counts = new Map<Topic, number>();
	for (const shortlog of shortlogs) {
		const topic = topicOfPrefix(normalisePrefix(splitShortlog(shortlog).prefix) ?? '');
		if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	counted.set(shortlogs, counts);
	return counts;
};

type FileFacts = Readonly<{weight: number; functions: readonly string[]}>;

const knownFiles = new WeakMap<FileDiff, FileFacts>();

/** What counts of a file's diff. A reworded patch has the same ones, so they are worked out once. */
const factsOfFile = (file: FileDiff): FileFacts => {
	const before = knownFiles.get(file);
	if (before !== undefined) return before;
	const facts = {
		weight: weightOf(changedLines(file.hunks)),
		functions: [...new Set(file.hunks.flatMap(functionsOfHunk))],
	};
	knownFiles.set(file, facts);
	return facts;
};

/** The year a commit was written in; undefined where it has no date. */
const yearOf = ({commit}: Patch): number | undefined => {
	const {when} = commit.author;
	const year = new Date(when * 1000).getUTCFullYear();
	return when > 0 && !Number.isNaN(year) ? year : undefined;
};

/** The facts of a patch. */
export const factsOf = (patch: Patch, context: Context): PrefixFacts => {
	const weights = new Map(patch.diff.map(file => [file.path, factsOfFile(file).weight]));
	const paths = [...new Set([...weights.keys(), ...patch.changes.map(({path}) => path)])];
	const year = yearOf(patch);
	const voting = paths.filter(path => placeOf(path).role === 'code');
	const history = (voting.length > 0 ? voting : paths).flatMap(
		path => context.recentShortlogs.get(path) ?? [],
	);
	return {
		paths: paths.map(path => ({path, weight: weights.get(path) ?? 1})),
		functions: patch.diff.flatMap(file => factsOfFile(file).functions.map(name => ({path: file.path, name}))),
		description: splitShortlog(shortlogOf(patch.commit.message)).description,
		isNewTest: patch.diff.some(({path, kind}) => kind === 'added' && placeOf(path).role === 'selftest'),
		...(year === undefined ? {} : {year}),
		shortlogs: [...new Set(history)],
	};
};
