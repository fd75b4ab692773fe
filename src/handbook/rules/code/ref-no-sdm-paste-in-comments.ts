import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {departs, manual} from '../../code/manual.ts';

const quotation = /"([^"]*)"|“([^”]*)”/g;
const diction =
	/\b(?:logical processors?|VM entry fails|VM exits?\s+(?:occur|are)|is undefined|shall|reserved;\s+must be|processor[- ]based|the processor (?:will|does|sets|clears|checks|performs)|If the logical|(?:is|are) (?:delivered|loaded) (?:from|with|into))\b/i;
const words = (text: string): number => text.split(/[\s*]+/).filter(word => word !== '').length;

/** How many lines in a row speak as the manuals do. */
const longestRun = (lines: readonly string[]): readonly [at: number, length: number] => {
	let best: readonly [number, number] = [0, 0];
	let length = 0;
	lines.forEach((line, at) => {
		length = diction.test(line) ? length + 1 : 0;
		if (length > best[1]) best = [at - length + 1, length];
	});
	return best;
};

export const refNoSdmPasteInComments = defineCodeRule({
	id: 'ref-no-sdm-paste-in-comments',
	severity: 'should',
	title: 'Comments do not repeat text of the manuals',
	why: 'A pasted paragraph is old with the next release of the manual and hides why the code is there. Only surprising behaviour is worth a short quotation.',
	cites: handbook('SDM and APM References'),
	good: '\t/* Hardware clears the flag only on a task switch. */',
	bad: '\t/*\n\t * From the SDM: "The busy flag of the outgoing task is cleared if a\n\t * far jump or an interrupt return started the task switch, and is left\n\t * as it was otherwise".\n\t */',
	check: piece =>
		piece.comments.flatMap(comment => {
			if (!manual.test(comment.text) || departs.test(comment.text)) return [];
			const quoted = [...comment.text.matchAll(quotation)].find(
				([, one, other]) => words(one ?? other ?? '') >= 12,
			);
			const [first, run] = longestRun(comment.lines.map(({text}) => text));
			const line = comment.lines[first];
			if (quoted === undefined && run < 3) return [];
			const place = quoted ? placeIn(comment, quoted.index) : line && {line: line.line, column: line.at};
			if (!place?.line.isNew) return [];
			return codeReport(
				'The comment repeats the text of a manual. Keep it only if the behaviour surprises, and say why the code cares.',
				0.6,
				codeSpot(piece, place.line, place.column, place.line.text.length),
			);
		}),
});
