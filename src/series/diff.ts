import type {ByteString} from './bytes.ts';

/** A line of a hunk. `text` is without the sign and without the line end. */
export type DiffLine = Readonly<{sign: ' ' | '+' | '-' | '\\'; text: string}>;

/** A hunk; `context` is what git prints behind the second `@@`, usually the enclosing function. */
export type Hunk = Readonly<{
	oldStart: number;
	oldCount: number;
	newStart: number;
	newCount: number;
	context: string;
	lines: readonly DiffLine[];
}>;

/** What a patch does to one file, renames found. */
export type FileDiff = Readonly<{
	/** The path after the change, or before it where the file is deleted. */
	path: ByteString;
	/** The path before the change where it differs. */
	oldPath: ByteString | undefined;
	kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';
	isBinary: boolean;
	hunks: readonly Hunk[];
}>;

export type Diff = readonly FileDiff[];
