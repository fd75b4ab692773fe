import type {ByteString} from '../bytes.ts';
import {decodeHeader, unfold} from './encoded-words.ts';

/** Longer than any address; keeps patterns cheap on what is none. */
const longest = 2000;

const named = /^\s*("(?:[^"\\]|\\.)*"[^<]*|[^<]*)<([^>]*)>/;
const bare = /([^\s()<>",;:]{1,320}@[^\s()<>",;:]{1,320})(?:\s*\(([^)]*)\))?/;

const unquoted = (name: ByteString): ByteString => {
	const trimmed = name.trim();
	return trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1
		? trimmed.slice(1, -1).replace(/\\(.)/g, '$1')
		: trimmed;
};

/**
 * The first address of a header's raw value: `Name <mail>`, `"Name" <mail>`, `mail (Name)` or `mail`, the name decoded.
 * Undefined where there is none.
 */
export const parseSender = (
	raw: ByteString,
	charset?: string,
): Readonly<{name: string; mail: string}> | undefined => {
	const text = unfold(raw).slice(0, longest);
	const full = text.match(named);
	const mail = full?.[2]?.trim() ?? '';
	if (full !== null && mail !== '') {
		const name = decodeHeader(unquoted(full[1] ?? ''), charset);
		return {name: name === '' ? mail : name, mail};
	}
	const short = text.match(bare);
	if (short === null) return undefined;
	return {name: decodeHeader(short[2] ?? '', charset) || (short[1] ?? ''), mail: short[1] ?? ''};
};

/** Seconds since 1970 and the zone that a `Date:` value says; 0 and an empty zone where it says none. */
export const parseDate = (value: string): Readonly<{when: number; zone: string}> => {
	const text = value.slice(0, 100).replace(/\s*\([^)]*\)\s*$/, '');
	const zone = text.match(/\d\d:\d\d(?::\d\d)?\s*([+-]\d{4})/)?.[1];
	// Without a zone the date would be read in the zone of the machine.
	const when = Date.parse(
		zone === undefined && !/(?:[A-Z]{1,4}|[+-]\d\d:\d\d)$/.test(text) ? `${text} +0000` : text,
	);
	return Number.isNaN(when) ? {when: 0, zone: ''} : {when: Math.floor(when / 1000), zone: zone ?? '+0000'};
};
