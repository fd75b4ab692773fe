import type {ByteString} from '../series/bytes.ts';
import type {Hunk} from '../series/diff.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';
import {normalisePrefix} from './normalise-prefix.ts';
import {placeOf} from './paths.ts';
import type {Context} from './rule.ts';
import {splitShortlog} from './shortlog/split.ts';
import {type Topic, topicOfPrefix} from './topics.ts';

/** What is known of a patch for finding its topic. */
export type PrefixFacts = Readonly<{
	/** Paths touched, and how much each one weighs; 1 where the diff is not known. */
	paths: readonly Readonly<{path: ByteString; weight: number}>[];
	/** Functions that hunks lie in. */
	functions: readonly Readonly<{path: ByteString; name: string}>[];
	/** The shortlog without its prefix. */
	description?: string;
	/** Whether a selftest is added that was not there before. */
	isNewTest?: boolean;
	/** Shortlogs of recent commits on the paths, newest first. */
	shortlogs?: readonly string[];
}>;

/** The function a hunk lies in, by what git prints behind `@@`; undefined where that is something else. */
export const functionOf = ({context}: Pick<Hunk, 'context'>): string | undefined =>
	/^(?!\s*(?:struct|union|enum|#)).*?([A-Za-z_]\w*)\s*\(/.exec(context)?.[1];

/** A file of a hundred changed lines weighs four times one of a single line, not a hundred times. */
const weightOf = (lines: number): number => Math.max(1, lines) ** 0.3;

const changedLines = (hunks: readonly Hunk[]): number => {
	let count = 0;
	for (const {lines} of hunks) for (const {sign} of lines) if (sign === '+' || sign === '-') count++;
	return count;
};

/** Counts the topics that these shortlogs name, near misses as what they mean. */
export const topicsOfShortlogs = (shortlogs: readonly string[]): ReadonlyMap<Topic, number> => {
	const counts = new Map<Topic, number>();
	for (const shortlog of shortlogs) {
		const topic = topicOfPrefix(normalisePrefix(splitShortlog(shortlog).prefix) ?? '');
		if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	return counts;
};

/** The facts of a patch. */
export const factsOf = (patch: Patch, context: Context): PrefixFacts => {
	const sizes = new Map(patch.diff.map(({path, hunks}) => [path, changedLines(hunks)]));
	const paths = [...new Set([...patch.diff.map(({path}) => path), ...patch.changes.map(({path}) => path)])];
	const voting = paths.filter(path => placeOf(path).role === 'code');
	const history = (voting.length > 0 ? voting : paths).flatMap(
		path => context.recentShortlogs.get(path) ?? [],
	);
	return {
		paths: paths.map(path => ({path, weight: weightOf(sizes.get(path) ?? 1)})),
		functions: patch.diff.flatMap(({path, hunks}) =>
			[...new Set(hunks.flatMap(hunk => functionOf(hunk) ?? []))].map(name => ({path, name})),
		),
		description: splitShortlog(shortlogOf(patch.commit.message)).description,
		isNewTest: patch.diff.some(({path, kind}) => kind === 'added' && placeOf(path).role === 'selftest'),
		shortlogs: [...new Set(history)],
	};
};
