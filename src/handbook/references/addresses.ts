import {partsOf} from '../changelog/parts.ts';
import {rememberLast} from '../changelog/remember.ts';

/** An address in a message, wherever it stands below the shortlog. */
export type Address = Readonly<{
	text: string;
	line: number;
	from: number;
	/** Without scheme and `www.`, in lower case; empty where the address has none. */
	host: string;
	/** What stands behind the host. */
	path: string;
}>;

/** Brackets and full stops behind an address belong to the sentence; a bracket that the address opens is its own. */
const trimmed = (text: string): string => {
	const bare = text.replace(/[.,;:!?'"]+$/, '');
	return /[)\]]$/.test(bare) && !/[([]/.test(bare) ? bare.replace(/[)\]]+[.,;:]*$/, '') : bare;
};

/** The addresses of a message's body and tags, logs and quotations included. */
export const addressesOf: (message: string) => readonly Address[] = rememberLast(message => {
	if (!message.includes('://')) return [];
	const {lines, bodyFrom, end} = partsOf(message);
	return lines.slice(bodyFrom, end).flatMap((line, index) =>
		line.includes('://')
			? [...line.matchAll(/\b[a-z][a-z+.-]{1,10}:\/\/[^\s<>]+/gi)].map(found => {
					const text = trimmed(found[0]);
					const [, host = '', path = ''] = text.match(/^\w+:\/\/(?:www\.)?([^/?#]*)(.*)$/) ?? [];
					return {text, line: bodyFrom + index, from: found.index, host: host.toLowerCase(), path};
				})
			: [],
	);
});

/** The place of an address. */
export const addressSpot = ({line, from, text}: Address) => ({line, from, to: from + text.length});
