import {shortlogOf} from '../series/patch.ts';
import {formatTrailers, parseTrailers} from '../series/trailers.ts';

const withEnd = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The text of a message under its shortlog, without blank lines around it. */
export const bodyOf = (message: string): string => {
	const lines = message.replace(/^\s*\n/, '').split('\n');
	const blank = lines.findIndex(line => line.trim() === '');
	return blank === -1
		? ''
		: lines
				.slice(blank)
				.join('\n')
				.replace(/^(?:[ \t]*\n)+/, '')
				.trimEnd();
};

const marker = /^(?:fixup|squash|amend)!/;

/**
 * A message with the text of another one behind its own, and the other's trailers behind its own where it does not
 * have them yet. The other's shortlog becomes a paragraph unless it only says where the commit is to go.
 */
export const squashedMessage = (message: string, other: string): string => {
	const own = parseTrailers(message);
	const theirs = parseTrailers(withEnd(other));
	const shortlog = shortlogOf(other);
	const text = [marker.test(shortlog) ? '' : shortlog, bodyOf(theirs.text)].filter(part => part !== '');
	const known = new Set(own.trailers.map(({raw}) => raw.trim()));
	const trailers = [
		...own.trailers.map(each => ({...each, raw: withEnd(each.raw)})),
		...theirs.trailers.filter(({raw}) => !known.has(raw.trim())),
	];
	if (text.length === 0 && trailers.length === own.trailers.length) return message;
	const paragraphs = [own.text.trimEnd(), ...text].join('\n\n');
	const gap = trailers.length > 0 ? '\n\n' : '\n';
	return formatTrailers({text: paragraphs + gap, trailers, tail: own.tail});
};

/** The message that an `amend!` commit brings for the commit it goes to; undefined where it brings none. */
export const amendedMessage = (other: string): string | undefined => {
	const body = bodyOf(other);
	return body === '' ? undefined : `${body}\n`;
};
