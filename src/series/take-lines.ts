import type {ByteString} from './bytes.ts';
import type {DiffLine, FileDiff} from './diff.ts';
import type {Patch} from './series.ts';

/** The lines of a file with their ends; the last one may lack it. */
const linesOf = (text: ByteString): readonly ByteString[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const countChanged = ({hunks}: FileDiff): number =>
	hunks.reduce((sum, {lines}) => sum + lines.filter(({sign}) => sign === '+' || sign === '-').length, 0);

const isRegular = (mode: string) => mode.startsWith('100');
const isNothing = (mode: string) => /^0+$/.test(mode);

/**
 * How many `+` and `-` lines a file's diff has; undefined where the file can only be taken whole, as it is binary, no
 * plain file, renamed, or changed in mode or type.
 */
export const splittableLines = ({changes, diff}: Patch, path: ByteString): number | undefined => {
	const change = changes.find(each => each.path === path);
	const files = diff.filter(file => file.path === path || file.oldPath === path);
	const [file] = files;
	if (change === undefined || file === undefined || files.length > 1) return undefined;
	const {oldMode, newMode} = change;
	const isPlain = [oldMode, newMode].every(mode => isNothing(mode) || isRegular(mode));
	const isSameMode = oldMode === newMode || isNothing(oldMode) || isNothing(newMode);
	if (!isPlain || !isSameMode || file.isBinary || file.oldPath !== undefined) return undefined;
	const count = countChanged(file);
	return count === 0 ? undefined : count;
};

/** Lines of a hunk that stand together: first what goes, then what comes; a line that stays is a block of its own. */
type Block = Readonly<{isKept: boolean; gone: number; come: number}>;

const blocksOf = (lines: readonly DiffLine[]): readonly Block[] => {
	const blocks: {isKept: boolean; gone: number; come: number}[] = [];
	for (const {sign} of lines) {
		const last = blocks.at(-1);
		if (sign === ' ') blocks.push({isKept: true, gone: 0, come: 0});
		else if (sign === '+' && last?.isKept === false) last.come++;
		else if (sign === '-' && last?.isKept === false && last.come === 0) last.gone++;
		else if (sign !== '\\')
			blocks.push({isKept: false, gone: Number(sign === '-'), come: Number(sign === '+')});
	}
	return blocks;
};

/**
 * The file `before` with some of the lines that its diff to `after` removes and adds: `taken` has their numbers, from
 * 0, among all `+` and `-` lines. Bytes are those of the two files; only a last line without an end gets one where
 * something comes to stand behind it. As many new lines as old ones are taken for their replacements one by one.
 */
export const takeLines = (
	before: ByteString,
	after: ByteString,
	{hunks}: FileDiff,
	taken: ReadonlySet<number>,
): ByteString => {
	const [old, fresh] = [linesOf(before), linesOf(after)];
	const result: ByteString[] = [];
	// One by one, since a file may have more lines than a call takes arguments.
	const add = (more: readonly ByteString[]) => {
		for (const line of more) result.push(line);
	};
	let [oldAt, number] = [0, 0];
	for (const {oldStart, oldCount, newStart, newCount, lines} of hunks) {
		const from = oldCount === 0 ? oldStart : oldStart - 1;
		let newAt = newCount === 0 ? newStart : newStart - 1;
		add(old.slice(oldAt, from));
		oldAt = from;
		for (const {isKept, gone, come} of blocksOf(lines)) {
			const first = number;
			const stay = (rank: number) =>
				taken.has(first + rank) ? [] : old.slice(oldAt + rank, oldAt + rank + 1);
			const arrive = (rank: number) =>
				taken.has(first + gone + rank) ? fresh.slice(newAt + rank, newAt + rank + 1) : [];
			const [leaving, coming] = [[...Array(gone).keys()], [...Array(come).keys()]];
			if (isKept) add(old.slice(oldAt, oldAt + 1));
			else if (gone === come) add(leaving.flatMap(rank => [...stay(rank), ...arrive(rank)]));
			else add([...leaving.flatMap(stay), ...coming.flatMap(arrive)]);
			number += gone + come;
			oldAt += isKept ? 1 : gone;
			newAt += isKept ? 1 : come;
		}
	}
	add(old.slice(oldAt));
	const last = result.length - 1;
	return result.map((line, index) => (index < last && !line.endsWith('\n') ? `${line}\n` : line)).join('');
};
