import {kernelDoc} from '../../cite.ts';
import type {Comment} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';
import {scopesOf} from '../../code/scopes.ts';
import type {CodeSpot, Report} from '../../rule.ts';

const dead = /^\s*#\s*if\s+0\s*$/;
const trace = /\btrace_printk\s*\(/;
const shout =
	/\b(?:pr_(?:info|err|warn|alert|emerg)|printk)\s*\(\s*(?:KERN_\w+\s*)?"(?:here\b|debug\b|DEBUG\b|XXX|\[debug\]|>{3,}|<{3,}|@{3,})/;
/** A whole statement: a call, an assignment, a return. */
const statement =
	/^(?:(?:[a-z_]\w*(?:->|\.))*[a-z_]\w*\s*\((?!s\))[^;]*\)|(?:\*?[a-z_][\w>.[\]-]*)\s*(?:[|&^+-]|<<|>>)?=(?!=)\s*[^;]+|return(?:\s+[\w>.()-]+)?|goto \w+);$/;

const isStatement = ({text}: Comment): boolean => {
	const lines = text
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '');
	return lines.length > 0 && lines.every(line => statement.test(line));
};

const says = 'This is code that nobody runs. Delete it; git keeps the old one.';
const debug = 'This is a leftover of debugging. Delete it.';

const suspect = /#\s*if\s+0|trace_printk|pr_(?:info|err|warn|alert|emerg)|printk/;

const codeReports = (piece: Piece): readonly Report[] =>
	!suspect.test(piece.newCode)
		? []
		: piece.lines.flatMap(line => {
				if (!line.isNew) return [];
				const at = (from: number, to: number): CodeSpot => codeSpot(piece, line, from, to);
				const {code, text} = line;
				if (dead.test(code)) return codeReport(says, 0.9, at(code.indexOf('#'), code.trimEnd().length));
				const traced = code.includes('trace_printk') && !/#\s*define/.test(code) ? trace.exec(code) : null;
				if (traced !== null)
					return codeReport(debug, 0.9, at(traced.index, traced.index + 'trace_printk'.length));
				const shouted = /pr_|printk/.test(code) ? shout.exec(text) : null;
				return shouted === null
					? []
					: codeReport(debug, 0.8, at(shouted.index, shouted.index + shouted[0].length));
			});

export const codeNoCommentedOut = defineCodeRule({
	id: 'code-no-commented-out',
	severity: 'should',
	title: 'No dead code and no leftovers of debugging',
	why: 'Code in a comment is compiled by nobody and soon means nothing. What only helped to find the bug has no place in the tree either.',
	cites: kernelDoc('process/submit-checklist.rst', 'Review your code'),
	good: '\tflush_all(vcpu);',
	bad: '\ttrace_printk("root %llx\\n", root);',
	check: piece => [
		...codeReports(piece),
		...piece.comments.flatMap(comment => {
			const {kind, place, isInMacro, isOpened, isClosed, lines} = comment;
			const first = lines.find(({text}) => text !== '');
			if (kind === 'kernel-doc' || place !== 'own' || isInMacro || !isOpened || !isClosed) return [];
			if (!first?.line.isNew || !isStatement(comment) || scopesOf(piece)[first.index] !== 'body') return [];
			return codeReport(
				says,
				kind === 'line' ? 0.85 : 0.6,
				codeSpot(piece, first.line, first.at, first.at + first.text.length),
			);
		}),
	],
});
