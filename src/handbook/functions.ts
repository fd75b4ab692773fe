import type {Diff} from '../series/diff.ts';

const known = new WeakMap<Diff, string>();

/** All code a diff shows: its lines and the functions its hunks lie in. */
const codeOf = (diff: Diff): string => {
	const before = known.get(diff);
	if (before !== undefined) return before;
	const code = diff
		.flatMap(({hunks}) => hunks.flatMap(({context, lines}) => [context, ...lines.map(({text}) => text)]))
		.join('\n')
		.replace(/\bEXPORT_\w+\s*\([^)]*\)/g, '');
	known.set(diff, code);
	return code;
};

/** Whether the code of a diff shows this name as a function and as nothing else. */
export const isFunctionIn = (diff: Diff, name: string): boolean => {
	const code = codeOf(diff);
	if (!code.includes(`${name}(`)) return false;
	const uses = [...code.matchAll(new RegExp(String.raw`\b${name}\b(\s*\()?`, 'g'))];
	return uses.length > 0 && uses.every(use => use[1] !== undefined);
};
