import type {PatchKey, WaivedThing, Waiver} from './waiver.ts';

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const parseKey = (value: unknown): PatchKey | undefined => {
	if (!isRecord(value)) return undefined;
	const {author, when, content} = value;
	const isKey = typeof author === 'string' && Number.isSafeInteger(when) && typeof content === 'string';
	return isKey ? {author, when: when as number, content} : undefined;
};

const parseThing = (value: unknown): WaivedThing | undefined => {
	if (!isRecord(value)) return undefined;
	if (typeof value.branch === 'string') return {branch: value.branch};
	const patch = parseKey(value.patch);
	return patch && {patch};
};

const parseWaiver = (value: unknown): Waiver | undefined => {
	if (!isRecord(value)) return undefined;
	const {rule, reason, when, title} = value;
	const about = parseThing(value.about);
	const isWhole =
		typeof rule === 'string' &&
		typeof reason === 'string' &&
		typeof title === 'string' &&
		Number.isSafeInteger(when);
	return isWhole && about !== undefined ? {rule, about, reason, when: when as number, title} : undefined;
};

/** Reads the text of a file of waivers; undefined where it is none, has one that makes no sense, or is of a later version. */
export const parseWaivers = (text: string): readonly Waiver[] | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.waivers)) return undefined;
	const waivers = value.waivers.map(parseWaiver);
	return waivers.every(waiver => waiver !== undefined) ? waivers : undefined;
};

/** Writes waivers as the text of a file. */
export const formatWaivers = (waivers: readonly Waiver[]): string =>
	`${JSON.stringify({version: 1, waivers}, undefined, '\t')}\n`;
