import type {FileDiff, Hunk} from '../../../series/diff.ts';
import {isExempt} from '../../changelog/exempt.ts';
import {handbook} from '../../cite.ts';
import {territoryOf} from '../../code/territory.ts';
import {defineRule, type Report} from '../../rule.ts';

const title = /\b(?:Architecture )?Instruction Set Extensions\b|(?<!\d)319433(?!\d)/;
const short = /(?<![\w"'_-])ISE(?![\w-])/;
const comment = /\/[/*]|^\s*\*\s|^\s*#\s/;

const isKvmCode = (path: string): boolean =>
	territoryOf(path) !== undefined ||
	(/\.S$/.test(path) && territoryOf(path.replace(/S$/, 'c')) !== undefined);

/** Where a line names the document: a short name counts in comments only. */
const foundIn = (text: string): RegExpExecArray | null =>
	title.exec(text) ?? (comment.test(text) ? short.exec(text) : null);

const names = (text: string): boolean =>
	text.length > 5 && (text.includes('ISE') || text.includes('Instruction Set') || text.includes('319433'));

const reportsIn = ({path}: FileDiff, {lines, newStart}: Hunk): readonly Report[] => {
	const reports: Report[] = [];
	let line = newStart;
	for (const {sign, text} of lines) {
		const found = sign === '+' && names(text) ? foundIn(text) : null;
		if (found !== null) {
			const {index} = found;
			reports.push({
				message:
					'The code refers to a preview of the instruction set, which is gone once the SDM has it. Name it in the changelog only, with its full title.',
				spot: undefined,
				code: {path, line, text, from: index, to: index + found[0].length},
				confidence: 0.85,
			});
		}
		if (sign === '+' || sign === ' ') line++;
	}
	return reports;
};

export const refIseNeverInCode = defineRule({
	id: 'ref-ise-never-in-code',
	severity: 'must',
	title: "Code never refers to Intel's ISE document",
	why: 'The ISE describes what a future processor may have. Its text moves into the SDM, the old edition disappears, and the reference in the code points to nothing.',
	cites: handbook('SDM and APM References'),
	good: '\t/* Intercept XSETBV while the feature is hidden. */',
	bad: '\t/* See chapter 3 of the ISE. */',
	check: patch => {
		const suspects = patch.diff.filter(({path, isBinary}) => !isBinary && isKvmCode(path));
		const reports = suspects.flatMap(file => file.hunks.flatMap(hunk => reportsIn(file, hunk)));
		return reports.length > 0 && isExempt(patch) ? [] : reports;
	},
});
