import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {idBytes, type ObjectFormat} from './object-id.ts';

/** A file as a tree knows it; undefined where there is none. */
export type FileState = Readonly<{mode: string; oid: string}> | undefined;

const stateOf = (mode: string, oid: string): FileState => (/^0+$/.test(mode) ? undefined : {mode, oid});

/** The file before the change, and after it. */
export const before = (change: Change): FileState => stateOf(change.oldMode, change.oldOid);
export const after = (change: Change): FileState => stateOf(change.newMode, change.newOid);

/** A mode as git compares it: of the permissions only the executable bit counts. */
const canonical = (mode: string): string => {
	const bits = Number.parseInt(mode, 8);
	if ((bits & 0o170000) !== 0o100000) return bits.toString(8);
	return (bits & 0o100) === 0 ? '100644' : '100755';
};

/** Whether both are the same file, or both none. */
export const isSameState = (a: FileState, b: FileState): boolean =>
	a === undefined || b === undefined
		? a === b
		: a.oid === b.oid && (a.mode === b.mode || canonical(a.mode) === canonical(b.mode));

/** The change of a file from one state to another, as git would list it. */
export const changeOf = (path: ByteString, from: FileState, to: FileState, format: ObjectFormat): Change => {
	const nothing = {mode: '000000', oid: '00'.repeat(idBytes(format))};
	const [old, fresh] = [from ?? nothing, to ?? nothing];
	return {
		status: from === undefined ? 'A' : to === undefined ? 'D' : 'M',
		path,
		oldMode: old.mode,
		newMode: fresh.mode,
		oldOid: old.oid,
		newOid: fresh.oid,
	};
};
