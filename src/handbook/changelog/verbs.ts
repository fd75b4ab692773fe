import {doubling, irregular, verbs} from './verb-list.ts';

/** How a verb is inflected. */
export type Form = 'third' | 'past' | 'gerund';

/** A verb's form read back to its base. */
export type Inflected = Readonly<{base: string; form: Form}>;

const stemOf = (base: string) => (doubling.has(base) ? base + (base.at(-1) ?? '') : base);

const third = (base: string) => {
	if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ies');
	return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
};

const past = (base: string) => {
	if (base.endsWith('e')) return `${base}d`;
	return /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ied') : `${stemOf(base)}ed`;
};

const gerund = (base: string) => (/[^e]e$/.test(base) ? base.replace(/e$/, 'ing') : `${stemOf(base)}ing`);

const bases: ReadonlySet<string> = new Set([...verbs, 'do']);

/** Every inflected form with its base. Forms that are their own base, such as `set` and `read`, are left out. */
const inflections: ReadonlyMap<string, Inflected> = new Map(
	[
		...verbs.map((base): readonly [string, string, string, string] => [
			base,
			third(base),
			past(base),
			gerund(base),
		]),
		...irregular,
	].flatMap(([base, ...forms]) =>
		forms
			.map((word, index): readonly [string, Inflected] => [
				word,
				{base, form: (['third', 'past', 'gerund'] as const)[index] ?? 'third'},
			])
			.filter(([word]) => !bases.has(word)),
	),
);

/** The base and form of an inflected verb such as `Adds` or `moved`; undefined for bases and other words. */
export const inflectedVerb = (word: string): Inflected | undefined => inflections.get(word.toLowerCase());

/** Whether the word is a verb in its base form. */
export const isBaseVerb = (word: string): boolean =>
	bases.has(word.toLowerCase()) ||
	(/^(?:re|un|de)-?\w+$/i.test(word) && bases.has(word.toLowerCase().replace(/^(?:re|un|de)-?/, '')));

/** The word with its first letter large where the model's is. */
export const inCaseOf = (model: string, word: string): string =>
	/^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
