import type {Finding} from '../handbook/rule.ts';
import type {Dialog} from './dialog.ts';
import type {Item} from './items.ts';
import {suggestionFor} from './judged.ts';
import {messageOfText, textOfMessage} from './message-text.ts';
import type {Session} from './session.ts';
import {areaText, type TextArea} from './text-area.ts';
import {typedFindings} from './typed-findings.ts';
import {itemsOf} from './wanted.ts';

/** A message that is being edited. */
export type Editing = Readonly<{
	area: TextArea;
	/** Undefined where the patch is no longer in the series. */
	item: Item | undefined;
	/** What stands in place of the text for a moment. */
	shows: Extract<Dialog, {kind: 'area'}>['shows'];
	scroll: number;
}>;

/** The message that is being edited now; undefined where none is. */
export const editingOf = (session: Session): Editing | undefined => {
	const {dialog} = session.place;
	if (dialog?.kind !== 'area' || dialog.field.kind !== 'message') return undefined;
	const {area, field, shows, scroll} = dialog;
	return {area, shows, scroll, item: itemsOf(session).find(({id}) => id === field.item)};
};

/** The text that editing an item begins with: its message as it is suggested. */
export const textToEdit = (session: Session, item: Item): string =>
	textOfMessage(suggestionFor(session, item));

/** The message that the text would make. */
export const editedMessage = ({area}: Pick<Editing, 'area'>, item: Item): string =>
	messageOfText(areaText(area), item.message);

/** Whether the text differs from what editing began with. */
export const isEdited = (session: Session, {area, item}: Editing): boolean =>
	item === undefined || areaText(area) !== textToEdit(session, item);

/** What is found in the text; undefined where it is too long to look at while it is typed. */
export const editingFindings = (session: Session, editing: Editing): readonly Finding[] | undefined =>
	editing.item === undefined
		? []
		: typedFindings(session, editing.item, editedMessage(editing, editing.item));

/** The finding the caret is at: on its very letters, or else the first one of its line. */
export const findingAtCaret = (
	findings: readonly Finding[],
	{caret}: Pick<TextArea, 'caret'>,
): Finding | undefined => {
	const ofLine = findings.filter(({spot}) => spot?.line === caret.row);
	const isAt = ({spot}: Finding) => spot !== undefined && spot.from <= caret.at && caret.at <= spot.to;
	return ofLine.find(isAt) ?? ofLine[0];
};

/** Where the next finding behind the caret begins, or the one before it; from the other end where there is none. */
export const nextPlace = (
	findings: readonly Finding[],
	{caret}: Pick<TextArea, 'caret'>,
	by: 1 | -1,
): TextArea['caret'] | undefined => {
	const places = findings
		.flatMap(({spot}) => (spot === undefined ? [] : [{row: spot.line, at: spot.from}]))
		.toSorted((a, b) => a.row - b.row || a.at - b.at);
	const isBehind = (place: TextArea['caret']) =>
		place.row > caret.row || (place.row === caret.row && place.at > caret.at);
	const isBefore = (place: TextArea['caret']) =>
		place.row < caret.row || (place.row === caret.row && place.at < caret.at);
	return by > 0 ? (places.find(isBehind) ?? places[0]) : (places.findLast(isBefore) ?? places.at(-1));
};
