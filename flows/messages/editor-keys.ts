import {editArea} from '../../src/session/area-keys.ts';
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
import type {Key} from '../../src/session/key.ts';
import {rewrapped} from '../../src/session/rewrap.ts';
import type {Session} from '../../src/session/session.ts';
import {anArea, areaText, lineAt, moved, replaced, type TextArea} from '../../src/session/text-area.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {setMessage} from './take.ts';

type Shows = 'text' | 'keys' | 'why';

const notice = (api: Api, text: string) => api.send({kind: 'noticed', notice: text});

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

/** Whether a text was left for the item before it was taken. */
export const hasAside = ({place}: Session, item: Item): boolean => item.id in place.aside;

const change = (api: Api, to: Readonly<{area?: TextArea; shows?: Shows; scroll?: number}>) => {
	const {dialog} = api.session().place;
	if (dialog?.kind === 'area') api.send({kind: 'dialog-opened', dialog: {...dialog, scroll: 0, ...to}});
};

/** Gives the key to the text that is being edited; says whether there is one. */
export const typeInArea = (key: Key, api: Api): boolean => {
	const editing = editingOf(api.session());
	if (editing === undefined) return false;
	// What covers the text goes with any key; a key that was pressed to read on must not write.
	if (editing.shows !== 'text') change(api, {shows: 'text'});
	else {
		const area = editArea(editing.area, key);
		if (area !== undefined) change(api, {area});
	}
	return true;
};

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
		if (message !== item.message) setMessage(api, item, message);
	}
};

const leave = (api: Api) => {
	const session = api.session();
	const editing = editingOf(session);
	const {dialog} = session.place;
	if (editing === undefined || dialog?.kind !== 'area') return;
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
	if (place !== undefined) change(api, {area: moved(editing.area, place)});
};

const fill = (scope: 'paragraph' | 'whole') => (api: Api) => {
	const editing = editingOf(api.session());
	if (editing === undefined) return;
	const area = rewrapped(editing.area, scope);
	if (area !== editing.area) change(api, {area});
	else notice(api, 'Nothing to fill: lists, quotes, logs, code and tags keep their lines.');
};

const scrollBy = (by: number) => (api: Api) => {
	const scroll = editingOf(api.session())?.scroll ?? 0;
	change(api, {scroll: Math.max(0, scroll + by)});
};

/** As one change, so that one step takes it back. */
const startAgain = (api: Api) => {
	const editing = editingOf(api.session());
	if (editing?.item === undefined) return;
	const {area, item} = editing;
	const last = area.lines.length - 1;
	const end = {row: last, at: lineAt(area, last).length};
	const text = textToEdit(api.session(), item);
	change(api, {area: replaced(area, {row: 0, at: 0}, end, text, 'other', {row: 0, at: 0})});
};

const has = (session: Session, holds: (editing: NonNullable<ReturnType<typeof editingOf>>) => boolean) => {
	const editing = editingOf(session);
	return editing !== undefined && editing.shows === 'text' && holds(editing);
};

const isCovered = (session: Session) => !isText(session);
const isText = (session: Session) => has(session, () => true);
const isChanged = (session: Session) => has(session, editing => isEdited(session, editing));
const hasPlaces = (session: Session) =>
	has(session, editing => editingFindings(session, editing)?.some(({spot}) => spot !== undefined) === true);
const isAtFinding = (session: Session) =>
	has(
		session,
		editing => findingAtCaret(editingFindings(session, editing) ?? [], editing.area) !== undefined,
	);

/** Keys that move and edit by themselves, for the list of keys. */
const typing: readonly Binding[] = [
	{keys: ['Ctrl+Left', 'Ctrl+Right', 'Alt+b', 'Alt+f'], label: 'a word back, a word on'},
	{keys: ['Home', 'End', 'Ctrl+a', 'Ctrl+e'], label: 'start and end of the line'},
	{keys: ['Ctrl+Home', 'Ctrl+End'], label: 'start and end of the text'},
	{keys: ['PageUp', 'PageDown', 'Ctrl+v', 'Alt+v'], label: 'ten lines'},
	{keys: ['Ctrl+w', 'Alt+d'], label: 'cut the word before, behind'},
	{keys: ['Ctrl+u', 'Ctrl+k'], label: 'cut to the start, to the end of the line'},
	{keys: ['Ctrl+y'], label: 'put in what was cut'},
	{keys: ['Ctrl+_', 'Alt+u'], label: 'take back'},
	{keys: ['Ctrl+r', 'Alt+r'], label: 'do again'},
].map(binding => ({...binding, isQuiet: true, isOn: isText}));

/** Keys of the editor of messages: the one table behind its handler, its footer and its list of keys. */
export const editorKeys: readonly Binding[] = [
	{keys: ['Ctrl+s', 'Alt+Enter'], label: 'take', isOn: isText, does: take},
	{keys: ['Tab'], label: 'next finding', isOn: hasPlaces, does: goToFinding(1)},
	{keys: ['Shift+Tab'], label: 'finding before', isOn: hasPlaces, does: goToFinding(-1), isQuiet: true},
	{keys: ['Ctrl+t', 'Alt+q'], label: 'fill', isOn: isText, does: fill('paragraph')},
	{keys: ['Ctrl+g'], label: 'keys', isOn: isText, does: api => change(api, {shows: 'keys'})},
	{keys: ['Alt+Q'], label: 'fill all paragraphs', isOn: isText, does: fill('whole'), isQuiet: true},
	{keys: ['Ctrl+o'], label: 'why', isOn: isAtFinding, does: api => change(api, {shows: 'why'})},
	{keys: ['Alt+o'], label: 'start again as suggested', isOn: isChanged, does: startAgain, isQuiet: true},
	...typing,
	{keys: ['Esc'], label: 'leave, keep it', isOn: isChanged, does: leave},
	{keys: ['Esc'], label: 'leave', isOn: isText, does: leave},
	{keys: ['Down'], label: 'scroll', isOn: isCovered, does: scrollBy(1), isQuiet: true},
	{keys: ['Up'], label: 'scroll up', isOn: isCovered, does: scrollBy(-1), isQuiet: true},
	{keys: ['PageDown'], label: 'page down', isOn: isCovered, does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp'], label: 'page up', isOn: isCovered, does: scrollBy(-10), isQuiet: true},
	{keys: ['Esc'], label: 'back to the text', does: api => change(api, {shows: 'text'})},
];
