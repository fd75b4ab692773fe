/**
 * Stands in for `string-width` in the built program. Its patterns over all of Unicode cost tens of milliseconds to
 * compile; here they are compiled when something other than plain characters is measured.
 */
import type {Options} from 'string-width';
import {isPlain, withoutStyles} from './plain.ts';

/** The number of cells, as `string-width` counts them. */
const stringWidth = (text: string, options?: Options): number => {
	if (options === undefined && typeof text === 'string') {
		const bare = withoutStyles(text);
		if (isPlain(bare)) return bare.length;
	}
	return require('string-width/full').default(text, options);
};

export default stringWidth;
