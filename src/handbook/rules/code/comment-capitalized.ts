import {kernelDoc} from '../../cite.ts';
import type {Comment} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {opensSentence} from '../../code/english.ts';
import type {Piece} from '../../code/pieces.ts';
import {legal} from '../../code/prose.ts';
import {scopesOf} from '../../code/scopes.ts';

const opening = /^([a-z]+)(?=[ \t,;]|$)(?!\s*(?:=|->|\+|<|>|&|\|))/;

/** Whether the comment goes on with a sentence that the one before left open. */
const goesOn = ({lines}: Piece, index: number): boolean => {
	for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
		const text = lines[at]?.text ?? '';
		if (/(?:\.\.\.|…|,|;|\band|\bor)\s*\*\/\s*$/.test(text)) return true;
	}
	return /^\s*\/[*/]/.test(lines[index - 1]?.text ?? '');
};

/** Whether the untouched comments around are written in small letters. */
const isHabit = ({lines}: Piece): boolean => {
	const others = lines.filter(({isAdded, text}) => !isAdded && /^\s*\/\*\s+[A-Za-z]/.test(text));
	const small = others.filter(({text}) => /^\s*\/\*\s+[a-z]/.test(text));
	return small.length > 0 && small.length * 2 > others.length;
};

/** Whether the word is a name in the code around. */
const isName = ({lines}: Piece, word: string): boolean => {
	const name = new RegExp(String.raw`(?:^|\W)${word}(?!\w)`);
	return lines.some(({code}) => code.includes(word) && name.test(code));
};

const isSentence = (text: string): boolean => text.split(/\s+/).length >= 4 && !/:\s*$/.test(text);

const firstOf = ({kind, place, isOpened, isInMacro, lines}: Comment) =>
	kind !== 'block' || place !== 'own' || !isOpened || isInMacro
		? undefined
		: lines.find(({text}, index) => text !== '' || index > 1);

export const commentCapitalized = defineCodeRule({
	id: 'comment-capitalized',
	severity: 'should',
	title: 'Sentences in comments start with a capital letter',
	why: 'KVM x86 takes the style of its comments from the tip tree, where they are sentences. A small letter is left to names, which can then be told from words.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Comment style'),
	good: '\t/* Skip the state of L2 on reset. */',
	bad: '\t/* skip the state of L2 on reset. */',
	territory: 'kvm',
	check: piece =>
		piece.comments.flatMap(comment => {
			const first = firstOf(comment);
			const [word = ''] = first?.text.match(opening) ?? [];
			if (first === undefined || word === '' || !first.line.isNew) return [];
			if (!opensSentence(word) || !isSentence(comment.text) || legal.test(comment.text)) return [];
			const scope = scopesOf(piece)[first.index];
			if (scope === 'type' || scope === 'table') return [];
			if (goesOn(piece, comment.lines[0]?.index ?? 0) || isName(piece, word)) return [];
			const {line, at} = first;
			const capital = word.charAt(0).toUpperCase() + word.slice(1);
			return codeReport(
				`The sentence starts with a small letter. Write "${capital}".`,
				isHabit(piece) ? 0.6 : 0.85,
				codeSpot(
					piece,
					line,
					at,
					at + word.length,
					line.text.slice(0, at) + capital + line.text.slice(at + word.length),
				),
			);
		}),
});
