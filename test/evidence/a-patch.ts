import type {DiffLine, FileDiff} from '../../src/series/diff.ts';
import type {Patch, Series} from '../../src/series/series.ts';

const ident = {name: 'Test Author', mail: 'author@example.org', when: 1_700_000_000, zone: '+0000'};

/** A modified file with one hunk; each line begins with its sign. */
export const aFile = (path: string, lines: readonly string[], context = ''): FileDiff => ({
	path,
	oldPath: undefined,
	kind: 'modified',
	isBinary: false,
	hunks: [
		{
			oldStart: 1,
			oldCount: lines.filter(line => !line.startsWith('+')).length,
			newStart: 1,
			newCount: lines.filter(line => !line.startsWith('-')).length,
			context,
			lines: lines.map(line => ({sign: line[0] as DiffLine['sign'], text: line.slice(1)})),
		},
	],
});

/** A file with one changed statement. */
export const aChange = (path: string, context = ''): FileDiff =>
	aFile(path, [' {', '-\told_call();', '+\tnew_call();', ' }'], context);

/** A patch of these files. */
export const aPatch = (
	files: readonly FileDiff[],
	id = 'one',
	message = 'KVM: x86: Change something\n',
): Patch => ({
	id,
	commit: {
		oid: id,
		tree: 'tree',
		parents: ['base'],
		author: ident,
		committer: ident,
		encoding: undefined,
		message,
		isExact: true,
		raw: new Uint8Array(),
	},
	changes: [],
	diff: files,
});

/** A series of these patches. */
export const aSeries = (...patches: readonly Patch[]): Series => ({
	branch: 'work',
	base: 'base',
	tip: 'tip',
	patches,
});
