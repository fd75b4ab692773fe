import type {FixesCandidate} from '../../series/fixes-candidate.ts';
import {type Citation, citationText, handbook} from '../cite.ts';
import {stableRefusalOf, stableRequestOf} from './stable.ts';

/** What follows for base and backport, without a full stop, and where the handbook says so. */
export type Consequence = Readonly<{says: string; cites: Citation}>;

/** What it means for base and stable trees that a patch with this message mends that commit. */
export const afterFixes = (
	{isCurrentCycle, release}: Pick<FixesCandidate, 'isCurrentCycle' | 'release'>,
	message: string,
): Consequence => {
	const asks = stableRequestOf(message) !== undefined;
	if (isCurrentCycle === true) {
		const stable = asks ? 'and Cc: stable has nothing to mend' : 'no Cc: stable';
		return {says: `New in this cycle: base kvm/master, ${stable}`, cites: handbook('Base Tree/Branch')};
	}
	const known =
		release === undefined ? 'In releases already' : `In releases since ${release.replace(/-rc\d+$/, '')}`;
	const where = isCurrentCycle === false ? known : 'Release not known here';
	const isSettled = asks || stableRefusalOf(message) !== undefined;
	const stable = isSettled ? 'stable is settled' : 'stable gets it only with Cc: stable';
	return {says: `${where}: ${stable}`, cites: handbook('Fixes')};
};

/** The same on one line for the screen. */
export const consequenceText = ({says, cites}: Consequence): string => `${says} (${citationText(cites)}).`;
