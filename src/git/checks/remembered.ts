import {join} from 'node:path';
import {makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {isRecord, readOwnFile} from '../rewriting/own-file.ts';

/** Answers that cost something to get, by what was asked. */
export type Remembered<T> = Readonly<{
	get: (key: string) => T | undefined;
	set: (key: string, value: T) => void;
	/** Writes what is new. Never throws: what is forgotten is only asked again. */
	save: () => Promise<void>;
}>;

/** Answers kept, and characters of them; the oldest go first. */
const mostEntries = 4000;
const mostCharacters = 4 * 2 ** 20;

const entriesIn = (value: unknown): readonly unknown[] =>
	isRecord(value) && value.version === 1 && Array.isArray(value.entries) ? value.entries : [];

/** The newest entries that fit, as the text of a file. */
const fileText = (entries: readonly (readonly [string, unknown])[]): string => {
	const lines: string[] = [];
	let size = 0;
	for (const entry of entries.slice(-mostEntries).toReversed()) {
		const line = JSON.stringify(entry);
		size += line.length + 2;
		if (size > mostCharacters) break;
		lines.push(line);
	}
	return `{"version": 1, "entries": [\n${lines.toReversed().join(',\n')}\n]}\n`;
};

/**
 * Opens the answers of this name in a folder of ours in the common git directory. One that cannot be read, or an answer
 * in it that makes no sense to `isValue`, counts as unknown.
 */
export const openRemembered = async <T>(
	gitDir: string,
	name: string,
	isValue: (value: unknown) => value is T,
): Promise<Remembered<T>> => {
	const file = `${name}.json`;
	const entries = new Map<string, T>();
	for (const entry of entriesIn(await readOwnFile(join(ownFolder(gitDir, 'cache'), file)))) {
		if (!Array.isArray(entry)) continue;
		const [key, value] = entry as readonly unknown[];
		if (typeof key === 'string' && isValue(value)) entries.set(key, value);
	}
	let isChanged = false;
	const put = (key: string, value: T) => {
		// What was used last is forgotten last.
		entries.delete(key);
		entries.set(key, value);
	};
	return {
		get: key => {
			const value = entries.get(key);
			if (value !== undefined) put(key, value);
			return value;
		},
		set: (key, value) => {
			put(key, value);
			isChanged = true;
		},
		save: async () => {
			if (!isChanged) return;
			try {
				await writeDurably(await makeOwnFolder(gitDir, 'cache'), file, fileText([...entries]));
				isChanged = false;
			} catch {
				// Nothing is lost but time.
			}
		},
	};
};
