import type {Finding, SeriesFinding, Severity} from '../handbook/rule.ts';
import {type Item, itemShortlog} from './items.ts';
import {knownBefore} from './judged.ts';
import {knownSeriesFindings} from './judged-code.ts';
import {knownState, type MessageState, remarksOf, type Tally, tallyOf} from './message-state.ts';
import type {Session} from './session.ts';
import {itemsOf} from './wanted.ts';

/** How the list of messages is looked at; nothing of it changes the plan. */
export type Desk = Readonly<{
	sort: 'series' | 'worst';
	/** As it was typed; empty shows all. */
	filter: string;
	/** Which finding of the row is chosen, from 0; more than there are is the last. */
	finding: number;
	/** Rows that the text below the findings was scrolled by, from where the chosen finding is. */
	scroll: number;
}>;

/** The list as it opens in the wizard. */
export const newDesk: Desk = {sort: 'series', filter: '', finding: 0, scroll: 0};

/** A row of the list. */
export type Row =
	| Readonly<{kind: 'item'; index: number; item: Item; state: MessageState}>
	/** What is found in the series as a whole; its index is behind all items. */
	| Readonly<{kind: 'series'; index: number; findings: readonly SeriesFinding[]}>;

/** Everything found in what the row shows. */
export const foundIn = (row: Row): readonly (Finding | SeriesFinding)[] =>
	row.kind === 'series' ? row.findings : remarksOf(row.state);

const severities: readonly Severity[] = ['must', 'should', 'hint'];

const has = (text: string, word: string) => text.toLowerCase().includes(word);

/** Whether a finding fits a word of a filter. */
const fits = (word: string, {severity, rule, message}: Finding | SeriesFinding): boolean => {
	if (severities.some(each => each === word)) return severity === word;
	return has(rule.id, word) || has(message, word);
};

/** Whether the row fits every word: a severity, (a part of) a rule's name, or text in a finding or the shortlog. */
const isWanted = (row: Row, words: readonly string[]): boolean => {
	const shortlog = row.kind === 'item' ? itemShortlog(row.item) : 'the series';
	const ofFindings = words.filter(word => severities.some(each => each === word) || !has(shortlog, word));
	return (
		ofFindings.length === 0 || foundIn(row).some(finding => ofFindings.every(word => fits(word, finding)))
	);
};

/** Where the filter is about findings: the row's first one that fits all its words. The first one of all otherwise. */
export const fittingFinding = ({place}: Session, row: Row): number => {
	const words = wordsOf(place.desk.filter);
	const found = foundIn(row);
	const at = found.findIndex(finding => words.every(word => fits(word, finding)));
	return words.length === 0 ? 0 : Math.max(0, at);
};

const wordsOf = (filter: string) => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** What the commits have as they are: a row that went down the list while it is mended would be lost from sight. */
const weightOf = (session: Session, row: Row): Tally => {
	if (row.kind === 'series') return tallyOf([]);
	const {item, state} = row;
	const before = knownBefore(session, item);
	return tallyOf([...(before ?? state.findings), ...state.code, ...state.foreign]);
};

const worstFirst = (session: Session, rows: readonly Row[]): readonly Row[] =>
	rows
		.map(row => ({row, ...weightOf(session, row)}))
		.toSorted(
			(a, b) => b.must - a.must || b.should - a.should || b.hint - a.hint || a.row.index - b.row.index,
		)
		.map(({row}) => row);

/** In the flow of fixing: what is found or was changed, and of that only what was named, where something was. */
const isListed = ({flow}: Session, named: ReadonlySet<string> | undefined, row: Row): boolean => {
	if (flow === 'prepare' || row.kind === 'series') return true;
	const {item, state} = row;
	if (state.isChanged) return true;
	return named === undefined ? foundIn(row).length > 0 : named.has(item.patch.commit.oid);
};

/** The commits the person named; parts of them count, too. */
const namedCommits = ({named, series}: Session): ReadonlySet<string> | undefined =>
	named && new Set((series?.patches ?? []).filter(({id}) => named.has(id)).map(({commit}) => commit.oid));

/** All rows that the flow has, whatever the filter says, in the order of the series. */
export const allRows = (session: Session): readonly Row[] => {
	const items = itemsOf(session).map(
		(item, index): Row => ({kind: 'item', index, item, state: knownState(session, item)}),
	);
	const findings = knownSeriesFindings(session) ?? [];
	const series: readonly Row[] =
		findings.length === 0 ? [] : [{kind: 'series', index: items.length, findings}];
	const named = namedCommits(session);
	return [...items, ...series].filter(row => isListed(session, named, row));
};

type List = Readonly<{rows: readonly Row[]; here: number}>;

let last: (List & {session: Session}) | undefined;

/** A session is looked at several times for one frame; the list of it is made once. */
const listOf = (session: Session): List => {
	if (last?.session === session) return last;
	const {cursor, desk} = session.place;
	const words = wordsOf(desk.filter);
	const all = allRows(session);
	const items = all.filter(row => row.kind === 'item');
	const sorted = [
		...(desk.sort === 'worst' ? worstFirst(session, items) : items),
		...all.filter(row => row.kind === 'series'),
	];
	const rows = sorted.filter(row => isWanted(row, words));
	// Where the cursor's row is not drawn any more, the next one that is takes its place.
	const at = sorted.findIndex(({index}) => index === cursor.messages);
	const behind = rows.findIndex(row => sorted.indexOf(row) >= at);
	last = {session, rows, here: behind === -1 ? rows.length - 1 : behind};
	return last;
};

/** The rows of the list as it is drawn: filtered and sorted, the series last. */
export const rowsOf = (session: Session): readonly Row[] => listOf(session).rows;

/** Where the cursor is among the drawn rows, from 0; -1 where there is none. */
export const rowHere = (session: Session): number => listOf(session).here;

/** The row under the cursor. */
export const hereOf = (session: Session): Row | undefined => rowsOf(session)[rowHere(session)];

/** The item under the cursor of the list; undefined on the row of the series. */
export const itemHere = (session: Session): Item | undefined => {
	const row = hereOf(session);
	return row?.kind === 'item' ? row.item : undefined;
};

/** The number of the chosen one among so many findings. */
export const chosenOf = ({place}: Session, count: number): number =>
	Math.max(0, Math.min(place.desk.finding, count - 1));

/** The chosen finding of the row under the cursor. */
export const findingHere = (session: Session): Finding | SeriesFinding | undefined => {
	const row = hereOf(session);
	if (row === undefined) return undefined;
	const found = foundIn(row);
	return found[chosenOf(session, found.length)];
};

/** Counts over the rows that the flow has: what is found in messages by severity, on code, by other programs, and in the series. */
export type Counts = Readonly<{messages: Tally; code: number; foreign: number; series: number; open: number}>;

/** What is still found, in numbers. */
export const countsOf = (session: Session): Counts => {
	const rows = allRows(session);
	const items = rows.filter(row => row.kind === 'item');
	return {
		messages: tallyOf(items.flatMap(({state}) => state.findings)),
		code: items.reduce((sum, {state}) => sum + state.code.length, 0),
		foreign: items.reduce((sum, {state}) => sum + state.foreign.length, 0),
		series: rows.find(row => row.kind === 'series')?.findings.length ?? 0,
		open: items.filter(({state}) => state.kind === 'open').length,
	};
};
