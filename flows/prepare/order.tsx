import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import {Paragraph, Say} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {type OrderState, orderState, type Placing} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cutTo} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import {meetingText} from './conflict-text.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';
import {orderKeys} from './order-keys.ts';

const numberOf = (placings: readonly Placing[], id: string) =>
	placings.findIndex(({item}) => item.id === id) + 1;

/** Why an item stands where it stands, or what has to be decided. */
export const placingText = (
	{item, relation, isAnswered, why, breaks, isMixed}: Placing,
	all: readonly Placing[],
): string => {
	if (isMixed) return 'Changes KVM and selftests in one commit. s splits it, KVM part first.';
	if (breaks !== undefined) return breaks;
	if (relation === undefined) return '';
	const known = isAnswered ? '' : ` Guessed: ${why}. Enter answers.`;
	switch (relation.kind) {
		case 'independent':
			return `${isAnswered ? 'Passes with and without this series, so it may stand anywhere.' : 'Seems to be independent.'}${known}`;
		case 'fails-without':
			return `Tests what ${numberOf(all, relation.patchId)} does and fails without it, so it comes after ${numberOf(all, relation.patchId)}.${known}`;
		case 'keeps-passing':
			return `Would fail because of ${numberOf(all, relation.patchId)} as it was, so ${item.lane === 'selftests' ? 'its update' : 'it'} comes before ${numberOf(all, relation.patchId)}.${known}`;
	}
};

/** Where the selftests lane begins, from the left edge of the shortlogs. */
const laneColumn = (width: number) => Math.floor((width - 8) * 0.38);

const markOf = (placing: Placing, marks: Marks) =>
	placing.isMixed || placing.breaks !== undefined
		? marks.look
		: placing.relation !== undefined && !placing.isAnswered
			? marks.unsure
			: ' ';

const Row = ({
	placing,
	index,
	isHere,
	width,
}: Readonly<{placing: Placing; index: number; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const {item} = placing;
	const lane = laneColumn(width);
	const isTest = item.lane === 'selftests';
	const offset = isTest ? lane : 0;
	const mark = markOf(placing, marks);
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			{String(index + 1).padStart(3)} <Text {...style.attention}>{mark}</Text>
			{' '.repeat(offset + 1)}
			<Text {...(isHere ? style.own : style.text)}>
				{cutTo(show(itemShortlog(item)), item.lane === 'mixed' ? width - 8 : width - 8 - offset)}
			</Text>
		</Text>
	);
};

const trialText = ({trial, placings}: OrderState, session: Session): {text: string; isBad: boolean} => {
	if (trial === undefined) return {text: 'Trying this order.', isBad: false};
	if (trial.isClean) {
		const isSame = session.answers.base?.isMoving !== true;
		return {
			text: isSame
				? `Applies in this order. The tip's tree stays as it is: not a byte of the result changes.`
				: 'Applies in this order on the new base.',
			isBad: false,
		};
	}
	const meeting = meetingText(
		trial.conflict,
		placings.map(({item}) => item),
	);
	return {text: `${meeting} Move one of them, or take it back with z.`, isBad: true};
};

const Screen = ({session, width, height}: ScreenProps) => {
	const marks = useMarks();
	const state = orderState(session);
	const {placings, proposal} = state;
	const cursor = Math.min(session.place.cursor.order, placings.length - 1);
	const rows = Math.min(placings.length, Math.max(2, height - 7));
	const {from, to} = windowAround(cursor, placings.length, rows);
	const here = placings[cursor];
	const lane = laneColumn(width);
	const trial = trialText(state, session);
	return (
		<Box flexDirection="column" height={height}>
			<Say as="quiet">{`       ${'KVM'.padEnd(lane)}selftests`}</Say>
			{placings.slice(from, to).map((placing, index) => (
				<Row
					key={placing.item.id}
					placing={placing}
					index={from + index}
					isHere={from + index === cursor}
					width={width}
				/>
			))}
			<Say as="quiet">
				{to - from < placings.length ? `    ${from + 1} to ${to} of ${placings.length}` : ' '}
			</Say>
			{here === undefined ? null : (
				<Paragraph
					text={`${cursor + 1}  ${placingText(here, placings) || 'A KVM patch; these keep their order.'}`}
					width={width}
					most={2}
				/>
			)}
			<Paragraph
				text={`${trial.isBad ? marks.look : trial.text.startsWith('Trying') ? marks.later : marks.good} ${trial.text}`}
				width={width}
				most={2}
				as={trial.isBad ? 'attention' : 'text'}
			/>
			{proposal === undefined ? null : <Say>{`${marks.arrow} o takes the order the handbook asks for.`}</Say>}
		</Box>
	);
};

/** The selftests item under the cursor that can be asked about. */
export const askable = (session: Session): Item | undefined => {
	const placing = orderState(session).placings[session.place.cursor.order];
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
