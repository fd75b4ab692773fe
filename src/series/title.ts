import type {Commit} from './commit.ts';
import {shortlogOf} from './patch.ts';

/** A commit as sentences name it: `0123456789ab ("shortlog")`. */
export const titleOf = ({oid, message}: Pick<Commit, 'oid' | 'message'>): string =>
	`${oid.slice(0, 12)} ("${shortlogOf(message)}")`;
