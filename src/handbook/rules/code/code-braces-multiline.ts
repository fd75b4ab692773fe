import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';

const head = /^(\s+)(?:if|for|while|\w*for_each\w*)\s*\(.*\)\s*$/;
const nested = /^\s*(?:if|for|while|do|switch|\w*for_each\w*)\b(?!.*;\s*$)/;

const isBalanced = (code: string): boolean => {
	let depth = 0;
	for (const one of code) {
		if (one === '(') depth++;
		else if (one === ')' && --depth < 0) return false;
	}
	return depth === 0;
};

/** What the body below a head without brace has more of than a single line. */
const excess = ({lines}: Piece, index: number, indent: string): string | undefined => {
	const next = lines[index + 1];
	const behind = lines[index + 2];
	if (next === undefined || behind === undefined || !next.isAdded) return undefined;
	const depth = next.text.match(/^\s*/)?.[0].length ?? 0;
	if (depth <= indent.length) return undefined;
	if (next.code.trim() === '') return /^\s*\/[*/]/.test(next.text) ? 'a comment' : undefined;
	const isDeeper = (behind.text.match(/^\s*/)?.[0].length ?? 0) > depth;
	return nested.test(next.code) && isDeeper ? 'another statement with a body' : undefined;
};

export const codeBracesMultiline = defineCodeRule({
	id: 'code-braces-multiline',
	severity: 'should',
	title: 'Bodies of more than one line have braces',
	why: 'Without braces only the indentation tells where a body ends, and a line added later falls out of it unseen. A body of truly one line needs none.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Bracket rules'),
	good: '\tfor (i = 0; i < nr; i++) {\n\t\tif (roots[i])\n\t\t\tzap(roots[i]);\n\t}',
	bad: '\tfor (i = 0; i < nr; i++)\n\t\tif (roots[i])\n\t\t\tzap(roots[i]);',
	check: piece =>
		!/\)\s*$/m.test(piece.newCode)
			? []
			: piece.lines.flatMap((line, index) => {
					if (!line.isNew || line.isDirective || !line.code.trimEnd().endsWith(')')) return [];
					const found = head.exec(line.code);
					if (found === null || !isBalanced(line.code)) return [];
					const what = excess(piece, index, found[1] ?? '');
					if (what === undefined) return [];
					return codeReport(
						`The body holds ${what}. Put it in braces.`,
						0.85,
						codeSpot(piece, line, line.text.search(/\S/), line.code.trimEnd().length),
					);
				}),
});
