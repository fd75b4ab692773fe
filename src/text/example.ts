import {showLines} from './show.ts';

/**
 * A rule's example below its heading, set in, with an empty line before; nothing where there is none. Some examples are
 * about characters that a terminal would obey, so these are named.
 */
export const exampleLines = (heading: string, text: string): readonly string[] =>
	text === '' ? [] : ['', heading, ...showLines(text.trimEnd()).map(line => `    ${line}`.trimEnd())];
