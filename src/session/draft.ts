import type {Field} from './dialog.ts';
import {aLine, lineText} from './line.ts';
import type {Place, Session} from './session.ts';

/** A line that is being typed, kept so that it is there again after whatever happens. */
export type Draft = Readonly<{field: Field; text: string}>;

const fields: readonly Field['kind'][] = [
	'shortlog',
	'left',
	'whole',
	'revision',
	'question',
	'because',
	'machine',
	'cover-subject',
	'output-dir',
];

/** The line that is being typed now. */
export const draftOf = ({place}: Pick<Session, 'place'>): Draft | undefined =>
	place.dialog?.kind === 'line' ? {field: place.dialog.field, text: lineText(place.dialog.line)} : undefined;

/** A draft from a file; undefined where it is none. */
export const readDraft = (value: unknown): Draft | undefined => {
	if (typeof value !== 'object' || value === null) return undefined;
	const {field, text} = value as Record<string, unknown>;
	if (typeof field !== 'object' || field === null || typeof text !== 'string') return undefined;
	const {kind, ...names} = field as Record<string, unknown>;
	const areNames = Object.values(names).every(name => typeof name === 'string' || Array.isArray(name));
	return areNames && fields.some(each => each === kind) ? {field: field as Field, text} : undefined;
};

/** The place with a kept draft open again. */
export const withDraft = (place: Place, draft: Draft | undefined): Place =>
	draft === undefined
		? place
		: {...place, dialog: {kind: 'line', field: draft.field, line: aLine(draft.text)}};
