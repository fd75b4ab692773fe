/** What is wrong in a file: where, as a JSON pointer, and what was expected. */
export type Problem = Readonly<{path: string; says: string}>;

/** A problem as one line. */
export const problemText = ({path, says}: Problem): string => `${path === '' ? '/' : path}: ${says}`;

/** A step of a JSON pointer. */
export const pointer = (path: string, key: string | number): string =>
	`${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Levels of lists and objects; no answers go deeper, and no file may make us run out of stack. */
const deepest = 32;

/** Names that objects have of themselves; as keys they would be mistaken for those. */
const reserved = ['__proto__', 'constructor', 'prototype'];

const atom = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/y;
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blanks = /[ \t\r\n]*/y;

class Stop extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.says);
		this.problem = problem;
	}
}

/** Reads JSON as the standard has it, where a key stands once. Gives the value, or what is wrong first. Never throws. */
export const readStrictJson = (text: string): Readonly<{value: unknown}> | Readonly<{problem: Problem}> => {
	let at = 0;
	const stop = (path: string, says: string): never => {
		throw new Stop({path, says});
	};
	const line = () => text.slice(0, at).split('\n').length;
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		at += found?.length ?? 0;
		return found;
	};
	const next = (character: string): boolean => {
		take(blanks);
		if (text[at] !== character) return false;
		at++;
		return true;
	};
	const need = (character: string, path: string) => {
		if (!next(character)) stop(path, `expected ${character} in line ${line()}.`);
	};
	const key = (path: string, known: ReadonlyMap<string, unknown>): string => {
		take(blanks);
		const found = take(quoted) ?? stop(path, `expected a key in quotes in line ${line()}.`);
		const name = JSON.parse(found) as string;
		if (reserved.includes(name)) stop(pointer(path, name), 'is no key that counts here.');
		if (known.has(name)) stop(pointer(path, name), 'stands there twice.');
		return name;
	};
	const object = (path: string, depth: number): unknown => {
		const entries = new Map<string, unknown>();
		if (next('}')) return {};
		do {
			const name = key(path, entries);
			need(':', pointer(path, name));
			entries.set(name, value(pointer(path, name), depth + 1));
		} while (next(','));
		need('}', path);
		return Object.fromEntries(entries);
	};
	const list = (path: string, depth: number): unknown => {
		const all: unknown[] = [];
		if (next(']')) return all;
		do all.push(value(pointer(path, all.length), depth + 1));
		while (next(','));
		need(']', path);
		return all;
	};
	const value = (path: string, depth: number): unknown => {
		if (depth > deepest) stop(path, 'lies too deep.');
		if (next('{')) return object(path, depth);
		if (next('[')) return list(path, depth);
		const found = take(quoted) ?? take(atom) ?? stop(path, `expected a value in line ${line()}.`);
		return JSON.parse(found);
	};
	try {
		const read = value('', 0);
		take(blanks);
		if (at < text.length) stop('', `expected nothing more in line ${line()}.`);
		return {value: read};
	} catch (error) {
		if (error instanceof Stop) return {problem: error.problem};
		return {problem: {path: '', says: 'cannot be read as JSON.'}};
	}
};
