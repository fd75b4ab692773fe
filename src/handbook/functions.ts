import type {Diff} from '../series/diff.ts';
import type {Facts} from './facts.ts';

/** The code of a diff, and what was found of names in it: rules ask for the same name in message and shortlog. */
const known = new WeakMap<Diff, Readonly<{code: string; answers: Map<string, boolean>}>>();

/** All code a diff shows: its lines and the functions its hunks lie in. */
const codeOf = (diff: Diff) => {
	const before = known.get(diff);
	if (before !== undefined) return before;
	const parts: string[] = [];
	for (const {hunks} of diff) {
		for (const {context, lines} of hunks) {
			parts.push(context);
			for (const {text} of lines) parts.push(text);
		}
	}
	const code = parts.join('\n').replace(/\bEXPORT_\w+\s*\([^)]*\)/g, '');
	const found = {code, answers: new Map<string, boolean>()};
	known.set(diff, found);
	return found;
};

const isFunction = (code: string, name: string): boolean => {
	// Whole words only, by hand: a pattern would have to be compiled for each name.
	const isWord = (at: number) => /\w/.test(code.charAt(at));
	// A tracepoint and the function that it is hit in may have one name.
	if (code.includes(`trace_${name}(`)) return false;
	let count = 0;
	for (let at = code.indexOf(name); at !== -1; at = code.indexOf(name, at + name.length)) {
		const end = at + name.length;
		if (isWord(at - 1) || isWord(end)) continue;
		let next = end;
		while (/\s/.test(code.charAt(next))) next++;
		if (code.charAt(next) !== '(') return false;
		count++;
	}
	return count > 0;
};

/** Whether the code of a diff shows this name as a function and as nothing else. */
export const isFunctionIn = (diff: Diff, name: string): boolean => {
	const {code, answers} = codeOf(diff);
	const answer = answers.get(name) ?? isFunction(code, name);
	answers.set(name, answer);
	return answer;
};

/** Whether the code of a diff has this name as a field, a type or a variable. */
const isOtherIn = (diff: Diff, name: string): boolean => {
	const {code} = codeOf(diff);
	if (!code.includes(name)) return false;
	return new RegExp(
		`(?:->|\\.|\\b(?:struct|union|enum|goto)\\s+)${name}\\b(?!\\s*\\()|[\\w*]\\s+\\*?${name}\\s*(?:;|=[^=]|\\[)`,
	).test(code);
};

/** What proves that a name is a function: this patch, or the base where the patch does not use it otherwise. */
export const proofOfFunction = (
	diff: Diff,
	name: string,
	facts: Facts | undefined,
): 'patch' | 'base' | undefined => {
	if (isFunctionIn(diff, name)) return 'patch';
	return facts?.functions?.has(name) === true && !isOtherIn(diff, name) ? 'base' : undefined;
};
