import {Box} from 'ink';
import {useMarks} from '../../components/looks.tsx';
import {partText, windowAround} from '../../components/rows.ts';
import {Paragraph, Say} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import type {Item} from '../../src/session/items.ts';
import {dropText} from '../../src/session/loss.ts';
import {foldTarget} from '../../src/session/operations.ts';
import {orderState} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cursorOf, itemAt, listedItems} from '../../src/session/wanted.ts';
import {cutTo} from '../../src/text/fit.ts';
import type {ScreenProps} from '../api.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';
import {orderKeys} from './order-keys.ts';
import {laneColumn, OrderRow} from './order-row.tsx';
import {aboutRow, trialText} from './order-text.ts';

/** What the next key does with the marked rows; empty where none are. */
const markedText = (session: Session): string => {
	const {placings} = orderState(session);
	const ids = listedItems(session).flatMap(({id}) => (session.place.marked.includes(id) ? [id] : []));
	if (ids.length === 0) return '';
	const target = foldTarget(session, ids);
	const them = ids.length === 1 ? 'it' : 'them';
	const place = placings.findIndex(({item}) => item === target) + 1;
	const folds = target === undefined ? '' : `f folds ${them} into ${place}, `;
	return `${ids.length} marked: ${folds}d drops ${them}, J K g G move ${them}, Esc clears`;
};

const Screen = ({session, width, height}: ScreenProps) => {
	const marks = useMarks();
	const state = orderState(session);
	const {placings, proposal} = state;
	const rows = listedItems(session);
	const cursor = cursorOf(session);
	const here = rows[cursor];
	const lane = laneColumn(width);
	const trial = trialText(state, session);
	const about = here === undefined ? [] : aboutRow(here, placings, marks);
	const lost = dropText(rows);
	// Where there is little room, the list has as much of it as can be.
	const trialRows = (trial.isBad ? 3 : 2) - (height < 12 ? 1 : 0);
	const rest = 3 + about.length + trialRows + (lost === undefined ? 0 : 1) + (proposal === undefined ? 0 : 1);
	const room = Math.min(rows.length, Math.max(2, height - rest));
	const spare = Math.max(0, height - rest - rows.length);
	const {from, to} = windowAround(cursor, rows.length, room);
	const part = partText({from, to}, rows.length);
	const count = markedText(session);
	return (
		<Box flexDirection="column" height={height}>
			<Say as="quiet">{`       ${'KVM'.padEnd(lane)}selftests`}</Say>
			{rows.slice(from, to).map((item, index) => (
				<OrderRow
					key={item.id}
					item={item}
					placing={placings.find(each => each.item === item)}
					number={placings.findIndex(each => each.item === item) + 1}
					isHere={from + index === cursor}
					isMarked={session.place.marked.includes(item.id)}
					width={width}
				/>
			))}
			<Say as="quiet">{cutTo(`    ${[part, count].filter(Boolean).join('   ')}`, width)}</Say>
			{about.map(({key, text}, index) => (
				<Paragraph key={key} text={text} width={width} most={index === 0 ? 2 + spare : 1} />
			))}
			<Paragraph
				text={`${trial.isBad ? marks.look : trial.text.startsWith('Trying') ? marks.later : marks.good} ${trial.text}`}
				width={width}
				most={trialRows}
				as={trial.isBad ? 'attention' : 'text'}
			/>
			{lost === undefined ? null : <Say as="attention">{cutTo(`${marks.removed} ${lost}`, width)}</Say>}
			{proposal === undefined ? null : <Say>{`${marks.arrow} o takes the order the handbook asks for.`}</Say>}
		</Box>
	);
};

/** The selftests item under the cursor that can be asked about. */
export const askable = (session: Session): Item | undefined => {
	const here = itemAt(session);
	const placing = orderState(session).placings.find(({item}) => item === here);
	return placing?.relation === undefined ? undefined : placing.item;
};

/** Step 3: KVM changes and the selftests that go with them. */
export const order = defineStep({
	id: 'order',
	title: 'Order',
	why: 'Whoever bisects runs the tests at any commit of the series. A new test comes after the change it needs, and a test that a change would break is updated before it, so that no commit fails without need.',
	cites: citationText(handbook('Co-Posting Tests')),
	// Guessing what tests belong to costs a moment, which the first screens have better use for.
	state: session =>
		session.unjudged > 0 && session.place.step !== 'order' ? notYet : toLookAt(orderState(session).open),
	keys: orderKeys,
	Screen,
});
