import type {ByteString} from '../../series/bytes.ts';
import type {Diff, FileDiff} from '../../series/diff.ts';
import {isDocument, isSelftest} from '../../series/path-kind.ts';

/** Lines of a file before the change, counted from 1, that are asked where they come from. */
export type AskedFile = Readonly<{
	/** The path before the change. */
	path: ByteString;
	/** Lines that the patch removes and that say something. */
	removed: ReadonlySet<number>;
	/** Lines right above and below what is only added. */
	around: ReadonlySet<number>;
}>;

/** Files and lines that are asked for at most. */
const mostFiles = 12;
const mostLines = 400;

/** Lines looked at on either side of what is added. */
const reach = 2;

/** Blank lines and lone brackets stand everywhere and come from nowhere. */
const saysNothing = (text: string) => /^[\s{}();,/*]*$/.test(text);

const isCode = ({path}: FileDiff) => !isDocument(path);
const isOfKvm = ({path}: FileDiff) => /(?:^|[/_-])kvm/.test(path);

/** Files that may hold the bug: KVM's own before any others, and tests where nothing else is touched. */
const filesOf = (diff: Diff): readonly FileDiff[] => {
	const changed = diff.filter(({kind, isBinary}) => kind !== 'added' && !isBinary).filter(isCode);
	const own = changed.filter(isOfKvm);
	const code = own.filter(({path}) => !isSelftest(path));
	return code.length > 0 ? code : own.length > 0 ? own : changed;
};

type Line = Readonly<{number: number; text: string}>;

const linesOf = ({hunks}: FileDiff): Pick<AskedFile, 'removed' | 'around'> => {
	const removed = new Set<number>();
	const around = new Set<number>();
	for (const {oldStart, oldCount, lines} of hunks) {
		// Where nothing of the old file is in the hunk, git names the line above.
		let next = oldCount === 0 ? oldStart + 1 : oldStart;
		const before: Line[] = [];
		let below = 0;
		let isAdding = false;
		let hasRemoved = false;
		const endRun = () => {
			if (isAdding && !hasRemoved) {
				for (const {number} of before.slice(-reach)) around.add(number);
				below = reach;
			}
			isAdding = false;
			hasRemoved = false;
		};
		for (const {sign, text} of lines) {
			if (sign === '\\') continue;
			if (sign === '+') {
				isAdding = true;
				below = 0;
				continue;
			}
			if (sign === '-') {
				hasRemoved = true;
				if (!saysNothing(text)) removed.add(next);
			} else {
				endRun();
				if (!saysNothing(text)) {
					if (below > 0) around.add(next);
					below = Math.max(0, below - 1);
					before.push({number: next, text});
				}
			}
			next++;
		}
		endRun();
	}
	return {removed, around};
};

/** What is asked for a patch, and how many files are left out because there are too many. */
export const askedLines = (diff: Diff): Readonly<{files: readonly AskedFile[]; leftOut: number}> => {
	const all = filesOf(diff)
		.map((file): AskedFile => ({path: file.oldPath ?? file.path, ...linesOf(file)}))
		.filter(({removed, around}) => removed.size + around.size > 0)
		.toSorted((a, b) => b.removed.size - a.removed.size);
	let room = mostLines;
	const files = all.slice(0, mostFiles).filter(({removed, around}) => {
		const fits = room > 0;
		room -= removed.size + around.size;
		return fits;
	});
	return {files, leftOut: all.length - files.length};
};

/** Line numbers as `from,to` ranges. */
export const rangesOf = (numbers: Iterable<number>): readonly string[] => {
	const ranges: {from: number; to: number}[] = [];
	for (const number of [...numbers].toSorted((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== undefined && last.to + 1 >= number) last.to = number;
		else ranges.push({from: number, to: number});
	}
	return ranges.map(({from, to}) => `${from},${to}`);
};
