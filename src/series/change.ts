import type {ByteString} from './bytes.ts';

/** A file that a commit adds, modifies, deletes or changes in type, as `git diff-tree --raw --no-renames` says it. */
export type Change = Readonly<{
	status: 'A' | 'M' | 'D' | 'T';
	path: ByteString;
	/** Octal without leading zero, for example `100644`; `000000` where there is no file. */
	oldMode: string;
	newMode: string;
	/** All zeros where there is no file. */
	oldOid: string;
	newOid: string;
}>;
