import {handbook} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const idle: ReadonlySet<string> = new Set('the a an of to for in on its this that and all now'.split(' '));
const kept = /\b(?:TODO|FIXME|XXX|NOTE|lock|held|RCU)\b/i;
const synonyms: Readonly<Record<string, string>> = {'++': 'increment', '--': 'decrement', return: 'return'};

/** The words of code: names taken apart, and what its signs would be called. */
const wordsOf = (code: string): ReadonlySet<string> =>
	new Set([
		...(code
			.replace(/([a-z])([A-Z])/g, '$1_$2')
			.toLowerCase()
			.match(/[a-z]+|\d+/g) ?? []),
		...Object.entries(synonyms).flatMap(([sign, word]) => (code.includes(sign) ? [word] : [])),
	]);

export const commentNotRestatingCode = defineCodeRule({
	id: 'comment-not-restating-code',
	severity: 'hint',
	title: 'Comments do not say what the line says',
	why: 'The line below already tells what is done. A comment is worth its room when it says why, or what several lines are for.',
	cites: handbook('Comments'),
	good: '\t/* INVEPT is broken on this stepping. */\n\tflush_all(vcpu);',
	bad: '\t/* Increment nr_roots */\n\tnr_roots++;',
	check: piece =>
		piece.comments.flatMap(({kind, place, isInMacro, isOpened, isClosed, lines, text}) => {
			const [only] = lines;
			if (kind !== 'block' || place !== 'own' || isInMacro || !isOpened || !isClosed) return [];
			if (only === undefined || lines.length > 1 || !only.line.isNew || kept.test(text)) return [];
			const next = piece.lines[only.index + 1];
			if (!next?.isNew || !/;\s*$/.test(next.code)) return [];
			const words = (
				text
					.replace(/[^\w\s]/g, ' ')
					.toLowerCase()
					.match(/[a-z0-9_]+/g) ?? []
			).filter(word => !idle.has(word));
			const behind = piece.lines[only.index + 2];
			if (words.length < 2 || words.length > 5 || (behind !== undefined && /[\w]/.test(behind.code)))
				return [];
			const said = wordsOf(next.code);
			if (!words.flatMap(word => word.split('_')).every(word => said.has(word))) return [];
			return codeReport(
				'The comment says what the line below says. Tell why, or drop it.',
				0.5,
				codeSpot(piece, only.line, only.from, only.to),
			);
		}),
});
