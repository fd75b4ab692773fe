import type {ByteString} from './bytes.ts';

/** Where another program's finding is: a line of the message, from 0, or an added line, numbered after the change from 1. */
export type ForeignSpot = Readonly<{line: number}> | Readonly<{path: ByteString; line: number; text: string}>;

/** A finding of another program: checkpatch, codespell. */
export type ForeignFinding = Readonly<{
	/** `checkpatch:LONG_LINE`, `codespell`. */
	rule: string;
	severity: 'must' | 'should' | 'hint';
	message: string;
	/** The line of the message, from 0, or of the code; undefined where it is about the patch. */
	spot: ForeignSpot | undefined;
}>;

/**
 * What another program says of patches, in their order; undefined in the place of a patch that it did not finish. Or
 * why it was not run at all, in one sentence: that is a fact to show, not a fault.
 */
export type ForeignCheck =
	| Readonly<{ran: true; findings: readonly (readonly ForeignFinding[] | undefined)[]}>
	| Readonly<{ran: false; why: string}>;
