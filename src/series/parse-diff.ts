import {type ByteString, readablePath} from './bytes.ts';
import type {Diff, DiffLine, FileDiff, Hunk} from './diff.ts';
import {pathOfPair, unquotePath} from './quoted-path.ts';

/** Text of a diff for reading: UTF-8 where it is that, otherwise one character a byte. */
const readable = (line: ByteString): string => (/[\x80-\xff]/.test(line) ? readablePath(line) : line);

const hunkHead = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@(?: (.*))?$/s;

/** What the lines before the first hunk say; names without their `a/` and `b/`. */
type Head = {
	oldName: ByteString | undefined;
	newName: ByteString | undefined;
	kind: FileDiff['kind'];
	isBinary: boolean;
};

const isSign = (sign: string | undefined): sign is DiffLine['sign'] =>
	sign === ' ' || sign === '+' || sign === '-' || sign === '\\';

/** Reads the hunk that starts at `at`; its own counts say where it ends, whatever its lines look like. */
const readHunk = (lines: readonly ByteString[], at: number): readonly [Hunk, next: number] | undefined => {
	const head = lines[at]?.match(hunkHead);
	if (head == null) return undefined;
	const count = (text: string | undefined) => (text === undefined ? 1 : Number(text));
	const [oldCount, newCount] = [count(head[2]), count(head[4])];
	let [oldLeft, newLeft] = [oldCount, newCount];
	const found: DiffLine[] = [];
	let next = at + 1;
	for (; next < lines.length; next++) {
		const line = lines[next] ?? '';
		const sign = line === '' ? ' ' : line[0];
		if (!isSign(sign) || (oldLeft <= 0 && newLeft <= 0 && sign !== '\\')) break;
		if (sign === ' ' || sign === '-') oldLeft--;
		if (sign === ' ' || sign === '+') newLeft--;
		found.push({sign, text: readable(line.slice(1))});
	}
	const hunk: Hunk = {
		oldStart: Number(head[1]),
		oldCount,
		newStart: Number(head[3]),
		newCount,
		context: readable(head[5] ?? ''),
		lines: found,
	};
	return [hunk, next];
};

/** A name behind `---` or `+++`: git ends it with a tab where it holds blanks. */
const sideName = (written: ByteString): ByteString | undefined =>
	written === '/dev/null' ? undefined : unquotePath(written.replace(/\t$/, '')).slice(2);

const headLine = (head: Head, line: ByteString): void => {
	const rest = (prefix: string) => (line.startsWith(prefix) ? line.slice(prefix.length) : undefined);
	const from = rest('rename from ') ?? rest('copy from ');
	const to = rest('rename to ') ?? rest('copy to ');
	if (from !== undefined) {
		head.oldName = unquotePath(from);
		head.kind = line.startsWith('copy') ? 'copied' : 'renamed';
	} else if (to !== undefined) head.newName = unquotePath(to);
	else if (line.startsWith('new file mode ')) head.kind = 'added';
	else if (line.startsWith('deleted file mode ')) head.kind = 'deleted';
	else if (line.startsWith('--- ')) head.oldName ??= sideName(line.slice(4));
	else if (line.startsWith('+++ ')) head.newName ??= sideName(line.slice(4));
	else if (line.startsWith('Binary files ') || line === 'GIT binary patch') head.isBinary = true;
};

const readFile = (lines: readonly ByteString[], at: number): readonly [FileDiff, next: number] => {
	const head: Head = {oldName: undefined, newName: undefined, kind: 'modified', isBinary: false};
	const hunks: Hunk[] = [];
	let next = at + 1;
	while (next < lines.length && !lines[next]?.startsWith('diff --git ')) {
		const read = readHunk(lines, next);
		if (read === undefined) {
			headLine(head, lines[next] ?? '');
			next++;
		} else {
			hunks.push(read[0]);
			next = read[1];
		}
	}
	const path = head.newName ?? head.oldName ?? pathOfPair(lines[at]?.slice('diff --git '.length) ?? '');
	const oldPath = head.oldName === path ? undefined : head.oldName;
	return [{path, oldPath, kind: head.kind, isBinary: head.isBinary, hunks}, next];
};

/**
 * Reads what `git log -p` says of one commit, as a byte string: `a/` and `b/` before the names, no colour. Lines
 * before the first `diff --git` are passed over. A change of a file's type is two entries of one path, as git has it.
 * A carriage return at a line's end stays in its text. Never throws.
 */
export const parseDiff = (text: ByteString): Diff => {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	const files: FileDiff[] = [];
	let at = lines.findIndex(line => line.startsWith('diff --git '));
	while (at !== -1 && at < lines.length) {
		const [file, next] = readFile(lines, at);
		files.push(file);
		at = next;
	}
	return files;
};
