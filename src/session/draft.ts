import type {Caret} from './area-change.ts';
import {asideName, withAside} from './aside.ts';
import type {AreaField, Dialog, Field, OwnText} from './dialog.ts';
import {aLine, lineText} from './line.ts';
import type {Place, Session} from './session.ts';
import {anArea, areaText} from './text-area.ts';

/** A line or a text that is being typed, kept so that it is there again after whatever happens. */
export type Draft =
	| Readonly<{field: Field; text: string}>
	| Readonly<{field: AreaField; text: string; caret: Caret}>;

/** Characters of a text that are kept with every key; twice what can be pasted at once. */
export const draftLimit = 2 ** 21;

const fields: readonly Field['kind'][] = [
	'shortlog',
	'author',
	'left',
	'waiver',
	'section',
	'filter',
	'whole',
	'revision',
	'question',
	'because',
	'machine',
	'cover-subject',
	'output-dir',
];

const ownTexts: readonly OwnText[] = ['cover', 'notes', 'statement'];

/** The line or text that is being typed now; undefined where it is too long to be kept. */
export const draftOf = ({place: {dialog}}: Pick<Session, 'place'>): Draft | undefined => {
	if (dialog?.kind === 'line') return {field: dialog.field, text: lineText(dialog.line)};
	if (dialog?.kind !== 'area') return undefined;
	const text = areaText(dialog.area);
	return text.length > draftLimit ? undefined : {field: dialog.field, text, caret: dialog.area.caret};
};

const readCaret = (value: unknown): Caret => {
	const {row, at} = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	return Number.isInteger(row) && Number.isInteger(at) ? {row: Number(row), at: Number(at)} : {row: 0, at: 0};
};

/** A draft from a file; undefined where it is none. */
export const readDraft = (value: unknown): Draft | undefined => {
	if (typeof value !== 'object' || value === null) return undefined;
	const {field, text, caret} = value as Record<string, unknown>;
	if (typeof field !== 'object' || field === null || typeof text !== 'string') return undefined;
	const {kind, ...names} = field as Record<string, unknown>;
	const areNames = Object.values(names).every(name => typeof name === 'string' || Array.isArray(name));
	if (kind === 'message' && typeof names.item === 'string') {
		return {field: {kind, item: names.item}, text, caret: readCaret(caret)};
	}
	const of = kind === 'text' ? ownTexts.find(each => each === names.of) : undefined;
	if (of !== undefined) return {field: {kind: 'text', of}, text, caret: readCaret(caret)};
	return areNames && fields.some(each => each === kind) ? {field: field as Field, text} : undefined;
};

const dialogOf = (draft: Draft): Place['dialog'] =>
	'caret' in draft
		? {kind: 'area', field: draft.field, area: anArea(draft.text, draft.caret), shows: 'text', scroll: 0}
		: {kind: 'line', field: draft.field, line: aLine(draft.text)};

/** The place with a kept draft open again. */
export const withDraft = (place: Place, draft: Draft | undefined): Place =>
	draft === undefined ? place : {...place, dialog: dialogOf(draft)};

/** The place with another dialog or none. A text that was being edited there is put aside, whoever interrupts. */
export const keepingText = ({dialog, aside}: Place, next?: Dialog): Pick<Place, 'dialog' | 'aside'> => ({
	dialog: next,
	aside:
		dialog?.kind === 'area' && next?.kind !== 'area'
			? withAside(aside, asideName(dialog.field), areaText(dialog.area))
			: aside,
});
