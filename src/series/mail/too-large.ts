import type {ByteString} from '../bytes.ts';

/** No list takes such mails; far below of what would need more memory than a check may take. */
const [mostBytes, mostLines, mostOfMessage] = [4 * 2 ** 20, 250_000, 64 * 2 ** 10];

const hasMoreLines = (text: ByteString, most: number): boolean => {
	let count = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
		if (++count > most) return true;
	return false;
};

/** What stands behind `The mail …` where it is too large to be read; undefined where it is not. */
export const tooLarge = (raw: ByteString): string | undefined => {
	if (raw.length > mostBytes) return `is larger than ${mostBytes / 2 ** 20} MiB`;
	return hasMoreLines(raw, mostLines) ? `has more than ${mostLines} lines` : undefined;
};

/** The same of the lines of a message. */
export const tooLong = (message: readonly ByteString[]): string | undefined => {
	let size = 0;
	for (const line of message) size += line.length + 1;
	return size > mostOfMessage ? `has a message of more than ${mostOfMessage / 2 ** 10} KiB` : undefined;
};
