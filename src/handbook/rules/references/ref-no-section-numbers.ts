import {defineMessageRule} from '../../changelog/define.ts';
import {sentencesOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, inPieces} from '../../code/define.ts';
import {proseOf, wasThere, wordsAround} from '../../code/prose.ts';
import {numberedCitation, numberedText} from '../../references/section-number.ts';

export const refNoSectionNumbers = defineMessageRule({
	id: 'ref-no-section-numbers',
	severity: 'must',
	title: 'Manuals are cited by the title of a section',
	why: 'Intel and AMD renumber sections, tables and figures from one release to the next. A title, as in "Virtual-Interrupt Delivery" of Intel\'s SDM, can still be found years later.',
	cites: handbook('SDM and APM References'),
	good: `KVM: VMX: Evaluate pending interrupts on TPR writes

Evaluate pending interrupts on writes to the TPR, as Intel's SDM demands in
the section "Virtual-Interrupt Delivery".

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Evaluate pending interrupts on TPR writes

Evaluate pending interrupts on writes to the TPR, as Intel's SDM demands in
section 30.2.2.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		sentencesOf(message).flatMap(({text, at}) => {
			const found = numberedCitation(text);
			if (found === undefined) return [];
			const spot = spotAt(message, at + found.at, found.words.length);
			return [{message: numberedText(found.words), spot, confidence: found.confidence}];
		}),
	checkCode: inPieces(piece =>
		/SDM|APM|Manual|Guide/.test(piece.newText)
			? piece.comments.flatMap(comment => {
					const prose = proseOf(comment);
					let at = 0;
					return prose.split(/(?<=[.!?])(?=\s+[A-Z(])/).flatMap(sentence => {
						const start = at;
						at += sentence.length;
						const found = numberedCitation(sentence);
						const place = found && placeIn(comment, start + found.at);
						if (found === undefined || !place?.line.isNew) return [];
						const from = start + found.at;
						if (wasThere(piece, wordsAround(comment.text, from, from + found.words.length))) return [];
						const to = place.column + found.words.length;
						return codeReport(
							numberedText(found.words),
							found.confidence,
							codeSpot(piece, place.line, place.column, to),
						);
					});
				})
			: [],
	),
});
