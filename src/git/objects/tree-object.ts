import {type ByteString, byteString, bytesOf} from '../../series/bytes.ts';
import {idBytes, type ObjectFormat} from './object-id.ts';

/** An entry of a tree object. `bytes` is the entry as it is stored, whatever way its mode was once written. */
export type TreeEntry = Readonly<{mode: string; name: ByteString; oid: string; bytes: ByteString}>;

/** The mode of a directory in a tree object. */
export const folderMode = '40000';

/** Whether the entry is a directory. */
export const isFolder = ({mode}: Pick<TreeEntry, 'mode'>): boolean =>
	mode === folderMode || mode === `0${folderMode}`;

/** An entry to be stored. */
export const treeEntry = (mode: string, name: ByteString, oid: string): TreeEntry => ({
	mode,
	name,
	oid,
	bytes: `${mode} ${name}\0${Buffer.from(oid, 'hex').toString('latin1')}`,
});

/** The entries of a tree object in their order. */
export const parseTree = (format: ObjectFormat, content: Uint8Array): readonly TreeEntry[] => {
	const text = byteString(content);
	const entries: TreeEntry[] = [];
	for (let start = 0; start < text.length; ) {
		const space = text.indexOf(' ', start);
		const nul = text.indexOf('\0', space);
		const end = nul + 1 + idBytes(format);
		if (space === -1 || nul === -1 || end > text.length) throw new Error('broken tree object');
		entries.push({
			mode: text.slice(start, space),
			name: text.slice(space + 1, nul),
			oid: bytesOf(text.slice(nul + 1, end)).toString('hex'),
			bytes: text.slice(start, end),
		});
		start = end;
	}
	return entries;
};

/** The content of a tree object with these entries. */
export const formatTree = (entries: readonly TreeEntry[]): Uint8Array =>
	bytesOf(entries.map(({bytes}) => bytes).join(''));

const key = (entry: TreeEntry) => (isFolder(entry) ? `${entry.name}/` : entry.name);

/** Git's order of entries: by bytes, a directory as if its name ended in a slash. */
export const inTreeOrder = (entries: Iterable<TreeEntry>): readonly TreeEntry[] =>
	[...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
