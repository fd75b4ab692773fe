import {shortlogOf} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';

const addedText = (patch: Patch) =>
	patch.diff
		.flatMap(({hunks}) =>
			hunks.flatMap(({lines}) => lines.filter(({sign}) => sign === '+').map(({text}) => text)),
		)
		.join('\n');

/** Names that a patch brings into the world: functions, macros, module parameters. */
const broughtBy = (patch: Patch): ReadonlySet<string> => {
	const text = addedText(patch);
	const patterns = [/^#define\s+(\w+)/gm, /^[A-Za-z_][\w\s*]*?\b(\w+)\(/gm, /module_param\w*\((\w+)/g];
	const names = patterns.flatMap(pattern => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));
	return new Set(
		names.filter(name => name.length > 4 && !/^(?:module_param\w*|EXPORT_\w+|static|return)$/.test(name)),
	);
};

const touchedFunctions = (patch: Patch): ReadonlySet<string> => {
	const heads = patch.diff.flatMap(({hunks}) =>
		hunks.map(({context}) => /(\w+)\s*\(/.exec(context)?.[1] ?? ''),
	);
	return new Set(heads.filter(name => name.length > 4));
};

const stopWords = new Set(
	'that this when with from into the and for not its only test selftest check case guest kvm vcpu host after before while add fix use make have signed off cc are was has which what whatever whether than then they one two all any new now about commit commits patch series'.split(
		' ',
	),
);

/** A word without its ending, so that `toggles` and `toggle` are one. */
export const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '').replace(/(.)\1$/, '$1');

/** Words in lower case, in their order. */
export const lowerWords = (text: string): readonly string[] =>
	text.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? [];

/** The telling words of a message: without trailers, in a form that `toggles` and `toggle` share. */
const wordsOf = (message: string): ReadonlySet<string> => {
	const prose = message.replace(/^[A-Z][\w-]+-by: .*$|^(?:Fixes|Cc|Link|Closes): .*$/gm, '');
	return new Set(
		lowerWords(prose)
			.map(stem)
			.filter(word => word.length > 2 && !stopWords.has(word)),
	);
};

const identifiers = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g));

/** Works something out for a patch when it is first asked for. */
const remembered = <T>(work: (patch: Patch) => T): ((patch: Patch) => T) => {
	const known = new WeakMap<Patch, Readonly<{value: T}>>();
	return patch => {
		const before = known.get(patch);
		if (before !== undefined) return before.value;
		const value = work(patch);
		known.set(patch, {value});
		return value;
	};
};

/** Names that the patch brings into the world. */
export const brings = remembered(patch => [...broughtBy(patch)]);
/** The same and functions that it changes. */
export const changes = remembered(patch => [...brings(patch), ...touchedFunctions(patch)]);
/** Telling words of its message. */
export const says = remembered(({commit}) => wordsOf(commit.message));
/** Telling words of its shortlog. */
export const title = remembered(({commit}) => wordsOf(shortlogOf(commit.message)));
/** Identifiers in the lines it adds. */
export const uses = remembered(patch => identifiers(addedText(patch)));
/** Identifiers in its message. */
export const names = remembered(({commit}) => identifiers(commit.message));
