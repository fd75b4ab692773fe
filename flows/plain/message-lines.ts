import type {SeriesFinding} from '../../src/handbook/rule.ts';
import {chosenOf, foundIn, hereOf, type Row, rowsOf} from '../../src/session/desk.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {type MessageState, remarksOf, toLookAt} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {wrap} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {assistHint} from '../messages/assist-keys.ts';
import {whereOf} from '../messages/findings.tsx';
import {countsText} from '../messages/list.tsx';
import {readingHere} from '../messages/reading-here.ts';
import {chosenFix} from '../messages/take.ts';

const stateWords = (state: MessageState): string => {
	const {kind, findings, isChanged, leftBecause} = state;
	const open = toLookAt(findings);
	const all = remarksOf(state).length;
	const remarks = all > findings.length ? plural(all, 'remark') : plural(all, 'hint');
	switch (kind) {
		case 'clean':
			if (all > 0) return remarks;
			return isChanged ? 'in order, new text' : 'in order';
		case 'unknown':
			return 'not judged yet';
		case 'left':
			return `left: ${leftBecause}`;
		case 'hinted':
			return remarks;
		case 'open':
			return `${open} to look at`;
	}
};

const seriesWords = (findings: readonly SeriesFinding[]): string => {
	const open = toLookAt(findings);
	return open > 0 ? `${open} to look at` : plural(findings.length, 'hint');
};

const rowText = (row: Row): string =>
	row.kind === 'series'
		? `${row.index + 1}: The series as a whole [${seriesWords(row.findings)}]`
		: `${row.index + 1}: ${itemShortlog(row.item)} [${stateWords(row.state)}]`;

/** The lines of the message that the chosen fix, or what was changed already, takes away and brings. */
const changeLines = (session: Session, columns: number): readonly string[] => {
	const rows = readingHere(session, columns)?.rows ?? [];
	const diff = rows.findIndex(({kind}) => kind === 'file');
	return rows
		.slice(0, diff === -1 ? rows.length : diff)
		.flatMap(({kind, text}) => (kind === 'removed' ? [`- ${text}`] : kind === 'added' ? [`+ ${text}`] : []));
};

const verdict = (session: Session, found: number): string => {
	const row = hereOf(session);
	if (found === 0) return 'Nothing is found in it.';
	if (row?.kind === 'series') return '';
	if (chosenFix(session) !== undefined) return 'Suggested:';
	const chosen = row === undefined ? undefined : foundIn(row)[chosenOf(session, found)];
	return chosen !== undefined && 'spot' in chosen && chosen.code !== undefined
		? 'Code is mended in the commit itself.'
		: assistHint(session) || 'Only you can mend this.';
};

/** The message in hand: what is found in it, and what would become of it. */
const handLines = (session: Session, row: Row, columns: number): readonly string[] => {
	const found = foundIn(row);
	const chosen = chosenOf(session, found.length);
	return [
		`In hand: row ${row.index + 1}${row.kind === 'item' ? `, ${itemShortlog(row.item)}` : ''}.`.replace(
			/\.\.$/,
			'.',
		),
		...found.flatMap((finding, index) => {
			const now = index === chosen && found.length > 1 ? 'now ' : '';
			const text = `${now}${finding.severity}: ${whereOf(finding)}${finding.message}`;
			return wrap(text, columns - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`));
		}),
		verdict(session, found.length),
		...(row.kind === 'item' ? changeLines(session, columns) : []),
	].filter(line => line !== '');
};

/** The list of messages with what is found in each, and the one in hand in full. */
export const messageLines = (session: Session, columns: number): readonly string[] => {
	const {filter} = session.place.desk;
	const row = hereOf(session);
	return [
		...(filter === '' ? [] : [`Only what fits "${filter}" is listed.`]),
		`${countsText(session)}.`,
		...rowsOf(session).map(rowText),
		...(row === undefined ? [] : handLines(session, row, columns)),
	];
};
