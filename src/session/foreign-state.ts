import type {ForeignFinding} from '../series/foreign-finding.ts';

/** What other programs said of patches, by `foreignKey`; a patch that is not there was not asked about yet. */
export type Foreign = Readonly<{
	found: ReadonlyMap<string, readonly ForeignFinding[]>;
	/** Why checkpatch was not run, in a sentence; undefined where it was, or nobody has tried. */
	notRun: string | undefined;
}>;

/** Nobody asked yet. */
export const nothingForeign: Foreign = {found: new Map(), notRun: undefined};
