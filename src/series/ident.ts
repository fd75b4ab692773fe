import type {Ident} from './commit.ts';

/** Reads `Name <mail> seconds zone` as tolerantly as old history needs; what is missing is empty or 0. */
export const parseIdent = (text: string): Ident => {
	const open = text.indexOf('<');
	const close = text.lastIndexOf('>');
	if (open === -1 || close < open) return {name: text.trim(), mail: '', when: 0, zone: ''};
	const date = text.slice(close + 1).match(/^ *(-?\d+)(?: +([+-]\d+))?/);
	return {
		name: text.slice(0, open).trim(),
		mail: text.slice(open + 1, close),
		when: Number(date?.[1] ?? 0),
		zone: date?.[2] ?? '',
	};
};

/** Writes an ident as git stores it. */
export const formatIdent = ({name, mail, when, zone}: Ident): string =>
	`${name === '' ? '' : `${name} `}<${mail}> ${when} ${zone}`;
