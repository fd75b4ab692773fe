import {readablePath} from '../../src/series/bytes.ts';
import type {Conflict} from '../../src/series/plan.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {meetingOf} from '../../src/session/order-state.ts';
import type {Nearest, Position} from '../../src/session/positions.ts';

/** The lines of a conflict, with the comma before them; nothing where git does not say. */
const linesText = ({lines}: Conflict): string => {
	if (lines === undefined) return '';
	const [from, to] = lines;
	return from === to ? `, line ${from}` : `, lines ${from} to ${to}`;
};

/** Which file, and which lines of it. */
export const placeText = (conflict: Conflict): string =>
	`${readablePath(conflict.path)}${linesText(conflict)}`;

/**
 * A conflict that is there because of what is folded into a patch: that one's place and the other's, from 1. Undefined
 * for any other, and where they stand in another order than their commits, as then the order is to blame.
 */
export const foldedMeeting = (
	conflict: Conflict,
	items: readonly Item[],
): readonly [into: number, other: number] | undefined => {
	const {item, met} = meetingOf(items, conflict);
	if (item === undefined || met === undefined || conflict.becomesEmpty === true) return undefined;
	const isFoldedInto = (each: Item, oid: string | undefined) =>
		each.folded.some(({item: {patch}}) => patch.commit.oid === oid);
	const [here, there] = [items.indexOf(item) + 1, items.indexOf(met) + 1];
	// A fold brings its commit before those that came between.
	if (isFoldedInto(item, conflict.source) && here < there) return [here, there];
	return isFoldedInto(met, conflict.meets) && there < here ? [there, here] : undefined;
};

/** Which two patches of the series to be meet, and where; `rows` have what is left out, too. */
export const meetingText = (
	conflict: Conflict,
	items: readonly Item[],
	rows: readonly Item[] = items,
): string => {
	const here = conflict.index + 1;
	if (conflict.becomesEmpty === true)
		return `Nothing is left of patch ${here}: what it does is there already.`;
	const gone = rows.find(({isDropped, patch}) => isDropped && patch.commit.oid === conflict.meets);
	if (gone !== undefined)
		return `Patch ${here} needs what is left out with "${itemShortlog(gone)}", in ${placeText(conflict)}.`;
	const folded = foldedMeeting(conflict, items);
	if (folded !== undefined) {
		return `What is folded into patch ${folded[0]} meets patch ${folded[1]} in ${placeText(conflict)}.`;
	}
	const {met} = meetingOf(items, conflict);
	const at = met === undefined ? 0 : items.indexOf(met) + 1;
	const who =
		at === 0 ? `Patch ${here} and the base` : `Patches ${Math.min(at, here)} and ${Math.max(at, here)}`;
	return `${who} meet in ${placeText(conflict)}.`;
};

const positionText = ({at, by}: Position, way: string) => `at ${at} (${by} ${way})`;

/** Where what was moved would apply, and the keys that take it there; empty where nothing is known. */
export const nearestText = (nearest: Nearest | undefined): string => {
	if (nearest === undefined) return '';
	const {up, down} = nearest;
	const found = [
		...(up === undefined ? [] : [`${positionText(up, 'up')}, [ takes it there`]),
		...(down === undefined ? [] : [`${positionText(down, 'down')}, ] takes it there`]),
	];
	return found.length === 0 ? 'No other place near it works.' : `Works ${found.join('; ')}.`;
};
