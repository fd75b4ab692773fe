import type {Diff} from '../../series/diff.ts';
import type {Facts} from '../facts.ts';
import {piecesOf} from './pieces.ts';

/** All code that a patch shows, before and after the change, without comments and without exports. */
const codeOf = (diff: Diff): string => {
	return piecesOf(diff)
		.flatMap(({hunk, lines}) => [
			hunk.context,
			...lines.map(line => line.code),
			...hunk.lines.map(({sign, text}) =>
				sign === '-' && !/^\s*(?:\*|\/\*|\/\/)/.test(text)
					? text.replace(/\/\*.*?(?:\*\/|$)|"[^"]*"/g, ' ')
					: '',
			),
		])
		.join('\n')
		.replace(/\bEXPORT_\w+\s*\([^)]*\)/g, '');
};

const symbols = new WeakMap<Diff, ReadonlyMap<string, boolean>>();

/** Every name with an underscore, and whether it is called wherever it stands. */
const symbolsOf = (diff: Diff): ReadonlyMap<string, boolean> => {
	const before = symbols.get(diff);
	if (before !== undefined) return before;
	const names = new Map<string, boolean>();
	for (const [, name = '', call] of codeOf(diff).matchAll(/\b([a-z_]\w*)\b(\s*\()?/g)) {
		if (name.includes('_')) names.set(name, call !== undefined && (names.get(name) ?? true));
	}
	symbols.set(diff, names);
	return names;
};

/**
 * What proves that a name in a comment is a function and nothing else: this patch, or the base where the patch's code
 * lacks the name. Comments prove nothing.
 */
export const proofOfSymbol = (
	diff: Diff,
	name: string,
	facts: Facts | undefined,
): 'patch' | 'base' | undefined => {
	const known = symbolsOf(diff).get(name);
	if (known !== undefined) return known ? 'patch' : undefined;
	return facts?.functions?.has(name) === true ? 'base' : undefined;
};
