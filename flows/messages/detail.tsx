import {Box} from 'ink';
import {type Marks, type Role, useMarks} from '../../components/looks.tsx';
import {type PaneRow, ReadingPane} from '../../components/reading-pane.tsx';
import {Say} from '../../components/words.tsx';
import type {SeriesFinding} from '../../src/handbook/rule.ts';
import {chosenOf, findingHere, foundIn, hereOf} from '../../src/session/desk.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {type MessageState, messageState, remarksOf} from '../../src/session/message-state.ts';
import type {ReadingRow} from '../../src/session/reading.ts';
import type {Session} from '../../src/session/session.ts';
import {cutTo} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import {assistHint} from './assist-keys.ts';
import {Findings, findingRows} from './findings.tsx';
import {readingHere} from './reading-here.ts';
import {chosenFix} from './take.ts';

type Part = Readonly<{session: Session; width: number; height: number}>;

const looks: Readonly<Record<ReadingRow['kind'], Role>> = {
	same: 'text',
	removed: 'removed',
	added: 'added',
	file: 'accent',
	hunk: 'quiet',
	blank: 'text',
};

const paneRows = (rows: readonly ReadingRow[], marks: Marks): readonly PaneRow[] =>
	rows.map(({kind, text, mark, isRest}) => ({
		sign: isRest ? ' ' : kind === 'removed' ? marks.removed : kind === 'added' ? marks.added : ' ',
		text,
		as: looks[kind],
		...(mark === undefined ? {} : {mark}),
	}));

/** What becomes of the chosen finding, or of a message without any. */
const verdict = (session: Session, state: MessageState, marks: Marks): string => {
	const finding = findingHere(session);
	if (state.leftBecause !== undefined) return `${marks.later} Left: ${state.leftBecause}`;
	if (finding === undefined) return `${marks.good} ${state.isChanged ? 'Will be written as' : 'In order'}`;
	if ('spot' in finding && finding.code !== undefined) {
		const {becomes} = finding.code;
		const should = becomes === undefined ? '' : ` It should read: ${becomes.trim().split('\n')[0]}`;
		return `Code is mended in the commit itself.${should}`;
	}
	if (chosenFix(session) !== undefined) return 'Suggested';
	return assistHint(session) || 'Only you can mend this.';
};

const ItemDetail = ({session, width, height}: Part) => {
	const marks = useMarks();
	const row = hereOf(session);
	if (row?.kind !== 'item') return null;
	const state = messageState(session, row.item);
	const found = remarksOf(state);
	const chosen = chosenOf(session, found.length);
	const most = Math.max(height > 5 ? 2 : 1, Math.floor((height - 2) * 0.45));
	const listed = Math.min(findingRows(found, chosen, width), most);
	const reading = readingHere(session, width - 2);
	const more =
		findingRows(found, chosen, width) > listed ? `   finding ${chosen + 1} of ${found.length}` : '';
	return (
		<Box flexDirection="column" width={width} height={height}>
			<Findings findings={found} chosen={chosen} width={width} height={listed} />
			<Say as={found.length === 0 ? 'good' : 'quiet'}>
				{cutTo(show(`${verdict(session, state, marks)}${more}`), width)}
			</Say>
			{reading === undefined ? null : (
				<ReadingPane
					rows={paneRows(reading.rows, marks)}
					at={reading.at}
					scroll={session.place.desk.scroll}
					width={width}
					height={Math.max(1, height - listed - 1)}
				/>
			)}
		</Box>
	);
};

/** The patches a finding over the whole series is about, by number and shortlog. */
const aboutOf = (session: Session, {patchIds}: SeriesFinding): readonly string[] =>
	(session.series?.patches ?? []).flatMap((patch, index) =>
		patchIds.includes(patch.id) ? [`${index + 1}  ${itemShortlog({message: patch.commit.message})}`] : [],
	);

const SeriesDetail = ({session, width, height}: Part) => {
	const row = hereOf(session);
	if (row?.kind !== 'series') return null;
	const found = foundIn(row);
	const chosen = chosenOf(session, found.length);
	const finding = row.findings[chosen];
	const listed = Math.min(findingRows(found, chosen, width), Math.max(1, height - 4));
	return (
		<Box flexDirection="column" width={width} height={height}>
			<Findings findings={found} chosen={chosen} width={width} height={listed} />
			<Say> </Say>
			{finding === undefined
				? null
				: aboutOf(session, finding).map(line => <Say key={line}>{cutTo(show(`  ${line}`), width)}</Say>)}
		</Box>
	);
};

/** What is found in the row under the cursor, with the text it is found in. */
export const Detail = (part: Part) =>
	hereOf(part.session)?.kind === 'series' ? <SeriesDetail {...part} /> : <ItemDetail {...part} />;
