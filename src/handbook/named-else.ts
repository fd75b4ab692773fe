import {rememberLast} from './changelog/remember.ts';

/** Words beside a name that say what else than a function it is. */
const kind = String.raw`(?:structs?|unions?|enums?|typedefs?|types?|labels?|param(?:eter)?s?|options?|knobs?|fields?|members?|variables?|counters?|flags?|macros?|tracepoints?|trace\s+events?|events?|files?|director(?:y|ies)|folders?|modules?|(?:self)?tests?|testcases?|stats?|statistics|ops|arrays?|pointers?|locks?|mutex|sections?|attributes?|features?|capabilit(?:y|ies)|ioctls?|syscalls?|u?ABIs?|[Uu]?APIs?|interfaces?|protocols?)`;
const anyKind = new RegExp(String.raw`\b(?:${kind}|goto)\b`);
const name = String.raw`\w*_\w+`;
const before = new RegExp(
	String.raw`(?:\b${kind}(?:\s+(?:called|named))?|\bgoto)\s+(?:${name}(?:,\s+|,?\s+(?:and|or)\s+))*$`,
);
const behind = new RegExp(String.raw`^(?:(?:,\s+|,?\s+(?:and|or)\s+)${name})*\s+(?:module\s+)?${kind}\b`);

/** Characters around a name in which such a word stands. */
const near = 100;

/** Whether the words beside a name say that it is no function: `the foo_bar tracepoint`, `fields foo_a and foo_b`. */
const isCalledElse = (text: string, at: number, length: number): boolean =>
	before.test(text.slice(Math.max(0, at - near), at)) ||
	behind.test(text.slice(at + length, at + length + near));

/** What a text calls something else than a function: what is a tracepoint at one place is one at all of them. */
const calledElse: (text: string) => ReadonlySet<string> = rememberLast(text => {
	const other = new Set<string>();
	// Most texts have no such word, and need not be gone through name by name.
	if (!anyKind.test(text)) return other;
	for (const {0: word, index} of text.matchAll(/\w+/g)) {
		if (word.includes('_') && !other.has(word) && isCalledElse(text, index, word.length)) other.add(word);
	}
	return other;
});

/** A name, and where it stands in a text. */
type Named = Readonly<{name: string; at: number}>;

/**
 * Those of the names in a text that the whole of it, which it may be a part of, calls nothing else than functions.
 * Arguments of a call are code, and left out, too.
 */
export const namedAsFunctions = <N extends Named>(
	text: string,
	names: readonly N[],
	whole = text,
): readonly N[] => {
	if (names.length === 0) return names;
	const other = calledElse(whole);
	const isArgument = (at: number) => /\w\([^()\n]*$/.test(text.slice(Math.max(0, at - near), at));
	return names.filter(({name: each, at}) => !other.has(each) && !isArgument(at));
};
