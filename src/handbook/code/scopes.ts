import type {Piece} from './pieces.ts';

/** What a line of code lies in: a function's body, the members of a type, a table of values, or no braces at all. */
export type Scope = 'body' | 'type' | 'table' | 'file' | 'unknown';

const opensType = /\b(?:struct|union|enum)\b[^()=;]*$/;
const opensBody = /(?:\)|\belse|\bdo)\s*(?:__\w+\s*)*$|:\s*$/;

const kindOf = (before: string, around: Scope): Scope => {
	if (/=\s*(?:\([^()]*\)\s*)?$|[,{]\s*$/.test(before)) return 'table';
	if (around !== 'body' && opensType.test(before)) return 'type';
	if (opensType.test(before) && !before.includes(')')) return 'type';
	if (opensBody.test(before)) return 'body';
	return around === 'body' ? 'body' : 'unknown';
};

/** What git prints behind the hunk's place is the last thing that starts at a line's start: usually a function. */
const startOf = ({hunk: {context, newStart}}: Piece): Scope => {
	if (newStart <= 1) return 'file';
	if (/^(?:typedef\s+)?(?:struct|union|enum)\b[^()=;]*$/.test(context)) return 'type';
	if (/=\s*\{?\s*$/.test(context) || /\[[^\]]*\]\s*=/.test(context)) return 'table';
	return /^[a-z_][\w\s*]*\(/i.test(context) && !context.includes(';') ? 'body' : 'unknown';
};

const known = new WeakMap<Piece, readonly Scope[]>();

/** The scope of every line of a hunk, as its first character finds it. */
export const scopesOf = (piece: Piece): readonly Scope[] => {
	const before = known.get(piece);
	if (before !== undefined) return before;
	const stack: Scope[] = [];
	let ground = startOf(piece);
	let last = '';
	const scopes = piece.lines.map(({code, isDirective}) => {
		const scope = stack.at(-1) ?? ground;
		if (isDirective) return scope;
		if (/^[}\w]/.test(code) && !/^\w+:\s*$/.test(code)) {
			stack.length = 0;
			ground = 'file';
		}
		for (let at = code.search(/[{}]/); at !== -1; ) {
			if (code[at] === '{')
				stack.push(kindOf(`${last} ${code.slice(0, at).trim()}`.trimEnd(), stack.at(-1) ?? ground));
			else if (stack.length > 0) stack.pop();
			const next = code.slice(at + 1).search(/[{}]/);
			at = next === -1 ? -1 : at + 1 + next;
		}
		if (/\S/.test(code))
			last = /[;{}]\s*$/.test(code) ? '' : `${/^\s*\{/.test(code) ? '' : last.slice(-200)} ${code.trim()}`;
		return /^[}\w]/.test(code) && ground === 'file' && !/^\s/.test(code) ? 'file' : scope;
	});
	known.set(piece, scopes);
	return scopes;
};
