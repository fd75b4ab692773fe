import type {ByteString} from './bytes.ts';
import type {Change} from './change.ts';

/** A commit of a walk with the files it touches. */
export type ListedCommit = Readonly<{oid: string; parents: readonly string[]; changes: readonly Change[]}>;

const rawLine = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([AMDT])/;

/**
 * Reads `git log -z --raw --no-renames --no-abbrev --format='%H %P'`. Every file is a field of modes and ids and a
 * field with its path, so that no path can be taken for anything else. Throws on what is not of that form.
 */
export const parseRawLog = (output: ByteString): readonly ListedCommit[] => {
	const fields = output.split('\0');
	const commits: {oid: string; parents: readonly string[]; changes: Change[]}[] = [];
	for (let at = 0; at < fields.length; at++) {
		const field = fields[at] ?? '';
		const raw = field.match(rawLine);
		if (raw !== null) {
			const [, oldMode = '', newMode = '', oldOid = '', newOid = '', letter] = raw;
			const status = letter as Change['status'];
			at++;
			commits.at(-1)?.changes.push({status, path: fields[at] ?? '', oldMode, newMode, oldOid, newOid});
		} else if (/^[0-9a-f]{40,}(?: [0-9a-f]{40,})* ?$/.test(field)) {
			const [oid = '', ...parents] = field.trimEnd().split(' ');
			commits.push({oid, parents, changes: []});
		} else if (field !== '' && field !== '\n') {
			throw new Error(`unexpected field in the raw log: ${JSON.stringify(field.slice(0, 80))}`);
		}
	}
	return commits;
};
