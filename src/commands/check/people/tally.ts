import {listed, plural} from '../../../text/plural.ts';
import {type Count, countText, nothing, total} from '../count.ts';
import type {Brush} from './fix-lines.ts';

/** What the last line counts. */
export type Tally = Readonly<{
	count: Count;
	patches: number;
	/** Patches in which something was found. */
	found: number;
	/** Whether something was found in a series as a whole. */
	hasSeries: boolean;
	covers: number;
	waived: number;
	unread: number;
}>;

/** Nothing judged yet. */
export const noTally: Tally = {
	count: nothing,
	patches: 0,
	found: 0,
	hasSeries: false,
	covers: 0,
	waived: 0,
	unread: 0,
};

const patchWord = (count: number) => plural(count, 'patch', 'patches');

const foundIn = ({found, patches, hasSeries}: Tally): string => {
	const where =
		found === 0 ? '' : found === patches ? patchWord(patches) : `${found} of ${patchWord(patches)}`;
	if (!hasSeries) return where;
	return where === '' ? `the series of ${patchWord(patches)}` : `${where} and the series`;
};

/** The last line: what was found in how much, or what was looked at where nothing was. */
export const tallyText = (tally: Tally, {paint, marks}: Brush): string => {
	const aside = [
		...(tally.waived === 0 ? [] : [`${tally.waived} waived.`]),
		...(tally.unread === 0 ? [] : [`${plural(tally.unread, 'input')} not read.`]),
	].join(' ');
	const rest = aside === '' ? '' : ` ${aside}`;
	if (total(tally.count) > 0) return `${paint('own', countText(tally.count))} in ${foundIn(tally)}.${rest}`;
	if (tally.patches + tally.covers === 0) return aside === '' ? 'No patch to judge.' : aside;
	const judged = listed([
		...(tally.patches === 0 ? [] : [patchWord(tally.patches)]),
		...(tally.covers === 0 ? [] : [plural(tally.covers, 'cover letter')]),
	]);
	return `${paint('good', marks.good)} Nothing found in ${judged}.${rest}`;
};
