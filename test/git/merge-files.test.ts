import {writeFile} from 'node:fs/promises';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {changeOf, type FileState} from '../../src/git/objects/file-state.ts';
import {createObjectMemory, createObjects} from '../../src/git/objects/objects.ts';
import {editTree} from '../../src/git/objects/tree-edit.ts';
import {emptyTree} from '../../src/git/objects/tree-object.ts';
import {createMergeMemory, createMerger} from '../../src/git/rewriting/merge.ts';
import {mergeFiles} from '../../src/git/rewriting/merge-files.ts';
import {bytesOf} from '../../src/series/bytes.ts';
import {aJob} from './a-history.ts';
import {aRepository} from './sealed.ts';

const {signal} = aJob();

/** Files of one version by their paths; a mode before the content where it is not 100644. */
type Files = Readonly<Record<string, string | readonly [mode: string, content: string]>>;

/** Whole trees of three versions, merged once as they are and once file by file. */
const bothWays = async (
	{git, path}: Readonly<{git: Parameters<typeof createMerger>[0]; path: string}>,
	[base, ours, theirs]: readonly [Files, Files, Files],
) => {
	const objects = createObjects(git, 'sha1', createObjectMemory());
	const merger = createMerger(git, `${path}/.git`, objects, createMergeMemory());
	try {
		const statesOf = (files: Files) =>
			new Map<string, FileState>(
				Object.entries(files).map(([name, file]) => {
					const [mode, content] = typeof file === 'string' ? ['100644', file] : file;
					return [name, {mode, oid: objects.add('blob', bytesOf(content))}];
				}),
			);
		const [old, here, fresh] = [statesOf(base), statesOf(ours), statesOf(theirs)];
		const treeOf = (states: ReadonlyMap<string, FileState>) =>
			editTree(objects, objects.addTree(emptyTree('sha1')), states);
		const paths = [...new Set([...old.keys(), ...fresh.keys()])];
		const changes = paths
			.map(each => changeOf(each, old.get(each), fresh.get(each), 'sha1'))
			.filter(({oldOid, newOid, oldMode, newMode}) => oldOid !== newOid || oldMode !== newMode);
		const meetings = changes.map(change => ({change, ours: here.get(change.path)}));
		const edited = await mergeFiles({objects, merger}, meetings, signal);
		const sides = {base: await treeOf(old), ours: await treeOf(here), theirs: await treeOf(fresh)};
		const whole = await merger.merge(sides, signal);
		const states = edited?.map(({path: at, newMode, newOid}): [string, FileState] => [
			at,
			{mode: newMode, oid: newOid},
		]);
		const tree = states && (await editTree(objects, sides.ours, new Map(states)));
		return {tree, whole};
	} finally {
		await merger.close();
	}
};

const lineEnds = ['\n', '\r\n'];
const words = ['same', 'other', '\xe9t\xe9', '', '\t}', 'return 0;'];

/** A text of these many lines, some alike, with edits at some of them. */
const edited = (
	lines: readonly string[],
	edits: readonly Readonly<{at: number; word: string; kind: number}>[],
) =>
	edits.reduce((now, {at, word, kind}) => {
		const place = at % (now.length + 1);
		return now.toSpliced(place, kind === 0 ? 0 : 1, ...(kind === 2 ? [] : [word]));
	}, lines);

const edits = fc.array(fc.record({at: fc.nat(60), word: fc.constantFrom(...words), kind: fc.nat(2)}), {
	maxLength: 3,
});

const contents = fc
	.record({
		lines: fc.array(fc.oneof(fc.constantFrom(...words), fc.nat(99).map(String)), {
			minLength: 6,
			maxLength: 40,
		}),
		end: fc.constantFrom(...lineEnds),
		lasts: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
		ours: edits,
		theirs: edits,
	})
	.map(({lines, end, lasts, ours, theirs}) =>
		[lines, edited(lines, ours), edited(lines, theirs)].map(
			(each, at) => each.join(end) + (lasts[at] === false && lasts[0] === false ? '' : end),
		),
	);

describe('files merged alone', () => {
	it('come out as whole trees merged by git do', {timeout: 120_000}, async () => {
		await using repository = await aRepository();
		const seen = {clean: 0, conflicts: 0};
		const property = fc.asyncProperty(fc.array(contents, {minLength: 1, maxLength: 3}), async drawn => {
			const filesOf = (side: number): Files => ({
				...Object.fromEntries(drawn.map((texts, at) => [`${at % 2 ? 'a/b/' : ''}${at}`, texts[side] ?? ''])),
				// Here only, and renamed: of no matter to the files of the patch.
				[side === 1 ? 'a/moved' : 'stays']: 'one\ntwo\nthree\n',
			});
			const {tree, whole} = await bothWays(repository, [filesOf(0), filesOf(1), filesOf(2)]);
			expect(tree).toBe(whole.conflicts.length === 0 ? whole.tree : undefined);
			seen[tree === undefined ? 'conflicts' : 'clean']++;
		});
		await fc.assert(property, {numRuns: 60});
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
	});

	const text = 'a\nb\nc\nd\ne\nf\n';
	const early = text.replace('a', 'early');
	const late = text.replace('f', 'late');

	it.each<readonly [string, readonly [Files, Files, Files]]>([
		['is added', [{x: text}, {x: early}, {x: late, y: 'new\n'}]],
		['is removed', [{x: text, y: 'y\n'}, {x: early, y: 'y\n'}, {x: late}]],
		['becomes executable', [{x: text}, {x: early}, {x: ['100755', late]}]],
		['is executable where it is to go', [{x: text}, {x: ['100755', early]}, {x: late}]],
		['is a link', [{x: ['120000', 'a']}, {x: ['120000', 'b']}, {x: ['120000', 'c']}]],
		['has another name where it is to go', [{x: text}, {z: early}, {x: late}]],
	])('are left to whole trees where one %s', async (_, sides) => {
		await using repository = await aRepository();
		const {tree} = await bothWays(repository, sides);
		expect(tree).toBeUndefined();
	});

	it.each([
		['checked-out', 'x merge=union\n'],
		['checked-out', 'x merge=binary\n'],
		['committed', 'x merge=union\n'],
	])('follow %s attributes as whole trees do: %s', async (where, attributes) => {
		await using repository = await aRepository();
		const own: Files = where === 'committed' ? {'.gitattributes': attributes} : {};
		if (where !== 'committed') await writeFile(`${repository.path}/.gitattributes`, attributes);
		for (const mine of [early, text.replace('f', 'mine')]) {
			const {tree, whole} = await bothWays(repository, [
				{...own, x: text},
				{...own, x: mine},
				{...own, x: late},
			]);
			expect(tree).toBe(whole.conflicts.length === 0 ? whole.tree : undefined);
		}
	});
});
