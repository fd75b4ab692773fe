import type {Patch, Series} from '../series/series.ts';
import type {Citation} from './cite.ts';

/** must: the documents demand it. should: preferred, asked for in review. hint: optional, or not sure. */
export type Severity = 'must' | 'should' | 'hint';

/** What is known beyond the patch itself. Rules say less when something is missing, never guess. */
export type Context = Readonly<{
	series: Series;
	/** Recent shortlogs in the base by path, newest first. */
	recentShortlogs: ReadonlyMap<string, readonly string[]>;
}>;

/** Where in the message the offence is: line from 0 (0 is the shortlog), columns from and to (exclusive), from 0. */
export type Spot = Readonly<{line: number; from: number; to: number}>;

/** What a rule found. */
export type Report = Readonly<{
	/** What is so, in one sentence; what to do, if the fix does not show it. */
	message: string;
	spot: Spot | undefined;
	/** 0 to 1: how sure. A must below 0.8 is shown as a hint. */
	confidence: number;
	/** Where the fix of this very case needs a yes though the rule's usual one does not, or the other way round. */
	fixClass?: 'safe' | 'confirm';
}>;

/** One rule about one patch's message or content. */
export type PatchRule = Readonly<{
	/** The id of the catalogue, and the file's name. */
	id: string;
	severity: Severity;
	title: string;
	/** Two or three sentences for a newcomer. */
	why: string;
	cites: Citation;
	good: string;
	bad: string;
	check: (patch: Patch, context: Context) => readonly Report[];
	/** The corrected message; left out where only the author can. Undefined where this very case has none. */
	fix?: (patch: Patch, context: Context) => string | undefined;
	/** Whether the fix is safe without looking (spelling of a prefix), or needs a yes. */
	fixClass?: 'safe' | 'confirm';
}>;

/** Declares a rule. */
export const defineRule = <R extends PatchRule>(rule: R): R => rule;

/** A report with its rule. */
export type Finding = Readonly<{rule: PatchRule; severity: Severity}> & Report;
