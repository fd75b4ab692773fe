import {type ByteString, byteString} from '../bytes.ts';

/** Where a message stands in a file of mails, and what is to stand there. Lines are counted from 1. */
export type Mend = Readonly<{
	/** The line of the Subject header. */
	subjectLine: number;
	/** The first and the last line of the text below the shortlog; undefined where there is none. */
	body: readonly [from: number, to: number] | undefined;
	/** The shortlog as it is, and as it is to be. */
	before: string;
	after: string;
	/** The lines of the text to be, without the blank line behind the shortlog. */
	text: readonly string[];
}>;

const utf8 = (text: string): ByteString => byteString(Buffer.from(text, 'utf8'));

const isAscii = (text: string): boolean => /^[\t\x20-\x7e]*$/.test(text);

/** Words that are not ASCII as a header may carry them: RFC 2047, at most 75 characters a word. */
const encodedWords = (text: string): string => {
	const words: string[] = [];
	let word = '';
	for (const character of text) {
		const next = [...Buffer.from(character, 'utf8')]
			.map(byte =>
				/[A-Za-z0-9]/.test(String.fromCharCode(byte))
					? String.fromCharCode(byte)
					: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
			)
			.join('');
		if (word.length + next.length > 60) {
			words.push(word);
			word = '';
		}
		word += next;
	}
	return [...words, word].map(each => `=?UTF-8?q?${each}?=`).join('\n ');
};

/** The end of the Subject header that begins at this index: behind its folds. */
const endOfHeader = (lines: readonly string[], at: number): number => {
	let end = at + 1;
	while (/^[ \t]/.test(lines[end] ?? '')) end++;
	return end;
};

const subjectOf = (
	lines: readonly string[],
	{before, after}: Mend,
	from: number,
	to: number,
): readonly string[] => {
	const old = lines.slice(from, to);
	if (before === after) return old;
	const whole = old.map((line, index) => (index === 0 ? line.replace(/\r$/, '') : line.trim())).join(' ');
	const head = whole.match(/^Subject:\s*(?:\[[^\]]*\]\s*)*/i)?.[0] ?? 'Subject: ';
	return `${head.trimEnd()} ${isAscii(after) ? after : encodedWords(after)}`.split('\n');
};

/**
 * The file with other messages in it; all else stays byte for byte. For mails that are written plainly in UTF-8. The
 * places must not overlap.
 */
export const mendMails = (file: ByteString, mends: readonly Mend[]): ByteString => {
	const lines = file.split('\n');
	for (const mend of mends.toSorted((a, b) => b.subjectLine - a.subjectLine)) {
		const at = mend.subjectLine - 1;
		const end = lines[at]?.endsWith('\r') === true ? '\r' : '';
		if (mend.body !== undefined) {
			const [from, to] = mend.body;
			lines.splice(from - 1, to - from + 1, ...mend.text.map(line => utf8(line) + end));
		}
		const behind = endOfHeader(lines, at);
		const subject = subjectOf(lines, mend, at, behind);
		if (mend.before !== mend.after) lines.splice(at, behind - at, ...subject.map(line => line + end));
	}
	return lines.join('\n');
};
