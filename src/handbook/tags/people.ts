import {partsOf} from '../changelog/parts.ts';
import {rememberLast} from '../changelog/remember.ts';

/** A person as a tag names them, and the line. */
export type Person = Readonly<{name: string; mail: string; line: number}>;

const person = /^\s*(.*?)\s*<([^<>\s]+@[^<>\s]+)>/;

/** The person that a tag's value names; none where it has no address. */
export const readPerson = (text: string, line: number): readonly Person[] => {
	const [, name = '', mail] = text.match(person) ?? [];
	return mail === undefined ? [] : [{name: name.replace(/^"(.*)"$/, '$1'), mail, line}];
};

/** Everybody who signed the patch off, wherever in the message. Lines without an address do not count. */
export const signersOf = (message: string): readonly Person[] => {
	const {lines, bodyFrom, end} = partsOf(message);
	return lines.slice(0, end).flatMap((text, line) => {
		const [, value] = text.match(/^Signed-off-by:(.*)$/i) ?? [];
		return value === undefined || line < bodyFrom - 1 ? [] : readPerson(value, line);
	});
};

/** The author that the message's first line names in place of the commit's own. */
export const namedAuthor = (message: string): Person | undefined => {
	const {lines, bodyFrom} = partsOf(message);
	const [, value] = (lines[bodyFrom] ?? '').match(/^From:(.*)$/) ?? [];
	return value === undefined ? undefined : readPerson(value, bodyFrom)[0];
};

/** An address without case and without what follows a `+`. */
export const plainMail = (mail: string): string => mail.toLowerCase().replace(/\+[^@]*@/, '@');

const remark = /\(.*?\)/g;
const accents = /\p{M}/gu;
const betweenWords = /[^\p{L}\p{N}]+/gu;
/** The same for names in ASCII; patterns over all of Unicode take milliseconds to be made ready. */
const isAscii = /^[\x00-\x7f]*$/;
const betweenAsciiWords = /[^a-z0-9]+/g;

/** A name without case, accents, dots and remarks in brackets. */
export const plainName: (name: string) => string = rememberLast(name => {
	const bare = isAscii.test(name) ? name : name.normalize('NFKD').replace(accents, '');
	return bare
		.replace(remark, ' ')
		.toLowerCase()
		.replace(isAscii.test(bare) ? betweenAsciiWords : betweenWords, ' ')
		.trim();
});

/** Whether two tags name the same person: by address, or by the whole name where it has two words. */
export const isSamePerson = (a: Pick<Person, 'name' | 'mail'>, b: Pick<Person, 'name' | 'mail'>): boolean =>
	plainMail(a.mail) === plainMail(b.mail) ||
	(plainName(a.name) === plainName(b.name) && plainName(a.name).includes(' '));
