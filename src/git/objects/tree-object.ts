import {asBuffer, type ByteString, byteString, bytesOf} from '../../series/bytes.ts';
import {idBytes, type ObjectFormat} from './object-id.ts';

/** An entry of a tree object. */
export type TreeEntry = Readonly<{mode: string; name: ByteString; oid: string}>;

/** Where an entry stands in the content of its tree; the id is the end of it. */
type Place = Readonly<{mode: string; name: ByteString; start: number; end: number}>;

/** All places in their order, and the first one of each name. */
type Layout = Readonly<{format: ObjectFormat; all: readonly Place[]; byName: ReadonlyMap<ByteString, Place>}>;

/** A tree object. Those that differ in ids alone have one layout. */
export type Tree = Readonly<{content: Buffer; layout: Layout}>;

/** The mode of a directory in a tree object. */
export const folderMode = '40000';

/** Whether the entry is a directory. */
export const isFolder = ({mode}: Pick<TreeEntry, 'mode'>): boolean =>
	mode === folderMode || mode === `0${folderMode}`;

/** Reads a tree object. Throws where it is broken. */
export const parseTree = (format: ObjectFormat, bytes: Uint8Array): Tree => {
	const content = asBuffer(bytes);
	const text = byteString(bytes);
	const all: Place[] = [];
	const byName = new Map<ByteString, Place>();
	for (let start = 0; start < text.length; ) {
		const space = text.indexOf(' ', start);
		const nul = text.indexOf('\0', space);
		const end = nul + 1 + idBytes(format);
		if (space === -1 || nul === -1 || end > text.length) throw new Error('broken tree object');
		const name = text.slice(space + 1, nul);
		const place = {mode: text.slice(start, space), name, start, end};
		all.push(place);
		if (!byName.has(name)) byName.set(name, place);
		start = end;
	}
	return {content, layout: {format, all, byName}};
};

/** The tree that has nothing in it. */
export const emptyTree = (format: ObjectFormat): Tree => parseTree(format, Buffer.alloc(0));

const entryAt = ({content, layout}: Tree, {mode, name, end}: Place): TreeEntry => ({
	mode,
	name,
	oid: content.toString('hex', end - idBytes(layout.format), end),
});

/** The entries of a tree in their order. */
export const entriesOf = (tree: Tree): readonly TreeEntry[] =>
	tree.layout.all.map(place => entryAt(tree, place));

/** The ids in a tree by where they begin. */
export const idsOf = ({content, layout: {format, all}}: Tree): ReadonlyMap<number, string> =>
	new Map(all.map(({end}) => [end - idBytes(format), content.toString('hex', end - idBytes(format), end)]));

/** The entry of this name; undefined where there is none. */
export const entryIn = (tree: Tree, name: ByteString): TreeEntry | undefined => {
	const place = tree.layout.byName.get(name);
	return place && entryAt(tree, place);
};

/** The entry with itself as it is stored. */
const withBytes = (entry: TreeEntry) => ({
	...entry,
	bytes: `${entry.mode} ${entry.name}\0${Buffer.from(entry.oid, 'hex').toString('latin1')}`,
});

const key = (entry: Pick<TreeEntry, 'mode' | 'name'>) => (isFolder(entry) ? `${entry.name}/` : entry.name);

/** Git's order of entries: by bytes, a directory as if its name ended in a slash. */
const inTreeOrder = <T extends Pick<TreeEntry, 'mode' | 'name'>>(entries: readonly T[]): readonly T[] =>
	entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** The tree with entries put into it by their names, and where these stand if no other one had to move. */
export const withEntries = (
	tree: Tree,
	puts: ReadonlyMap<ByteString, TreeEntry | undefined>,
): Readonly<{tree: Tree; idsAt: readonly number[] | undefined}> => {
	const {content, layout} = tree;
	const {format, all, byName} = layout;
	const width = idBytes(format);
	const places = [...puts.keys()].map(name => byName.get(name));
	if ([...puts.values()].every((entry, at) => entry !== undefined && entry.mode === places[at]?.mode)) {
		const edited = Buffer.from(content);
		for (const entry of puts.values()) {
			const end = byName.get(entry?.name ?? '')?.end ?? width;
			edited.write(entry?.oid ?? '', end - width, 'hex');
		}
		const idsAt = places.map(place => (place?.end ?? width) - width).sort((a, b) => a - b);
		return {tree: {content: edited, layout}, idsAt};
	}
	const put = new Set(places);
	const kept = all
		.filter(place => !put.has(place))
		.map(({start, end, ...entry}) => ({...entry, bytes: content.toString('latin1', start, end)}));
	const fresh = [...puts.values()].flatMap(entry => (entry === undefined ? [] : [withBytes(entry)]));
	const sorted = inTreeOrder([...kept, ...fresh]);
	return {tree: parseTree(format, bytesOf(sorted.map(({bytes}) => bytes).join(''))), idsAt: undefined};
};
