import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {flat, type Phrase, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';

const other =
	/\b(?:the\s+|The\s+)?(?:(Intel|AMD)(?:['’]s)?\s+(?:(?:architecture|programming|programmer['’]?s?|developer['’]?s?|x86|CPU|processor)\s+)?manuals?|IA-?32\s+manuals?|(?:Intel(?:['’]s)?\s+)?System\s+Programming\s+Guide)\b/i;

const nameFor = ({words}: Phrase): string => (/AMD/i.test(words) ? "AMD's APM" : "Intel's SDM");

/** A volume of that title beside the manual's name is a title, not another name. */
const hitsIn = (message: string): readonly Phrase[] =>
	phrasesIn(message, other).filter(
		({words, sentence}) => !(/Guide/i.test(words) && /\b(?:SDM|APM|[Vv]ol(?:ume)?)\b/.test(sentence.text)),
	);

export const refSdmName = defineMessageRule({
	id: 'ref-sdm-name',
	severity: 'hint',
	title: 'The manuals are called SDM and APM',
	why: 'Everybody who works on KVM knows the SDM and the APM. Any other name for them makes a reader wonder which book is meant.',
	cites: handbook('SDM and APM References'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as Intel's SDM demands.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as the Intel manual demands.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		hitsIn(message).map(phrase =>
			phraseReport(message, phrase, `"${flat(phrase.words)}" is known as ${nameFor(phrase)}.`, 0.8),
		),
	fixClass: 'confirm',
	fix: ({commit: {message}}) =>
		keepingWidth(
			message,
			withEdits(
				message,
				hitsIn(message).map(phrase => ({at: phrase.at, length: phrase.words.length, text: nameFor(phrase)})),
			),
		),
});
