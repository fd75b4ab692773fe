import {lineEndOf, withLines} from '../changelog/edit.ts';
import {partsOf} from '../changelog/parts.ts';
import {fixesTagsOf} from './fixes.ts';

/** Whether a tag of the message names this commit already, by however many digits. */
export const namesFixes = (message: string, oid: string): boolean =>
	fixesTagsOf(message).some(({id}) => oid.startsWith(id.toLowerCase()));

/**
 * The message with a Fixes tag, such as `formatFixes` makes it, at its place: behind the other Fixes tags, or above all
 * other tags, or in a block of its own where there is none. A commit that is named already is not named twice.
 */
export const withFixesTag = (message: string, tag: string, oid: string): string => {
	if (namesFixes(message, oid)) return message;
	const {trailers, bodyTo, end} = partsOf(message);
	const last = trailers.findLast(({key = ''}) => /^Fixes$/i.test(key));
	const lineEnd = lineEndOf(message);
	return withLines(message, lines => {
		const whole = lines.map(line => (line.endsWith('\n') ? line : line + lineEnd));
		if (last !== undefined) {
			const at = last.line + last.lineCount;
			return [...whole.slice(0, at), tag + lineEnd, ...whole.slice(at)];
		}
		if (trailers.length > 0) return [...whole.slice(0, bodyTo), tag + lineEnd, ...whole.slice(bodyTo)];
		const text = whole.slice(0, end);
		while (text.at(-1)?.trim() === '') text.pop();
		return [...text, lineEnd, tag + lineEnd, ...whole.slice(text.length)];
	});
};
