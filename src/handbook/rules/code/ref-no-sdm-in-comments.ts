import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {departs, manual} from '../../code/manual.ts';
import {legal, wasThere, wordsAround} from '../../code/prose.ts';

const pointing =
	/\b(?:per|see|refer\s+to|according\s+to|as\s+(?:described|documented|defined|specified|stated|mentioned)\s+(?:in|by)|from)\s+(?:\w+['’]?s?\s+){0,3}$/i;

export const refNoSdmInComments = defineCodeRule({
	id: 'ref-no-sdm-in-comments',
	severity: 'should',
	title: 'Comments do not cite the manuals',
	why: 'All of KVM x86 follows the SDM and the APM, so a comment that says it adds nothing. It is worth a word only where KVM departs from them or where they leave a question open; the rest belongs into the changelog.',
	cites: handbook('SDM and APM References'),
	good: '\t/* Intercept #PF only if EPT is off. */',
	bad: '\t/* Per the SDM, #PF is intercepted only if EPT is off. */',
	check: piece =>
		piece.comments.flatMap(comment => {
			const found = manual.exec(comment.text);
			if (found === null || legal.test(comment.text)) return [];
			const {0: word, index} = found;
			const place = placeIn(comment, index);
			if (!place?.line.isNew || departs.test(comment.text)) return [];
			if (wasThere(piece, wordsAround(comment.text, index, index + word.length))) return [];
			return codeReport(
				'The comment cites a manual. Say what KVM does and leave the source to the changelog, unless KVM departs from it.',
				pointing.test(comment.text.slice(Math.max(0, index - 100), index)) ? 0.8 : 0.6,
				codeSpot(piece, place.line, place.column, place.column + word.length),
			);
		}),
});
