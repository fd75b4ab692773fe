import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';

/** Whether the untouched comments of several lines around open with text, all of them. */
const isHabit = ({lines}: Piece): boolean => {
	const openings = lines.filter(
		({isAdded, text}, index) =>
			!isAdded && /^\s*\/\*(?!.*\*\/)/.test(text) && /^\s*\*/.test(lines[index + 1]?.text ?? ''),
	);
	return openings.length > 0 && openings.every(({text}) => /^\s*\/\*\s*[^*\s]/.test(text));
};

const banner = /\b(?:Copyright|SPDX|Licen[cs]e|\(c\)\s|Authors?:)/i;

export const commentMultilineStyle = defineCodeRule({
	id: 'comment-multiline-style',
	severity: 'should',
	title: 'Comments of several lines open with a bare /*',
	why: 'With the first and the last line bare, every line of text is added and taken away alike. One shape for all also lets the eye find the end of the comment.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Comment style'),
	good: '\t/*\n\t * The root may be stale here, and nobody\n\t * runs on it.\n\t */',
	bad: '\t/* The root may be stale here, and nobody\n\t * runs on it.\n\t */',
	check: piece =>
		piece.comments.flatMap(({kind, place, isOpened, isInMacro, lines, text}) => {
			const [opening, next] = lines;
			if (kind !== 'block' || place !== 'own' || !isOpened || isInMacro) return [];
			if (opening === undefined || next === undefined || opening.text === '') return [];
			if (!opening.line.isNew || !next.line.isNew || opening.line.number === 1 || banner.test(text))
				return [];
			if (!/^\s*\*/.test(next.line.text)) return [];
			const {line, from, at} = opening;
			if (/^\/\*[^\s*]/.test(line.text.slice(from))) return [];
			const indent = line.text.slice(0, from);
			return codeReport(
				'Text stands behind the opening of a comment of several lines. Begin it on the next line.',
				isHabit(piece) ? 0.6 : 0.85,
				codeSpot(piece, line, from, line.text.length, `${indent}/*\n${indent} * ${line.text.slice(at)}`),
			);
		}),
});
