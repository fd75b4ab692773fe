import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import type {FileState} from '../../src/git/objects/file-state.ts';
import {idBytes, type ObjectFormat, objectId} from '../../src/git/objects/object-id.ts';
import {createObjectMemory, createObjects} from '../../src/git/objects/objects.ts';
import {formatPack} from '../../src/git/objects/pack.ts';
import {idsDelta} from '../../src/git/objects/pack-delta.ts';
import {editTree} from '../../src/git/objects/tree-edit.ts';
import {emptyTree, entriesOf, isFolder, parseTree, withEntries} from '../../src/git/objects/tree-object.ts';
import {patched} from './patched.ts';

/** Objects of a repository that has none and is never asked. */
const objectsAlone = (format: ObjectFormat) => createObjects(createGit('/'), format, createObjectMemory());

const formats = fc.constantFrom<ObjectFormat>('sha1', 'sha256');

/** Paths that often are, or lie in, directories of each other's names, in an order that directories change. */
const paths = fc.constantFrom('a', 'a.c', 'a-b', 'b/a', 'b/c', 'b/d/e', 'b.c', 'c/a', 'c0', 'd/e/f/g');
const edit = fc.tuple(paths, fc.option(fc.tuple(fc.constantFrom('100644', '100755'), fc.nat(5))));
const commits = fc.array(fc.array(edit, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 12});

/** The files of a tree, read entry by entry. */
const filesOf = async (
	objects: ReturnType<typeof objectsAlone>,
	root: string,
): Promise<ReadonlyMap<string, string>> => {
	const files = new Map<string, string>();
	for (const entry of entriesOf(parseTree(objects.format, (await objects.read(root)).content))) {
		if (!isFolder(entry)) files.set(entry.name, `${entry.mode} ${entry.oid}`);
		else for (const [name, at] of await filesOf(objects, entry.oid)) files.set(`${entry.name}/${name}`, at);
	}
	return files;
};

/** All that can be reached from a tree, by its entries. */
const reachable = async (objects: ReturnType<typeof objectsAlone>, root: string): Promise<Set<string>> => {
	const found = new Set([root]);
	for (const {oid, ...entry} of entriesOf(parseTree(objects.format, (await objects.read(root)).content))) {
		for (const below of isFolder(entry) ? await reachable(objects, oid) : [oid]) found.add(below);
	}
	return found;
};

describe('an edited tree', () => {
	it('has the files that were set, in the order of git, and knows what is below it', async () => {
		await fc.assert(
			fc.asyncProperty(formats, commits, async (format, series) => {
				const objects = objectsAlone(format);
				const there = 'ab'.repeat(idBytes(format));
				const expected = new Map<string, string>();
				let root = objects.addTree(emptyTree(format));
				const roots: string[] = [];
				for (const edits of series) {
					const states = new Map<string, FileState>();
					for (const [path, state] of edits) {
						// A file is not set where a directory is, nor below another file; nobody edits so.
						const isInTheWay = (other: string) =>
							other.startsWith(`${path}/`) || path.startsWith(`${other}/`);
						if ([...expected.keys(), ...states.keys()].some(isInTheWay)) continue;
						// Some are in the repository.
						const isThere = state?.[1] === 0;
						const oid = isThere ? there : state && objects.add('blob', Buffer.from(String(state[1])));
						states.set(path, state && oid ? {mode: state[0], oid} : undefined);
						if (state && oid) expected.set(path, `${state[0]} ${oid}`);
						else expected.delete(path);
					}
					root = await editTree(objects, root, states);
					roots.push(root);
					expect(new Map([...(await filesOf(objects, root))].sort())).toEqual(new Map([...expected].sort()));
				}
				const wanted = new Set<string>();
				for (const each of roots) {
					const below = await reachable(objects, each);
					below.delete(there);
					expect(new Set((await objects.madeBelow([each])).keys())).toEqual(below);
					for (const oid of below) wanted.add(oid);
				}
				const made = await objects.madeBelow(roots);
				expect(new Set(made.keys())).toEqual(wanted);
				for (const [oid, object] of made) expect(objectId(format, object)).toBe(oid);
				// What is told of likeness makes the same objects again.
				for (const {content, like} of made.values()) {
					const delta = like?.idsAt && idsDelta(content, like.idsAt, idBytes(format));
					if (delta === undefined || like === undefined) continue;
					expect(patched((await objects.read(like.oid)).content, delta)).toEqual(Buffer.from(content));
				}
				expect(formatPack(format, made).entries).toHaveLength(made.size);
			}),
		);
	});

	it('keeps entries as they were once written', () => {
		const id = Buffer.alloc(20, 1).toString('latin1');
		const old = parseTree('sha1', Buffer.from(`100664 a\0${id}040000 b\0${id}`, 'latin1'));
		const entry = {mode: '100644', name: 'c', oid: '02'.repeat(20)};
		const {tree} = withEntries(old, new Map([['c', entry]]));
		expect(entriesOf(tree)).toEqual([...entriesOf(old), entry]);
		expect(tree.content.subarray(0, old.content.length)).toEqual(old.content);
	});
});
