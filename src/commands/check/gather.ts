import type {Context} from '../../handbook/rule.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import type {Series} from '../../series/series.ts';
import type {Waiver} from '../../series/waiver.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {foreignFindings} from './foreign.ts';
import {historyFor} from './history-need.ts';
import type {GivenInput, GivenPatch, GivenPosting, Unread} from './input.ts';
import {readMails} from './read-mails.ts';
import type {Sources} from './sources.ts';
import {treeHandbook} from './tree-handbook.ts';

/** A posting with all that is known of it. */
export type KnownPosting = Readonly<{
	posting: GivenPosting;
	context: Context;
	/** What other programs found, by patch in the posting's order. */
	foreign: readonly (readonly ForeignFinding[])[];
	waivers: readonly Waiver[];
	/** Sentences for people about the check itself. */
	notes: readonly string[];
}>;

/** A posting, or what could not be read. */
export type Gathered = KnownPosting | Readonly<{unread: Unread}>;

/** What gathering works with. */
export type Gathering = Readonly<{
	isEach: boolean;
	/** Whether other programs are asked: of commits only, of files too, or never. */
	checkpatch: 'commits' | 'all' | 'never';
	/** Opens the repository; only asked for where something of it is needed. */
	tools: () => Promise<Tools>;
	job: Job;
	stdin: AsyncIterable<Uint8Array>;
}>;

const ofCommit = (patch: Series['patches'][number]): GivenPatch => ({
	file: undefined,
	commit: patch.commit.oid,
	patch,
	posted: undefined,
	messageLine: line => line + 1,
	codeLine: (_, line) => line,
});

const ofSeries = async (
	series: Series,
	isWhole: boolean,
	{tools, job, checkpatch}: Gathering,
): Promise<Gathered> => {
	const hands = await tools();
	const [recentShortlogs, facts, book, others, waivers] = await Promise.all([
		historyFor(series, hands, job),
		hands.facts(series, job),
		treeHandbook(hands, series.base),
		checkpatch === 'never' ? undefined : foreignFindings(hands, series.base, series.patches, job),
		hands.loadWaivers(),
	]);
	return {
		posting: {patches: series.patches.map(ofCommit), cover: undefined, isWhole},
		context: {series, recentShortlogs, facts, ...(book.text === undefined ? {} : {handbook: book.text})},
		foreign: others?.findings ?? [],
		waivers,
		notes: [...book.notes, ...(others?.notes ?? [])],
	};
};

const ofMails = async (input: GivenInput, {tools, job, checkpatch}: Gathering): Promise<Gathered> => {
	if ('unread' in input) return input;
	const patches = input.posting.patches.map(({patch}) => patch);
	const hands = checkpatch === 'all' ? await tools() : undefined;
	const others =
		hands === undefined
			? undefined
			: await foreignFindings(hands, (await hands.resolveTree('HEAD')).oid, patches, job);
	return {
		posting: input.posting,
		context: {series: {branch: '', base: '', tip: '', patches}, recentShortlogs: new Map()},
		foreign: others?.findings ?? [],
		waivers: [],
		notes: others?.notes ?? [],
	};
};

/** Reads what is to be judged, posting by posting, in the order of the command line: mails, then commits. */
export async function* gather({mails, revisions}: Sources, gathering: Gathering): AsyncGenerator<Gathered> {
	const {isEach, tools, job, stdin} = gathering;
	for await (const input of readMails(mails, {each: isEach, stdin})) yield await ofMails(input, gathering);
	if (mails.length > 0 && revisions.length === 0) return;
	const hands = await tools();
	if (revisions.length === 0) {
		const {series} = await hands.open(job);
		yield await ofSeries(series, true, gathering);
		return;
	}
	const {series, isRange} = await hands.readCommits(revisions, job);
	yield await ofSeries(series, isRange, gathering);
}
