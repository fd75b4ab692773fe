import {partsOf} from '../changelog/parts.ts';

const request = /^Cc:.*\bstable(?:@vger\.kernel|@kernel\.org)/i;
const refusal = /^Cc:.*\bstable\+noautosel@kernel\.org/i;

const find = (message: string, pattern: RegExp): number | undefined => {
	const {lines, bodyFrom, end} = partsOf(message);
	const at = lines.findIndex((text, line) => line >= bodyFrom && line < end && pattern.test(text));
	return at === -1 ? undefined : at;
};

/** The line that asks for a backport; undefined where none does. */
export const stableRequestOf = (message: string): number | undefined => find(message, request);

/** The line that asks for no backport; undefined where none does. */
export const stableRefusalOf = (message: string): number | undefined => find(message, refusal);
