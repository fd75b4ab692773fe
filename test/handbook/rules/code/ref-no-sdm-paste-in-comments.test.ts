import {refNoSdmPasteInComments} from '../../../../src/handbook/rules/code/ref-no-sdm-paste-in-comments.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(refNoSdmPasteInComments, {
	broken: [
		[
			'a quotation',
			'\t/* SDM: "The flag of the task is left as it was if the switch came from an interrupt" */',
			'"The flag of the task is left as it was if the switch came from an interrupt" */',
		],
		[
			'a quotation over lines',
			'\t/*\n\t * SDM: "The flag of the task is left\n\t * as it was if the switch came from\n\t * an interrupt."\n\t */',
			'"The flag of the task is left',
		],
		[
			'the words of a manual',
			'\t/*\n\t * From the SDM:\n\t * If the logical processor is off, the bit\n\t * is undefined. Software shall not\n\t * read it, and VM entry fails then.\n\t */',
			'If the logical processor is off, the bit',
		],
		[
			'curly quotes',
			'\t/* APM: “The flag of the task is left as it was if the switch came from an interrupt” */',
			'“The flag of the task is left as it was if the switch came from an interrupt” */',
		],
		[
			'a quotation behind a short one',
			'\t/* SDM, "Task": "The flag of the task is left as it was if the switch came from an interrupt" */',
			'"The flag of the task is left as it was if the switch came from an interrupt" */',
		],
	],
	fine: [
		['a title', '\t/* SDM, section "Priority Among Concurrent Events". */'],
		['two titles', '\t/* SDM "One", and then many more words that stand between them all, "Two". */'],
		['no manual', '\t/* "The flag of the task is left as it was if the switch came from an interrupt" */'],
		[
			'surprising behaviour',
			'\t/* The SDM is wrong: "The flag of the task is left as it was if the switch came from an interrupt" */',
		],
		['one line of such words', '\t/* SDM: the value is undefined. */'],
		[
			'an old comment',
			' \t/* SDM: "The flag of the task is left as it was if the switch came from an interrupt" */\n+\tx();',
		],
	],
});
