/** The subject of a patch mail in its parts. */
export type MailSubject = Readonly<{
	/** Words of the brackets without version and number, for example `RFC`, `PATCH`. */
	tags: readonly string[];
	/** 1 where none is written. */
	version: number;
	/** `width` is the number of digits the index is written with. */
	number: Readonly<{index: number; total: number; width: number}> | undefined;
	/** All behind the brackets. */
	title: string;
}>;

const version = /^v(\d{1,9})$/i;
const number = /^(\d{1,9})\/(\d{1,9})$/;
const isKind = (word: string): boolean => /^(?:PATCH|RFC|RESEND)$/i.test(word);

/** `PATCHv2`, `PATCH/RFC` and `RFC/RFT` are two words each, grown together. */
const separated = (word: string): readonly string[] => {
	if (/^(?:PATCH|RFC|RESEND|RFT)(?:[/+](?:PATCH|RFC|RESEND|RFT))+$/i.test(word)) return word.split(/[/+]/);
	const [, kind, rest] = word.match(/^(PATCH|RFC|RESEND)[-_]?(v\d{1,9})$/i) ?? [];
	return kind === undefined || rest === undefined ? [word] : [kind, rest];
};

/** Whether the words can be a patch's brackets: one of them says so, or a number does. */
const isPatch = (words: readonly string[]): boolean => words.some(word => isKind(word) || number.test(word));

/** Whether brackets beside those of a patch go on with them, as in `[RFC] [PATCH] [v2]`. */
const isMore = (words: readonly string[]): boolean =>
	words.length > 0 &&
	words.every(
		word => isKind(word) || version.test(word) || number.test(word) || /^(?:kvm-unit-tests|RFT)$/i.test(word),
	);

type Brackets = Readonly<{words: readonly string[]; end: number}>;

/** All brackets that the text begins with, one behind the other. */
const bracketsOf = (text: string): readonly Brackets[] =>
	[...text.matchAll(/\s*\[([^\]]*)\]\s*/gy)].map(({0: all, 1: inside = '', index}) => ({
		words: inside
			.split(/[\s,]+/)
			.filter(word => word !== '')
			.flatMap(separated),
		end: index + all.length,
	}));

/** Whether the text begins as an answer does, behind whatever a list or a gateway has put in brackets before it. */
export const isAnswer = (text: string): boolean => {
	const end = bracketsOf(text).find(({words}) => !isPatch(words))?.end ?? 0;
	return [text, text.slice(end)].some(rest => /^\s*(?:re|aw|sv|vs|antw)(?:\[\d+\])?\s*:/i.test(rest));
};

/**
 * Reads `[RFC PATCH v2 03/11] KVM: …` in any order of its words, as git, b4 and people write it, in one pair of brackets
 * or in several; what a list puts in brackets before them is left out. Undefined where the text does not begin with a
 * patch's brackets.
 */
export const parseSubject = (text: string): MailSubject | undefined => {
	const brackets = bracketsOf(text);
	const main = brackets.findIndex(({words}) => isPatch(words));
	if (main === -1) return undefined;
	const next = brackets.findIndex(({words}, at) => at > main && !isMore(words));
	const own = brackets.slice(0, next === -1 ? undefined : next);
	const words = own.filter((each, at) => at === main || isMore(each.words)).flatMap(each => each.words);
	const ofSeries = words.map(word => word.match(number)).find(match => match !== null);
	return {
		tags: words.filter(word => !version.test(word) && !number.test(word)),
		version: Number(words.map(word => word.match(version)?.[1]).find(digits => digits !== undefined) ?? 1),
		number: ofSeries && {
			index: Number(ofSeries[1]),
			total: Number(ofSeries[2]),
			width: ofSeries[1]?.length ?? 0,
		},
		title: text.slice(own.at(-1)?.end).trimEnd(),
	};
};

/** Whether a title says nothing, or nothing behind its prefix. */
export const isUnnamed = (title: string): boolean => /^(?:[^\s:]+:\s*)*$/.test(title.trim());
