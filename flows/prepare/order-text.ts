import type {Marks} from '../../components/looks.tsx';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {lossOf, lossText} from '../../src/session/loss.ts';
import type {OrderState, Placing} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {wanted} from '../../src/session/wanted.ts';
import {foldedMeeting, meetingText, nearestText} from './conflict-text.ts';

const numberOf = (placings: readonly Placing[], id: string) =>
	placings.findIndex(({item}) => item.id === id) + 1;

/** Why an item stands where it stands, or what has to be decided. */
export const placingText = (
	{item, relation, isAnswered, why, breaks, isMixed, autosquash}: Placing,
	all: readonly Placing[],
): string => {
	if (autosquash !== undefined) {
		return `Asks to go into ${numberOf(all, autosquash.into)} (${autosquash.how}). A folds all that ask.`;
	}
	if (isMixed) {
		return item.folded.length > 0
			? 'Changes KVM and selftests, with what is folded in. u takes that out, w keeps it so.'
			: 'Changes KVM and selftests in one commit. S splits it, KVM part first.';
	}
	if (relation === undefined) return breaks ?? '';
	const known = isAnswered ? '' : ` Guessed: ${why}. Enter answers.`;
	if (breaks !== undefined) return `${breaks}${known}`;
	switch (relation.kind) {
		case 'independent':
			return `${isAnswered ? 'Passes with and without this series, so it may stand anywhere.' : 'Seems to be independent.'}${known}`;
		case 'fails-without':
			return `Tests what ${numberOf(all, relation.patchId)} does and fails without it, so it comes after ${numberOf(all, relation.patchId)}.${known}`;
		case 'keeps-passing':
			return `Would fail because of ${numberOf(all, relation.patchId)} as it was, so ${item.lane === 'selftests' ? 'its update' : 'it'} comes before ${numberOf(all, relation.patchId)}.${known}`;
	}
};

/** What is said of the row under the cursor: its place, what is folded into it, what it is a part of. */
export const aboutRow = (
	item: Item,
	placings: readonly Placing[],
	marks: Marks,
): readonly Readonly<{key: string; text: string}>[] => {
	if (item.isDropped) {
		return [{key: 'dropped', text: `Left out, with ${lossText(lossOf(item))}. d brings it back.`}];
	}
	const placing = placings.find(each => each.item === item);
	const place = placing === undefined ? '' : placingText(placing, placings);
	const proposal = item.isProposal ? ' Its shortlog is a proposal; e edits it.' : '';
	const part = item.part === 'whole' ? '' : ` Part ${item.number} of a split, not built yet.${proposal}`;
	const number = numberOf(placings, item.id);
	const folded = item.folded.map(({item: other, as}) => ({
		key: other.id,
		text: `   ${marks.added} ${as}: ${itemShortlog(other)}`,
	}));
	const most = 3;
	return [
		{
			key: 'place',
			text: `${number}  ${place || (part === '' ? 'A KVM patch; these keep their order.' : '')}${part}`,
		},
		...folded.slice(0, most),
		...(folded.length > most ? [{key: 'more', text: `     and ${folded.length - most} more`}] : []),
	];
};

/** Whether the series applies in this order; where not, which patches meet, and where it would work. */
export const trialText = (
	{trial, placings, nearest}: OrderState,
	session: Session,
): Readonly<{text: string; isBad: boolean}> => {
	if (trial === undefined) return {text: 'Trying this order.', isBad: false};
	const current = wanted(session);
	if (trial.isClean) {
		if (session.answers.base?.isMoving === true)
			return {text: 'Applies in this order on the new base.', isBad: false};
		const isLess = (current?.summary.dropped ?? 0) > 0;
		return {
			text: isLess
				? 'Applies in this order. The result lacks what is left out, and nothing else.'
				: `Applies in this order. The tip's tree stays as it is: not a byte of the result changes.`,
			isBad: false,
		};
	}
	const items = placings.map(({item}) => item);
	const meeting = meetingText(trial.conflict, items, current?.rows);
	const isLooking = nearest === undefined && session.place.moved.length > 0;
	const where = isLooking ? 'Looking for the nearest place that works.' : nearestText(nearest);
	const isFold = foldedMeeting(trial.conflict, items) !== undefined;
	const way = isFold ? 'u there takes it out' : 'O finds an order';
	return {text: `${meeting} ${where} ${way}; z takes it back.`.replace('  ', ' '), isBad: true};
};
