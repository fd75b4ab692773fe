import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {scopesOf} from '../../code/scopes.ts';

export const commentNoC99 = defineCodeRule({
	id: 'comment-no-c99',
	severity: 'hint',
	title: 'Comments are written /* so */',
	why: 'The kernel keeps two slashes for the licence line and for members of structures. A second style of comment within a file looks like an accident.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Comment style'),
	good: '\t/* Flush what is left. */',
	bad: '\t// Flush what is left.',
	check: piece => {
		const isHabit = piece.lines.some(
			({isAdded, code, text}) => !isAdded && /^\s*\/\//.test(text) && code.trim() === '',
		);
		return piece.comments.flatMap(({kind, place, isInMacro, lines: [only]}) => {
			if (kind !== 'line' || isInMacro || isHabit || only === undefined || !only.line.isNew) return [];
			const {line, index, from, to, text} = only;
			if (line.number <= 2 || /^SPDX/.test(text) || scopesOf(piece)[index] === 'type') return [];
			if (/["\\]\s*$/.test(line.text.slice(0, from))) return [];
			const becomes =
				text === '' || text.includes('*/') || place !== 'own'
					? undefined
					: `${line.text.slice(0, from)}/* ${text.trimEnd()} */`;
			return codeReport(
				'Two slashes start this comment. Write /* and */.',
				0.85,
				codeSpot(piece, line, from, to, becomes),
			);
		});
	},
});
