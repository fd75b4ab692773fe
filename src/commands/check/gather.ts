import {type Early, noHistory} from '../../handbook/judge-early.ts';
import type {Context} from '../../handbook/rule.ts';
import {exportsSymbol} from '../../series/export-symbol.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import type {Patch, Series} from '../../series/series.ts';
import type {Waiver} from '../../series/waiver.ts';
import {plural} from '../../text/plural.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {foreignFindings} from './foreign.ts';
import {type Foresight, foresee} from './foresight.ts';
import {historyFor} from './history-need.ts';
import type {GivenInput, GivenPatch, GivenPosting, Unread} from './input.ts';
import {readMails} from './read-mails.ts';
import type {Sources} from './sources.ts';
import {createLookAround, waivedBranch, withFunctions} from './surroundings.ts';
import {treeHandbook} from './tree-handbook.ts';

/** A posting with all that is known of it. */
export type KnownPosting = Readonly<{
	posting: GivenPosting;
	context: Context;
	/** What other programs found, by patch in the posting's order. */
	foreign: readonly (readonly ForeignFinding[])[];
	waivers: readonly Waiver[];
	/** The branch whose waivers about the series count; empty where none is meant. */
	branch: string;
	/** Sentences for people about the check itself. */
	notes: readonly string[];
	/** What was said of patches already while the series was being read. */
	early: ReadonlyMap<Patch, Early>;
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
	/** The repository around a folder, or the person's own where that is none or no folder is named. */
	toolsIn: (folder: string | undefined) => Promise<Tools | undefined>;
	job: Job;
	stdin: AsyncIterable<Uint8Array>;
	/** Tells the person something about the check itself. */
	note: (sentence: string) => void;
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
	{known, words}: Foresight,
): Promise<Gathered> => {
	const hands = await tools();
	const hasExports = series.patches.some(({diff}) => exportsSymbol(diff));
	const others =
		checkpatch === 'never' ? undefined : foreignFindings(hands, series.base, series.patches, job);
	others?.catch(() => {});
	const said = known === undefined || hasExports ? hands.facts(series, job) : known.facts;
	const [{facts, isTouched}, book, waivers] = await Promise.all([
		withFunctions(said, series, hands, job, known?.proven),
		treeHandbook(hands, series.base, known?.handbook),
		known?.waivers ?? hands.loadWaivers(),
	]);
	const told = {facts, ...(book.text === undefined ? {} : {handbook: book.text})};
	const [recentShortlogs, foreign] = await Promise.all([historyFor(series, hands, job, told), others]);
	/** Whether what was said early had all that it is said of now. */
	const isStill = (patch: Patch) => !isTouched(patch) && isSame(patch);
	const isSame = ({changes, diff}: Patch) =>
		changes.every(({path}) => !recentShortlogs.has(path)) && !exportsSymbol(diff);
	return {
		posting: {patches: series.patches.map(ofCommit), cover: undefined, isWhole},
		context: {...told, series, recentShortlogs},
		foreign: foreign?.findings ?? [],
		waivers,
		branch: series.branch || (await waivedBranch(hands, series.tip, waivers)),
		notes: [...book.notes, ...(foreign?.notes ?? [])],
		early: new Map([...words].filter(([patch]) => isStill(patch))),
	};
};

const ofMails = async (
	input: GivenInput,
	{tools, job, checkpatch}: Gathering,
	lookAround: ReturnType<typeof createLookAround>,
): Promise<Gathered> => {
	if ('unread' in input) return input;
	const patches = input.posting.patches.map(({patch}) => patch);
	const {known, waivers, branch, base, tree, notes, tools: hands} = await lookAround(input.posting);
	// Who asks for it hears why it cannot be had.
	const asked = checkpatch === 'all' ? (hands ?? (await tools())) : undefined;
	const others = asked && (await foreignFindings(asked, tree ?? '', patches, job));
	return {
		posting: input.posting,
		context: {...known, series: {branch: '', base, tip: '', patches}, recentShortlogs: noHistory},
		foreign: others?.findings ?? [],
		waivers,
		branch,
		notes: [...notes, ...(others?.notes ?? [])],
		early: new Map(),
	};
};

/** Reads what is to be judged, posting by posting, in the order of the command line: mails, then commits. */
export async function* gather({mails, revisions}: Sources, gathering: Gathering): AsyncGenerator<Gathered> {
	const {isEach, tools, job, stdin, note} = gathering;
	const lookAround = createLookAround(gathering.toolsIn, gathering);
	let replies = 0;
	const onReplies = (count: number) => {
		replies += count;
	};
	const onFile = (count: number) => job.progress(count, undefined, 'Reading files');
	const reading = {each: isEach, stdin, onReplies, onNote: note, ...(isEach ? {} : {onFile})};
	for await (const input of readMails(mails, reading)) yield await ofMails(input, gathering, lookAround);
	if (replies > 0) note(`${plural(replies, 'reply', 'replies')} left out.`);
	if (mails.length > 0 && revisions.length === 0) return;
	const hands = await tools();
	const foresight = foresee(hands, job);
	if (revisions.length === 0) {
		const {series} = await hands.open(job, foresight.preview);
		yield await ofSeries(series, true, gathering, await foresight.done());
		return;
	}
	const {series, isRange} = await hands.readCommits(revisions, job, foresight.preview);
	yield await ofSeries(series, isRange, gathering, await foresight.done());
}
