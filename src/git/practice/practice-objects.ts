import {createHash} from 'node:crypto';
import type {Files} from './practice-change.ts';

const oidOf = (type: 'blob' | 'tree' | 'commit', body: Uint8Array): string =>
	createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');

/** Blob ids by content; the same few files come back in every commit. */
export type BlobIds = Map<string, string>;

const blobOid = (content: string, known: BlobIds): string => {
	const oid = known.get(content) ?? oidOf('blob', Buffer.from(content));
	known.set(content, oid);
	return oid;
};

/** The id of the tree of these files, all of them plain ones. */
export const treeOid = (files: Files, known: BlobIds): string => {
	const folders = new Map<string, Map<string, string>>();
	const entries: {name: string; sortedAs: string; mode: string; oid: string}[] = [];
	for (const [path, content] of files) {
		const slash = path.indexOf('/');
		if (slash === -1) {
			entries.push({name: path, sortedAs: path, mode: '100644', oid: blobOid(content, known)});
			continue;
		}
		const name = path.slice(0, slash);
		const inside = folders.get(name) ?? new Map<string, string>();
		folders.set(name, inside.set(path.slice(slash + 1), content));
	}
	for (const [name, inside] of folders) {
		entries.push({name, sortedAs: `${name}/`, mode: '40000', oid: treeOid(inside, known)});
	}
	entries.sort((a, b) => (a.sortedAs < b.sortedAs ? -1 : 1));
	const parts = entries.flatMap(({name, mode, oid}) => [
		Buffer.from(`${mode} ${name}\0`),
		Buffer.from(oid, 'hex'),
	]);
	return oidOf('tree', Buffer.concat(parts));
};

/** The id of a commit; `who` is `Name <mail> seconds zone` of author and committer alike. */
export const commitOid = (tree: string, parents: readonly string[], who: string, message: string): string => {
	const lines = [`tree ${tree}`, ...parents.map(oid => `parent ${oid}`), `author ${who}`, `committer ${who}`];
	return oidOf('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`));
};
