import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const barrier = /\b(?:smp_(?:r|w)?mb|smp_load_acquire|smp_store_release|smp_mb__\w+)\s*\(/;
const reach = 6;

export const commentBarrierExplained = defineCodeRule({
	id: 'comment-barrier-explained',
	severity: 'hint',
	title: 'Every memory barrier has a comment',
	why: 'A barrier orders something against another place in the code, which the line cannot show. Without the name of the other place nobody dares to touch either of them later.',
	cites: kernelDoc('process/submit-checklist.rst', 'Review your code'),
	good: '\t/* Paired with the smp_rmb() of the reader. */\n\tsmp_wmb();',
	bad: '\tslot->npages = 0;\n\tsmp_wmb();',
	territory: 'kvm',
	needs: 'smp_',
	check: piece =>
		piece.lines.flatMap((line, index) => {
			const found = line.isNew && line.code.includes('smp_') ? barrier.exec(line.code) : null;
			if (found === null || line.isDirective) return [];
			const near = piece.lines.slice(Math.max(0, index - reach), index + 2);
			if (near.some(({text, code}) => text.length > code.trimEnd().length && /\*\/|\/[*/]|^\s*\*/.test(text)))
				return [];
			const isShown = index >= reach || line.number <= reach;
			return codeReport(
				'Nothing says what this barrier orders. Name what it is paired with in a comment.',
				isShown ? 0.7 : 0.5,
				codeSpot(piece, line, found.index, found.index + found[0].length - 1),
			);
		}),
});
