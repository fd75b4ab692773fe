import {asideName} from '../../src/session/aside.ts';
import type {OwnText} from '../../src/session/dialog.ts';
import {ownText, withOwnText} from '../../src/session/own-text.ts';
import type {Session} from '../../src/session/session.ts';
import {anArea, areaText, lineAt} from '../../src/session/text-area.ts';
import type {Api, Binding} from '../api.ts';
import {areaOf, covering, filling, isText, notice, typing} from '../messages/area-keys.ts';

/** Opens the text for editing, as it is or as it was left there. */
export const openText = (api: Api, of: OwnText): void => {
	const session = api.session();
	const field = {kind: 'text', of} as const;
	const start = anArea(session.place.aside[asideName(field)] ?? ownText(session, of).trimEnd());
	const row = start.lines.length - 1;
	const area = {...start, caret: {row, at: lineAt(start, row).length}};
	api.send({kind: 'dialog-opened', dialog: {kind: 'area', field, area, shows: 'text', scroll: 0}});
};

const names: Readonly<Record<OwnText, string>> = {
	cover: 'COVER-LETTER',
	notes: 'CHANGES',
	statement: 'TESTING',
};

/** What a file is called in which the text is edited. */
export const textName = (of: OwnText): string => names[of];

const takeText = (api: Api, of: OwnText, text: string) => {
	const session = api.session();
	if (text.trim() === ownText(session, of).trim()) return;
	api.send({kind: 'answered', change: withOwnText(session, of, text)});
};

/** Gives the text to the person's editor, as it is or as it was left here. */
export const editElsewhere = (api: Api, of: OwnText): void => {
	const item = asideName({kind: 'text', of});
	const left = api.session().place.aside[item];
	api.leave({
		kind: 'edit',
		name: textName(of),
		text: left ?? ownText(api.session(), of),
		onText: text => {
			if (text === left) return;
			api.send({kind: 'text-put-aside', item, text: undefined});
			takeText(api, of, text);
		},
	});
};

const here = (session: Session) => {
	const area = areaOf(session);
	return area?.field.kind === 'text' ? {area, of: area.field.of} : undefined;
};

const close = (api: Api, of: OwnText, kept: string | undefined) => {
	api.send({kind: 'text-put-aside', item: asideName({kind: 'text', of}), text: kept});
	api.send({kind: 'dialog-closed'});
};

const take = (api: Api) => {
	const editing = here(api.session());
	if (editing === undefined) return;
	const {area, of} = editing;
	close(api, of, undefined);
	takeText(api, of, areaText(area.area));
};

const isChanged = (session: Session) => {
	const editing = here(session);
	return editing !== undefined && areaText(editing.area.area).trim() !== ownText(session, editing.of).trim();
};

const leave = (api: Api) => {
	const editing = here(api.session());
	if (editing === undefined) return;
	const {area, of} = editing;
	const isKept = isChanged(api.session());
	close(api, of, isKept ? areaText(area.area) : undefined);
	if (isKept) notice(api, 'Your text is kept and not taken yet: e opens it again.');
};

/** Keys of the editor of the posting's own texts: the one table behind its handler, its footer and its list of keys. */
export const textEditorKeys: readonly Binding[] = [
	{keys: ['Ctrl+s', 'Alt+Enter'], label: 'take', isOn: isText, does: take},
	...filling,
	...typing,
	{
		keys: ['Esc'],
		label: 'leave, keep it',
		isOn: session => isText(session) && isChanged(session),
		does: leave,
	},
	{keys: ['Esc'], label: 'leave', isOn: isText, does: leave},
	...covering,
];
