import type {Patch} from '../../series/series.ts';
import {isExempt} from '../changelog/exempt.ts';
import {
	type CodeSpot,
	type Context,
	defineRule,
	type PatchRule,
	type Report,
	type RuleText,
} from '../rule.ts';
import {type NewLine, type Piece, piecesOf} from './pieces.ts';
import type {Territory} from './territory.ts';

/** A rule that looks at one hunk of code at a time. */
type PieceRule = RuleText &
	Readonly<{
		/** Where the rule holds; everywhere if left out. */
		territory?: Territory;
		/** Text without which there is nothing to report: it is looked for first. */
		needs?: string;
		check: (piece: Piece, patch: Patch, context: Context) => readonly Report[];
	}>;

type InPieces = Pick<PieceRule, 'territory' | 'needs'>;

/** Looks at one hunk of code at a time: exempt patches have no reports, and hunks of other territories are left out. */
export const inPieces =
	(check: PieceRule['check'], {territory, needs}: InPieces = {}): PatchRule['check'] =>
	(patch, context) => {
		const reports = piecesOf(patch.diff)
			.filter(
				piece =>
					(territory === undefined || piece.territory === territory) &&
					(needs === undefined || piece.newCode.includes(needs)),
			)
			.flatMap(piece => check(piece, patch, context));
		return reports.length > 0 && isExempt(patch) ? [] : reports;
	};

/** Declares a rule of code. */
export const defineCodeRule = ({territory, needs, check, ...text}: PieceRule): PatchRule =>
	defineRule({
		...text,
		check: inPieces(check, {
			...(territory === undefined ? {} : {territory}),
			...(needs === undefined ? {} : {needs}),
		}),
	});

/** The place from one column of a line to another; `becomes` is the line as it should be. */
export const codeSpot = (
	{file}: Piece,
	{number, text}: NewLine,
	from: number,
	to: number,
	becomes?: string,
): CodeSpot => ({
	path: file.path,
	line: number,
	text,
	from: Math.min(from, text.length),
	to: Math.min(to, text.length),
	...(becomes === undefined ? {} : {becomes}),
});

/** A report about code. */
export const codeReport = (message: string, confidence: number, code: CodeSpot): Report => ({
	message,
	spot: undefined,
	code,
	confidence,
});
