import type {AreaField} from './dialog.ts';

/** Texts that were left before they were taken, by item, the oldest first. */
export type Aside = Readonly<Record<string, string>>;

/** By which name a text that was left is known: a message by its item. */
export const asideName = (field: AreaField): string =>
	field.kind === 'message' ? field.item : `text ${field.of}`;

/** No text was left. */
export const nothingAside: Aside = {};

/** How many are kept. */
const most = 20;

/** The texts with this one put aside, or no longer. The same where that changes nothing. */
export const withAside = (aside: Aside, item: string, text: string | undefined): Aside => {
	if (aside[item] === text) return aside;
	const {[item]: _, ...others} = aside;
	const all = text === undefined ? others : {...others, [item]: text};
	return Object.fromEntries(Object.entries(all).slice(-most));
};

/** Texts from a file; none where it is not in order. */
export const readAside = (value: unknown): Aside =>
	typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
		: nothingAside;
