import {join} from 'node:path';
import {byteString, bytesOf} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import type {Patch} from '../../series/series.ts';
import type {Ran} from '../../tools/run.ts';
import type {Proof} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import {createQuarantine} from '../objects/quarantine.ts';
import {type Evidence, patchesOf} from './emit-files.ts';

/** Settings under which an index and a patch are what they are, and nothing is written for good. */
const settings = [
	'apply.whitespace=nowarn',
	'apply.ignoreWhitespace=no',
	'core.autocrlf=false',
	'core.splitIndex=false',
	'core.untrackedCache=false',
	'core.sparseCheckout=false',
	'index.sparse=false',
	'core.fsync=none',
].flatMap(setting => ['-c', setting]);

type Numbered = Readonly<{at: number; patch: Patch; path: string}>;

/** Each patch gets a folder of its own in one index, so that many can be tried without one process for each question. */
const folderOf = (at: number): string => `p${at}/`;

const entriesOf = (
	all: readonly Numbered[],
	state: (change: Change) => FileState,
): ReadonlyMap<string, FileState> =>
	new Map(
		all.flatMap(({at, patch}) =>
			patch.changes.map(change => [folderOf(at) + change.path, state(change)] as const),
		),
	);

const indexInfo = (files: ReadonlyMap<string, FileState>): Uint8Array =>
	bytesOf(
		[...files]
			.map(([path, state]) => (state === undefined ? '' : `${state.mode} ${state.oid}\t${path}\0`))
			.join(''),
	);

const parseStaged = (output: string): ReadonlyMap<string, FileState> =>
	new Map(
		output
			.split('\0')
			.filter(entry => entry !== '')
			.map(entry => {
				const [head = '', ...path] = entry.split('\t');
				const [mode = '', oid = ''] = head.split(' ');
				return [path.join('\t'), {mode, oid}];
			}),
	);

/** The first patch whose files are not what the patch before it left; undefined where all follow each other. */
const firstGap = (patches: readonly Patch[]): number | undefined => {
	const files = new Map<string, FileState>();
	for (const [at, {changes}] of patches.entries()) {
		for (const change of changes) {
			if (files.has(change.path) && !isSameState(files.get(change.path), before(change))) return at;
			files.set(change.path, after(change));
		}
	}
	return undefined;
};

type Run = Readonly<{
	ask: (args: readonly string[]) => Promise<Ran>;
	bytes: (args: readonly string[], input?: Uint8Array) => Promise<Uint8Array>;
}>;

const failed = (says: string): Proof => ({id: 'apply', isProven: false, says});
const short = (oid: string) => oid.slice(0, 12);

/** Applies some of the patches, each to its touched files as its parent has them; what is wrong with the first bad one. */
const applyEach = async (
	run: Run,
	all: readonly Numbered[],
	onStep: () => void,
): Promise<string | undefined> => {
	if (all.length === 0) return undefined;
	await run.bytes(['update-index', '-z', '--index-info'], indexInfo(entriesOf(all, before)));
	for (const {at, path} of all) {
		const ran = await run.ask(['apply', '--cached', `--directory=${folderOf(at)}`, '--', path]);
		const reason = byteString(ran.stderr)
			.replace(/^error: /, '')
			.split('\n')[0];
		if (ran.exitCode !== 0) return `patch ${at + 1} does not apply: ${reason}`;
		onStep();
	}
	const staged = parseStaged(byteString(await run.bytes(['ls-files', '-s', '-z'])));
	const expected = entriesOf(all, after);
	const wrong =
		[...expected.keys()].find(path => !isSameState(expected.get(path), staged.get(path))) ??
		[...staged.keys()].find(path => !expected.has(path));
	if (wrong === undefined) return undefined;
	const [, at, path] = wrong.match(/^p(\d+)\/(.*)$/s) ?? [];
	return `patch ${Number(at) + 1} does not give the ${path} of its commit`;
};

/** Applies all patches to the whole base in one go; the tree that gives, undefined where it does not work. */
const applyAll = async (run: Run, base: string, paths: readonly string[]): Promise<string | undefined> => {
	await run.bytes(['read-tree', base]);
	const ran = await run.ask(['apply', '--cached', '--', ...paths]);
	return ran.exitCode === 0 ? byteString(await run.bytes(['write-tree', '--missing-ok'])).trim() : undefined;
};

/**
 * Whether the files, applied to the base one after the other, give each commit's very tree. What each does to the files
 * it touches is compared with its commit, since the rest of a tree cannot change; the whole tree is computed once, at
 * the end. `onStep` is called for each patch.
 */
export const proveApply = async (
	git: Git,
	evidence: Evidence,
	signal: AbortSignal,
	onStep: () => void,
): Promise<Proof> => {
	const {emission, place} = evidence;
	const {base, tip, patches} = emission.series;
	const files = patchesOf(evidence);
	if (files.length !== patches.length) return failed('there is not one file for each patch');
	const gap = firstGap(patches);
	if (gap !== undefined) return failed(`patch ${gap + 1} does not follow the one before it`);
	const aside = await createQuarantine(place.gitDir);
	const runIn = (index: string): Run => {
		const call = {
			signal,
			env: {...aside.env, GIT_INDEX_FILE: join(aside.env.GIT_OBJECT_DIRECTORY ?? '', index)},
		};
		const command = (args: readonly string[]) => ['-C', place.root, ...settings, ...args];
		return {
			ask: args => git.ask(command(args), call),
			bytes: (args, input) => git.bytes(command(args), input === undefined ? call : {...call, input}),
		};
	};
	const numbered = patches.map((patch, at) => ({at, patch, path: files[at]?.path ?? ''}));
	const half = (rest: number) => numbered.filter(({at}) => at % 2 === rest);
	try {
		const [even, odd, tree, wanted] = await Promise.all([
			applyEach(runIn('even'), half(0), onStep),
			applyEach(runIn('odd'), half(1), onStep),
			applyAll(
				runIn('full'),
				base,
				files.map(({path}) => path),
			),
			git.text(['rev-parse', '--verify', '--end-of-options', `${tip}^{tree}`], {signal}),
		]);
		const fault = even ?? odd;
		if (fault !== undefined) return failed(fault);
		if (tree === undefined) return failed(`they do not apply to ${short(base)} one after the other`);
		if (tree !== wanted) return failed(`together they do not give your tip, tree ${short(wanted)}`);
		return {
			id: 'apply',
			isProven: true,
			says: `apply to ${short(base)} and give your tip, tree ${short(tree)}`,
		};
	} finally {
		await aside.remove();
	}
};
