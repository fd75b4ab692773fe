import {
	editedMessage,
	editingFindings,
	editingOf,
	findingAtCaret,
	isEdited,
	nextPlace,
	textToEdit,
} from '../../src/session/editing.ts';
import type {Item} from '../../src/session/items.ts';
import type {Session} from '../../src/session/session.ts';
import {anArea, areaText, lineAt, moved, replaced} from '../../src/session/text-area.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {changeArea, covering, filling, isText, notice, typing} from './area-keys.ts';
import {setMessage, takeMessage, tellOfCut} from './take.ts';

/** Opens the editor with the item's message as it is suggested, or with the text that was left there. */
export const openEditor = (api: Api, item: Item): void => {
	if (!item.patch.commit.isExact) {
		notice(api, 'The message holds bytes that its encoding has no letters for, so it cannot be edited here.');
		return;
	}
	const session = api.session();
	const text = session.place.aside[item.id] ?? textToEdit(session, item);
	const end = {row: 0, at: (text.split('\n', 1)[0] ?? '').length};
	api.send({
		kind: 'dialog-opened',
		dialog: {
			kind: 'area',
			field: {kind: 'message', item: item.id},
			area: anArea(text, end),
			shows: 'text',
			scroll: 0,
		},
	});
};

/** Gives the person's editor the item's message, or the text that was left there: nobody writes one over the other unseen. */
export const openElsewhere = (api: Api, item: Item): void => {
	const left = api.session().place.aside[item.id];
	api.leave({
		kind: 'edit',
		name: 'COMMIT-MESSAGE',
		text: left ?? item.message,
		onText: text => {
			if (text !== left) takeMessage(api, item, text);
		},
	});
};

/** Whether a text was left for the item before it was taken. */
export const hasAside = ({place}: Session, item: Item): boolean => item.id in place.aside;

/** A text that was open on coming back need not be that of the row under the cursor; the list stands there then. */
const standAt = (api: Api, id: string) => {
	const session = api.session();
	const {step, cursor} = session.place;
	const index = itemsOf(session).findIndex(item => item.id === id);
	if (step === 'messages' && index >= 0 && cursor.messages !== index)
		api.send({kind: 'cursor-moved', to: index});
};

const take = (api: Api) => {
	const editing = editingOf(api.session());
	if (editing === undefined) return;
	const {area, item} = editing;
	if (item === undefined) {
		notice(api, 'The patch of this text is no longer in the series. Esc leaves; the text is kept.');
	} else if (areaText(area).trim() === '') {
		notice(api, 'The text is empty. Esc leaves the message as it was.');
	} else {
		const message = editedMessage(editing, item);
		api.send({kind: 'text-put-aside', item: item.id, text: undefined});
		api.send({kind: 'dialog-closed'});
		standAt(api, item.id);
		if (message === item.message) return;
		setMessage(api, item, message);
		tellOfCut(api, message);
	}
};

const leave = (api: Api) => {
	const session = api.session();
	const editing = editingOf(session);
	const {dialog} = session.place;
	if (editing === undefined || dialog?.kind !== 'area' || dialog.field.kind !== 'message') return;
	const isKept = isEdited(session, editing) && areaText(editing.area).trim() !== '';
	const text = isKept ? areaText(editing.area) : undefined;
	api.send({kind: 'text-put-aside', item: dialog.field.item, text});
	api.send({kind: 'dialog-closed'});
	standAt(api, dialog.field.item);
	if (isKept) notice(api, 'Your text is kept and not taken yet: e opens it again.');
};

const goToFinding = (by: 1 | -1) => (api: Api) => {
	const editing = editingOf(api.session());
	if (editing === undefined) return;
	const place = nextPlace(editingFindings(api.session(), editing) ?? [], editing.area, by);
	if (place !== undefined) changeArea(api, {area: moved(editing.area, place)});
};

/** As one change, so that one step takes it back. */
const startAgain = (api: Api) => {
	const editing = editingOf(api.session());
	if (editing?.item === undefined) return;
	const {area, item} = editing;
	const last = area.lines.length - 1;
	const end = {row: last, at: lineAt(area, last).length};
	const text = textToEdit(api.session(), item);
	changeArea(api, {area: replaced(area, {row: 0, at: 0}, end, text, 'other', {row: 0, at: 0})});
};

const has = (session: Session, holds: (editing: NonNullable<ReturnType<typeof editingOf>>) => boolean) => {
	const editing = editingOf(session);
	return editing !== undefined && editing.shows === 'text' && holds(editing);
};

const isChanged = (session: Session) => has(session, editing => isEdited(session, editing));
const hasPlaces = (session: Session) =>
	has(session, editing => editingFindings(session, editing)?.some(({spot}) => spot !== undefined) === true);
const isAtFinding = (session: Session) =>
	has(
		session,
		editing => findingAtCaret(editingFindings(session, editing) ?? [], editing.area) !== undefined,
	);

/** Keys of the editor of messages: the one table behind its handler, its footer and its list of keys. */
export const editorKeys: readonly Binding[] = [
	{keys: ['Ctrl+s', 'Alt+Enter'], label: 'take', isOn: isText, does: take},
	{keys: ['Tab'], label: 'next finding', isOn: hasPlaces, does: goToFinding(1)},
	{keys: ['Shift+Tab'], label: 'finding before', isOn: hasPlaces, does: goToFinding(-1), isQuiet: true},
	...filling,
	{keys: ['Ctrl+o'], label: 'why', isOn: isAtFinding, does: api => changeArea(api, {shows: 'why'})},
	{keys: ['Alt+o'], label: 'start again as suggested', isOn: isChanged, does: startAgain, isQuiet: true},
	...typing,
	{keys: ['Esc'], label: 'leave, keep it', isOn: isChanged, does: leave},
	{keys: ['Esc'], label: 'leave', isOn: isText, does: leave},
	...covering,
];
