import {findingHere, itemHere} from '../../src/session/desk.ts';
import {type Reading, readingOf} from '../../src/session/reading.ts';
import type {Session} from '../../src/session/session.ts';
import {chosenFix} from './take.ts';

/**
 * The patch under the cursor as it is read: with the fix of the chosen finding laid over its message, or with what was
 * changed already. Undefined on the row of the series.
 */
export const readingHere = (session: Session, width: number): Reading | undefined => {
	const item = itemHere(session);
	if (item === undefined) return undefined;
	const finding = findingHere(session);
	const chosen = finding !== undefined && 'spot' in finding ? finding : undefined;
	const fixed = chosenFix(session);
	if (fixed !== undefined) return readingOf(item, item.message, fixed, chosen, width);
	// Columns of a finding are those of the message as it is to be, not of the commit's.
	if (chosen !== undefined) return readingOf(item, item.message, item.message, chosen, width);
	return readingOf(item, item.patch.commit.message, item.message, undefined, width);
};
