import type {Posted} from '../series/posted.ts';
import type {Patch, Series} from '../series/series.ts';
import type {Citation} from './cite.ts';
import type {Facts} from './facts.ts';
import type {HandbookText} from './handbook-text.ts';

/** must: the documents demand it. should: preferred, asked for in review. hint: optional, or not sure. */
export type Severity = 'must' | 'should' | 'hint';

/** What is known beyond the patch itself. Rules say less when something is missing, never guess. */
export type Context = Readonly<{
	series: Series;
	/** Recent shortlogs in the base by path, newest first. */
	recentShortlogs: ReadonlyMap<string, readonly string[]>;
	/** What the repository knows; undefined where there is none. */
	facts?: Facts;
	/** What the handbook in the person's own tree says; undefined is the built-in text. */
	handbook?: HandbookText;
}>;

/** Where in the message the offence is: line from 0 (0 is the shortlog), columns from and to (exclusive), from 0. */
export type Spot = Readonly<{line: number; from: number; to: number}>;

/** Where in the patch's added lines the offence is. */
export type CodeSpot = Readonly<{
	/** The path after the change. */
	path: string;
	/** The line's number in that file after the change, from 1. */
	line: number;
	/** The line as it is added, without sign and line end. */
	text: string;
	/** Columns of `text`, from 0, `to` exclusive. */
	from: number;
	to: number;
	/** The same line as it should be, where that is sure; line ends separate several lines. */
	becomes?: string;
}>;

/** What a rule found. */
export type Report = Readonly<{
	/** What is so, in one sentence; what to do, if the fix does not show it. */
	message: string;
	/** Where in the message; undefined where it is about no place in it. */
	spot: Spot | undefined;
	/** Where in the code. A report has `spot` or `code` or neither. */
	code?: CodeSpot;
	/** 0 to 1: how sure. A must below 0.8 is shown as a hint. */
	confidence: number;
	/** Where the fix of this very case needs a yes though the rule's usual one does not, or the other way round. */
	fixClass?: 'safe' | 'confirm';
}>;

/** What every rule says of itself. */
export type RuleText = Readonly<{
	/** The id of the catalogue, and the file's name. */
	id: string;
	severity: Severity;
	title: string;
	/** Two or three sentences for a newcomer. */
	why: string;
	cites: Citation;
	good: string;
	bad: string;
}>;

/** One rule about one patch's message or content. */
export type PatchRule = RuleText &
	Readonly<{
		check: (patch: Patch, context: Context) => readonly Report[];
		/** The same of the lines that the patch adds, for a rule of messages that holds for comments as well. */
		checkCode?: (patch: Patch, context: Context) => readonly Report[];
		/** The corrected message; left out where only the author can. Undefined where this very case has none. */
		fix?: (patch: Patch, context: Context) => string | undefined;
		/** Whether the fix is safe without looking (spelling of a prefix), or needs a yes. */
		fixClass?: 'safe' | 'confirm';
		/** What else than a patch to post it judges: the words of a revert are its author's; a squash is to be folded. */
		alsoOf?: 'revert' | 'squash';
	}>;

/** A series as it is posted, or would be: what rules over the whole series look at. */
export type Posting = Readonly<{
	context: Context;
	/** The cover letter; undefined where there is none (yet). */
	cover: Posted | undefined;
	/** The mail of a patch by the patch's id; empty where commits were read that were never made mails. */
	mails: ReadonlyMap<string, Posted>;
	/**
	 * Whether this is all of the series: commits of a branch are; mails are where every number of [n/m] is there.
	 * A rule that something is missing has nothing to say where it is not.
	 */
	isWhole: boolean;
}>;

/** What a rule over the whole series found. */
export type SeriesReport = Readonly<{
	message: string;
	confidence: number;
	/** The patches it is about, by id; empty where it is about the series or its cover. */
	patchIds: readonly string[];
}>;

/** One rule about a series as a whole, its order, its cover letter or its mails' headers. */
export type SeriesRule = RuleText &
	Readonly<{scope: 'series'; check: (posting: Posting) => readonly SeriesReport[]}>;

/** Declares a rule. */
export const defineRule = <R extends PatchRule>(rule: R): R => rule;

/** Declares a rule over the whole series. */
export const defineSeriesRule = (rule: Omit<SeriesRule, 'scope'>): SeriesRule => ({...rule, scope: 'series'});

/** A report with its rule. */
export type Finding = Readonly<{rule: PatchRule; severity: Severity}> & Report;

/** A report about the whole series with its rule. */
export type SeriesFinding = Readonly<{rule: SeriesRule; severity: Severity}> & SeriesReport;
