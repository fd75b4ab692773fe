import {
	chosenOf,
	fittingFinding,
	foundIn,
	hereOf,
	type Row,
	rowHere,
	rowsOf,
} from '../../src/session/desk.ts';
import type {Session} from '../../src/session/session.ts';
import type {Api} from '../api.ts';
import {readingHere} from './reading-here.ts';

const choose = (api: Api, finding: number) => {
	if (finding !== 0) api.send({kind: 'desk-changed', change: {finding}});
};

const enter = (api: Api, row: Row | undefined, finding?: number): void => {
	if (row === undefined) return;
	api.send({kind: 'cursor-moved', to: row.index});
	choose(api, finding ?? fittingFinding(api.session(), row));
};

/** Lists what fits the filter, and chooses the finding that fits in the row under the cursor. */
export const setFilter = (api: Api, filter: string): void => {
	api.send({kind: 'desk-changed', change: {filter, finding: 0, scroll: 0}});
	const row = hereOf(api.session());
	if (row !== undefined) choose(api, fittingFinding(api.session(), row));
};

/** Moves so many rows down the list as it is drawn, to its end at most. */
export const moveRow =
	(by: number) =>
	(api: Api): void => {
		const session = api.session();
		const rows = rowsOf(session);
		enter(api, rows[Math.max(0, Math.min(rows.length - 1, rowHere(session) + by))]);
	};

/** Chooses the next finding, or the one before; behind the last one of a row the first of the next row. */
export const moveFinding =
	(by: 1 | -1) =>
	(api: Api): void => {
		const session = api.session();
		const row = hereOf(session);
		if (row === undefined) return;
		const count = foundIn(row).length;
		const to = chosenOf(session, count) + by;
		if (to >= 0 && to < count) {
			api.send({kind: 'desk-changed', change: {finding: to, scroll: 0}});
			return;
		}
		const rows = rowsOf(session);
		const next = rows[rowHere(session) + by];
		enter(api, next, next === undefined || by > 0 ? undefined : Math.max(0, foundIn(next).length - 1));
	};

/** Scrolls the text below the findings, from the row of the chosen one. */
export const scrollText =
	(by: number) =>
	(api: Api): void => {
		const {rows, at} = readingHere(api.session(), 75) ?? {rows: [], at: 0};
		const scroll = api.session().place.desk.scroll + by;
		const kept = Math.max(-at, Math.min(Math.max(0, rows.length - 1 - at), scroll));
		api.send({kind: 'desk-changed', change: {scroll: kept}});
	};

const isOpen = (row: Row) => row.kind === 'item' && row.state.kind === 'open';

/** The next row to look at behind the cursor, from the start again at the end; undefined where there is no other. */
const nextOpen = (session: Session): Row | undefined => {
	const rows = rowsOf(session);
	const here = rowHere(session);
	return [...rows.slice(here + 1), ...rows.slice(0, Math.max(0, here))].find(isOpen);
};

/** Goes to the next row to look at, where there is one. */
export const goOn = (api: Api): void => enter(api, nextOpen(api.session()));

/** Goes to the next finding here, behind the last one to the next row to look at. */
export const goToNext = (api: Api): void => {
	const session = api.session();
	const row = hereOf(session);
	const count = row === undefined ? 0 : foundIn(row).length;
	const to = chosenOf(session, count) + 1;
	if (to < count) api.send({kind: 'desk-changed', change: {finding: to, scroll: 0}});
	else if (nextOpen(session) !== undefined) goOn(api);
	else api.send({kind: 'desk-changed', change: {finding: 0, scroll: 0}});
};
