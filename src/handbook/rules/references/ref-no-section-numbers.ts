import {defineMessageRule} from '../../changelog/define.ts';
import {sentencesOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {handbook} from '../../cite.ts';

const manual =
	/\b(?:SDM|APM|Software Developer(?:['’]?s|s['’])? Manual|Architecture Programmer['’]?s['’]? Manual|System Programming Guide)\b/;
const number =
	/\b(?:[Ss]ec(?:tion|\.)?|[Cc]h(?:apter|\.)?|[Aa]ppendix|[Tt]able|[Ff]ig(?:ure|\.)?)\s*[-#]?\s*(?:[A-Z][.-])?\d+[A-Z]?(?:[.-]\d+)*|\b[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?\b[,:]?\s+\d{1,2}(?:\.\d{1,3})+|§\s*[\dA-Z][\d.-]*|\b[Pp]age\s*\d+|\bp\.\s*\d+/;
/** A volume alone moves less than what is in it. */
const volume = /\b[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?\b/;
/** A number behind a manual's name. One behind "bits" or in brackets, as 63:52, is a range of bits. */
const bare =
	/(?<=\b(?:SDM|APM)\b[^.\d]{0,20})(?<![\w.[])(?<!\b(?:bits?|rev(?:ision)?\.?|version|v)\s?)\d{1,2}[A-D]?(?:[.:-]\s?\d{1,3}){1,4}\b/i;

export const refNoSectionNumbers = defineMessageRule({
	id: 'ref-no-section-numbers',
	severity: 'should',
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
			if (!/SDM|APM|Manual|Guide/i.test(text)) return [];
			const flat = text.replace(/\n/g, ' ');
			const found =
				(manual.test(flat) ? flat.match(number) : null) ??
				flat.match(bare) ??
				(manual.test(flat) ? flat.match(volume) : null);
			if (found?.index === undefined) return [];
			return [
				{
					message: `"${found[0].trim()}" will point elsewhere in the next release of the manual. Give the title of the section.`,
					spot: spotAt(message, at + found.index, found[0].length),
					confidence: volume.test(found[0]) && !/\./.test(found[0]) ? 0.5 : 0.85,
				},
			];
		}),
});
