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

const version = /^[vV](\d{1,9})$/;
const number = /^(\d{1,9})\/(\d{1,9})$/;

/** Whether the words can be a patch's brackets: one of them says so, or a number does. */
const isPatch = (words: readonly string[]): boolean =>
	words.some(word => /^(?:PATCH|RFC|RESEND)$/i.test(word) || number.test(word));

/**
 * Reads `[RFC PATCH v2 03/11] KVM: …` in any order of its words, as git, b4 and people write it.
 * Undefined where the text does not begin with a patch's brackets.
 */
export const parseSubject = (text: string): MailSubject | undefined => {
	const found = text.match(/^\s*\[([^\]]*)\]\s*(.*)$/s);
	if (found === null) return undefined;
	const words = (found[1] ?? '').split(/[\s,]+/).filter(word => word !== '');
	if (!isPatch(words)) return undefined;
	const ofSeries = words.map(word => word.match(number)).find(match => match !== null);
	return {
		tags: words.filter(word => !version.test(word) && !number.test(word)),
		version: Number(words.map(word => word.match(version)?.[1]).find(digits => digits !== undefined) ?? 1),
		number: ofSeries && {
			index: Number(ofSeries[1]),
			total: Number(ofSeries[2]),
			width: ofSeries[1]?.length ?? 0,
		},
		title: (found[2] ?? '').trimEnd(),
	};
};

/** Writes a subject the way `git format-patch` does. */
export const formatSubject = ({tags, version: v, number: n, title}: MailSubject): string => {
	const words = [
		...tags,
		...(v === 1 ? [] : [`v${v}`]),
		...(n === undefined ? [] : [`${String(n.index).padStart(n.width, '0')}/${n.total}`]),
	];
	return `[${words.join(' ')}] ${title}`;
};
