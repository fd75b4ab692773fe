import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {proseOf, wasThere, wordsAround} from '../../code/prose.ts';

const start = String.raw`(?<![\w'’/.\->])`;
const stop = String.raw`(?![\w/\-]|\(|->|\s*[=[])`;
const short = `(?:['’](?:re|ve|ll|d))?`;
/** What people do; a lone `I` before anything else may be a bit or a numeral. */
const doings =
	'am|was|have|had|will|would|can|cannot|could|think|believe|guess|suspect|assume|want|need|know|do|did|don|see|saw|wrote|prefer|hope';
const pronoun = new RegExp(
	`${start}(?:[Ww]e${short}|[Oo]urs?|[Oo]urselves|[Ll]et['’]s|[Mm]yself|us|I['’](?:m|ve|ll|d)|I(?=\\s+(?:${doings})\\b)|[Mm]y|[Yy]ou${short}|[Yy]ours?|[Yy]ourself)${stop}`,
	'g',
);
const plain = /^(?:we|we['’]\w+|our|ours|ourselves)$/i;
const second = /^you/i;

/** `us` is microseconds behind a number, a bracket or a word that measures; `my` and the like are rarer than names. */
const isUnit = (text: string, at: number, word: string): boolean =>
	word === 'us' &&
	(/(?:[\d([=<>%]|\b(?:in|of|per|x|n|few|max|min|timeout|delay|period|interval|time))\s*$/i.test(
		text.slice(Math.max(0, at - 16), at),
	) ||
		/^\s*[\])=,;:]/.test(text.slice(at + 2, at + 8)));

/** A must is said of `we` and `our`; a word that may be another thing is a hint. */
const sureness = (word: string): number => {
	if (plain.test(word)) return 0.9;
	if (word === 'us' || /^let/i.test(word)) return 0.8;
	return second.test(word) ? 0.75 : 0.6;
};

export const commentNoPronouns = defineCodeRule({
	id: 'comment-no-pronouns',
	severity: 'must',
	title: 'Comments have no "we", "our" or "you"',
	why: 'Above a line of hypervisor code "we" may be KVM, the processor, L1 or whoever wrote the line. The name of the one who acts takes no more room and leaves nothing to guess.',
	cites: handbook('Comments'),
	good: '\t/* KVM must flush before the root is freed. */',
	bad: '\t/* We must flush before the root is freed. */',
	check: piece =>
		piece.comments.flatMap(comment => {
			const prose = proseOf(comment);
			return [...prose.matchAll(pronoun)].flatMap(({0: word, index}) => {
				const place = placeIn(comment, index);
				if (!place?.line.isNew || isUnit(prose, index, word)) return [];
				if (wasThere(piece, wordsAround(comment.text, index, index + word.length))) return [];
				const spot = codeSpot(piece, place.line, place.column, place.column + word.length);
				return codeReport(
					`"${word}" leaves open who is meant. Name it: KVM, userspace, the guest, L1, the CPU.`,
					sureness(word),
					spot,
				);
			});
		}),
});
