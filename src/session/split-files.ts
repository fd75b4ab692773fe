import type {ByteString} from '../series/bytes.ts';
import type {FileDiff} from '../series/diff.ts';
import type {Patch} from '../series/series.ts';
import {splittableLines} from '../series/take-lines.ts';
import type {SplitPart} from './answers.ts';

/** A file of a commit as a split sees it. */
export type SplitFile = Readonly<{
	path: ByteString;
	/** All paths that go with it: of a rename the old one too. */
	paths: readonly ByteString[];
	/** What is shown of it; undefined where git shows nothing. */
	diff: FileDiff | undefined;
	/** How many `+` and `-` lines can be told apart; 0 where it goes as a whole. */
	lines: number;
}>;

/**
 * To which part everything goes, from 0: for each file of `splitFiles` a number for each of its lines, or one number
 * where it goes as a whole.
 */
export type Allotment = readonly (readonly number[])[];

const known = new WeakMap<Patch, readonly SplitFile[]>();

const find = (patch: Patch): readonly SplitFile[] => {
	const left = new Set(patch.changes.map(({path}) => path));
	const take = (paths: readonly (ByteString | undefined)[]) =>
		paths.filter(path => path !== undefined && left.delete(path)) as readonly ByteString[];
	// A copy leaves the file it was made from as it is; only a rename takes it along.
	const shown = patch.diff.flatMap(file => {
		const paths = take([file.path, file.kind === 'renamed' ? file.oldPath : undefined]);
		const lines = paths.length === 1 ? (splittableLines(patch, file.path) ?? 0) : 0;
		return paths.length === 0 ? [] : [{path: file.path, paths, diff: file, lines}];
	});
	return [...shown, ...[...left].map(path => ({path, paths: [path], diff: undefined, lines: 0}))];
};

/** The files of a commit in the order of its diff. */
export const splitFiles = (patch: Patch): readonly SplitFile[] => {
	const files = known.get(patch) ?? find(patch);
	known.set(patch, files);
	return files;
};

/** Everything in the first part. */
export const undivided = (patch: Patch): Allotment =>
	splitFiles(patch).map(({lines}) => Array<number>(Math.max(1, lines)).fill(0));

/** The parts of an allotment in their order; numbers that nothing was given to are passed over. */
export const partsOf = (patch: Patch, allotment: Allotment): readonly SplitPart[] => {
	const files = splitFiles(patch);
	const numbers = [...new Set(allotment.flat())].sort((a, b) => a - b);
	return numbers.map(number => {
		const own = files.flatMap((file, index) => {
			const given = allotment[index] ?? [];
			if (!given.includes(number)) return [];
			const lines = given.flatMap((to, line) => (to === number ? [line] : []));
			return [{file, lines: lines.length === given.length ? undefined : lines}];
		});
		const partial = own.flatMap(({file, lines}) =>
			lines === undefined ? [] : [[file.path, lines] as const],
		);
		return {
			paths: own.flatMap(({file}) => file.paths),
			...(partial.length === 0 ? {} : {lines: Object.fromEntries(partial)}),
		};
	});
};

/** Which part takes which line; undefined where the parts do not make up the commit, all of it, once. */
export const allotmentOf = (patch: Patch, parts: readonly SplitPart[]): Allotment | undefined => {
	const total = parts.reduce((sum, {paths}) => sum + paths.length, 0);
	let seen = 0;
	const allotment = splitFiles(patch).map(({path, paths, lines}) => {
		const given: (number | undefined)[] = Array(Math.max(1, lines)).fill(undefined);
		for (const [number, part] of parts.entries()) {
			const has = paths.filter(each => part.paths.includes(each)).length;
			seen += has;
			if (has === 0) continue;
			const taken =
				part.lines !== undefined && Object.hasOwn(part.lines, path) ? part.lines[path] : undefined;
			const wanted = taken ?? [...given.keys()];
			const isWrong = has < paths.length || wanted.length === 0 || (taken !== undefined && lines === 0);
			if (isWrong || wanted.some(line => line >= given.length || given[line] !== undefined)) return undefined;
			for (const line of wanted) given[line] = number;
		}
		return given.every(each => each !== undefined) ? given : undefined;
	});
	const isWhole = seen === total && allotment.every(each => each !== undefined);
	const isFull = parts.every(({paths}) => paths.length > 0);
	return isWhole && isFull ? (allotment as Allotment) : undefined;
};
