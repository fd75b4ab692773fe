import {readablePath} from '../../src/series/bytes.ts';
import type {Conflict} from '../../src/series/plan.ts';
import type {Item} from '../../src/session/items.ts';

/** The lines of a conflict, with the comma before them; nothing where git does not say. */
const linesText = ({lines}: Conflict): string => {
	if (lines === undefined) return '';
	const [from, to] = lines;
	return from === to ? `, line ${from}` : `, lines ${from} to ${to}`;
};

/** Which file, and which lines of it. */
export const placeText = (conflict: Conflict): string =>
	`${readablePath(conflict.path)}${linesText(conflict)}`;

/** Which two patches of the series to be meet, and where. */
export const meetingText = (conflict: Conflict, items: readonly Item[]): string => {
	const here = conflict.index + 1;
	if (conflict.becomesEmpty === true)
		return `Nothing is left of patch ${here}: what it does is there already.`;
	const met = items.findIndex(({patch}) => patch.commit.oid === conflict.meets) + 1;
	const who =
		met === 0 ? `Patch ${here} and the base` : `Patches ${Math.min(met, here)} and ${Math.max(met, here)}`;
	return `${who} meet in ${placeText(conflict)}.`;
};
