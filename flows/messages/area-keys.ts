import {editArea} from '../../src/session/area-keys.ts';
import type {Dialog} from '../../src/session/dialog.ts';
import type {Key} from '../../src/session/key.ts';
import {rewrapped} from '../../src/session/rewrap.ts';
import type {Session} from '../../src/session/session.ts';
import type {TextArea} from '../../src/session/text-area.ts';
import type {Api, Binding} from '../api.ts';

type Area = Extract<Dialog, {kind: 'area'}>;

/** Says something above the keys. */
export const notice = (api: Api, text: string): void => api.send({kind: 'noticed', notice: text});

/** The text that is being edited; undefined where none is. */
export const areaOf = ({place: {dialog}}: Session): Area | undefined =>
	dialog?.kind === 'area' ? dialog : undefined;

/** Changes the text that is being edited, or what stands in its place. */
export const changeArea = (
	api: Api,
	to: Readonly<{area?: TextArea; shows?: Area['shows']; scroll?: number}>,
): void => {
	const dialog = areaOf(api.session());
	if (dialog !== undefined) api.send({kind: 'dialog-opened', dialog: {...dialog, scroll: 0, ...to}});
};

/** Gives the key to the text that is being edited; says whether there is one. */
export const typeInArea = (key: Key, api: Api): boolean => {
	const dialog = areaOf(api.session());
	if (dialog === undefined) return false;
	// What covers the text goes with any key; a key that was pressed to read on must not write.
	if (dialog.shows !== 'text') changeArea(api, {shows: 'text'});
	else {
		const area = editArea(dialog.area, key);
		if (area !== undefined) changeArea(api, {area});
	}
	return true;
};

/** Whether the text is seen, and not what covers it. */
export const isText = (session: Session): boolean => areaOf(session)?.shows === 'text';

const isCovered = (session: Session) => !isText(session);

const fill = (scope: 'paragraph' | 'whole') => (api: Api) => {
	const dialog = areaOf(api.session());
	if (dialog === undefined) return;
	const area = rewrapped(dialog.area, scope, dialog.field.kind === 'message');
	if (area !== dialog.area) changeArea(api, {area});
	else notice(api, 'Nothing to fill: lists, quotes, logs, code and tags keep their lines.');
};

const scrollBy = (by: number) => (api: Api) => {
	const scroll = areaOf(api.session())?.scroll ?? 0;
	changeArea(api, {scroll: Math.max(0, scroll + by)});
};

/** Keys that fill paragraphs, and the one that lists all keys. */
export const filling: readonly Binding[] = [
	{keys: ['Ctrl+t', 'Alt+q'], label: 'fill', isOn: isText, does: fill('paragraph')},
	{keys: ['Ctrl+g'], label: 'keys', isOn: isText, does: api => changeArea(api, {shows: 'keys'})},
	{keys: ['Alt+Q'], label: 'fill all paragraphs', isOn: isText, does: fill('whole'), isQuiet: true},
];

/** Keys that move and edit by themselves, for the list of keys. */
export const typing: readonly Binding[] = [
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

/** Keys of what covers the text for a moment. */
export const covering: readonly Binding[] = [
	{keys: ['Down'], label: 'scroll', isOn: isCovered, does: scrollBy(1), isQuiet: true},
	{keys: ['Up'], label: 'scroll up', isOn: isCovered, does: scrollBy(-1), isQuiet: true},
	{keys: ['PageDown'], label: 'ten down', isOn: isCovered, does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp'], label: 'ten up', isOn: isCovered, does: scrollBy(-10), isQuiet: true},
	{keys: ['Esc'], label: 'back to the text', isOn: isCovered, does: api => changeArea(api, {shows: 'text'})},
];
