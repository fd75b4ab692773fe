import {kernelDoc} from '../../cite.ts';
import type {CommentLine} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';
import {scopesOf} from '../../code/scopes.ts';

/** Statements: what assigns, calls, returns or leaves. Cases and labels are like tables. */
const statement =
	/^\s+(?:return\b|goto\b|break;|continue;|(?:\*|\(\*)?[\w>.\-[\]()]+\s*(?:[|&^+*/-]|<<|>>)?=(?!=)|[\w>.-]+\(.*\);\s*$|[\w>.[\]-]+(?:\+\+|--);)/;
/** Variables of a function. A note behind one is nearer to what documents a member, and less surely a fault. */
const declaration =
	/^\s+(?!(?:return|goto|else|typedef)\b)(?:(?:const|static|unsigned|signed|struct|union|enum|volatile)\s+)*[a-z_]\w*(?:\s+|\s*\*+\s*)[a-z_]\w*(?:\[[^\]]*\])*(?:\s*=\s*[^;]+|(?:\s*,\s*\**\w+)+)?;/i;
const isTable = /^\s+(?:case\b|default\b|\w+:\s|[.[\w]+\]?\s*=\s*\S+,\s*$|\w+\s*,\s*$|\{.*\},?\s*$)/;
const marks = /^(?:fall[\s-]?through|never reached|not reached|unreachable|[[(]?[0-9a-fx.]+[\])]?|[-\w]+)$/i;

/** Whether the line before ends a statement, so that a comment can stand between. */
const isFree = ({lines}: Piece, index: number): boolean => {
	const before = lines[index - 1];
	if (before === undefined) return false;
	const code = before.code.trimEnd();
	return code === ''
		? !before.text.trimEnd().endsWith('\\')
		: /[;{}]$/.test(code) && !/^\s*for\s*\(/.test(code);
};

/** The comment on a line of its own, and the line below it without it. */
const above = (piece: Piece, {line, index, from, text}: CommentLine): string | undefined => {
	const code = line.text.slice(0, from).trimEnd();
	const indent = code.match(/^\s*/)?.[0] ?? '';
	return isFree(piece, index) ? `${indent}/* ${text} */\n${code}` : undefined;
};

export const commentNoTail = defineCodeRule({
	id: 'comment-no-tail',
	severity: 'should',
	title: 'Comments stand above the code, not behind it',
	why: 'A comment behind a statement breaks the flow of the code and has no room to say why. Above it there is a whole line.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Comment style'),
	good: '\t/* Erratum 42 wants exactly this seed. */\n\tseed = 0x2a;',
	bad: '\tflush_all();\n\tseed = 0x2a; /* erratum 42 wants exactly this seed */',
	territory: 'kvm',
	check: piece => {
		const tables = piece.lines.filter(
			({isAdded, text}) => !isAdded && /[;,]\s*\/\*.*\*\/\s*$/.test(text),
		).length;
		return piece.comments.flatMap(({kind, place, isInMacro, isOpened, isClosed, lines}) => {
			const [only] = lines;
			if (kind !== 'block' || place !== 'tail' || isInMacro || !isOpened || !isClosed) return [];
			if (only === undefined || lines.length > 1 || !only.line.isNew || marks.test(only.text)) return [];
			const {line, index, from, to} = only;
			const code = line.code.slice(0, from);
			const isVariable = declaration.test(code);
			if (isTable.test(code) || !(isVariable || statement.test(code)) || !/[;]\s*$/.test(code)) return [];
			const scope = scopesOf(piece)[index];
			if (scope === 'type' || scope === 'table' || scope === 'file') return [];
			if (isVariable && scope !== 'body') return [];
			const isLabel = only.text.split(/\s+/).length < 3;
			const inColumn = [index - 1, index + 1].some(at =>
				/[;,]\s*\/\*.*\*\/\s*$/.test(piece.lines[at]?.text ?? ''),
			);
			return codeReport(
				'This comment stands behind the code. Put it on a line of its own above.',
				scope === 'body' && !isVariable && tables === 0 && !isLabel && !inColumn ? 0.8 : 0.6,
				codeSpot(piece, line, from, to, above(piece, only)),
			);
		});
	},
});
