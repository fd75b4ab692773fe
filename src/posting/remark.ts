import {type CoverParts, composeCover} from './cover.ts';

/** The text below the `---` of a single patch: all that a cover letter would say beyond the changelog. Undefined where there is nothing. */
export const composeRemark = (parts: Omit<CoverParts, 'blurb'> & {blurb?: string}): string | undefined => {
	const text = composeCover({...parts, blurb: parts.blurb ?? ''});
	return text === '' ? undefined : text;
};
