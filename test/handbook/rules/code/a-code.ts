import {describe, expect, test} from 'vitest';
import type {CodeSpot, Context, PatchRule, Report} from '../../../../src/handbook/rule.ts';
import type {Diff, DiffLine, FileDiff, Hunk} from '../../../../src/series/diff.ts';
import type {Patch} from '../../../../src/series/series.ts';
import {aContext, aPatch} from '../../a-patch.ts';

/** How code is posted, where it matters. */
export type Posting = Readonly<{path?: string; context?: string; newStart?: number; message?: string}>;

const isSign = (sign: string | undefined): sign is DiffLine['sign'] =>
	sign === '+' || sign === '-' || sign === ' ';

/** A hunk of signed lines. */
export const aHunk = (lines: readonly string[], context = '', newStart = 100): Hunk => {
	const read = lines.map(
		(line): DiffLine => (isSign(line[0]) ? {sign: line[0], text: line.slice(1)} : {sign: ' ', text: line}),
	);
	const count = (without: string) => read.filter(({sign}) => sign !== without).length;
	return {oldStart: newStart, oldCount: count('+'), newStart, newCount: count('-'), context, lines: read};
};

/** A modified file with these hunks. */
export const aFileOf = (path: string, ...hunks: readonly Hunk[]): FileDiff => ({
	path,
	oldPath: undefined,
	kind: 'modified',
	isBinary: false,
	hunks,
});

const inFunction = 'static void handle_root(struct kvm_vcpu *vcpu)';

/** The text of several files: a line of three signs and a path starts one, all others bear a sign. */
const readFiles = (text: string, {context = inFunction}: Posting): Diff => {
	const files: [path: string, lines: string[]][] = [];
	for (const line of text.split('\n')) {
		const path = line.match(/^(?:---|\+\+\+) (.*)$/)?.[1];
		if (path === undefined) files.at(-1)?.[1].push(line);
		else files.push([path, []]);
	}
	return files.map(([path, lines]) => aFileOf(path, aHunk(lines, context)));
};

/**
 * A patch of code. Text without signs is all new; text whose lines all bear one is a hunk; text that starts with the
 * name of a file is several of them.
 */
export const codePatch = (text: string, posting: Posting = {}): Patch => {
	const {path = 'arch/x86/kvm/x86.c', context = inFunction, newStart = 100, message} = posting;
	const lines = text.split('\n');
	const isHunk = lines.every(line => /^[+ -]/.test(line));
	const diff = /^(?:---|\+\+\+) /.test(text)
		? readFiles(text, posting)
		: [aFileOf(path, aHunk(isHunk ? lines : lines.map(line => `+${line}`), context, newStart))];
	return aPatch({
		message:
			message ??
			'KVM: x86: Change something\n\nChange it, as nothing else keeps the root alive.\n\nSigned-off-by: Code Author <author@example.org>\n',
		diff,
	});
};

/** The text that a report marks. */
export const marked = ({code}: Report): string | undefined => code?.text.slice(code.from, code.to);

/** The patch with a line as it should be. */
const mend = (patch: Patch, {path, line, becomes}: CodeSpot): Patch => ({
	...patch,
	diff: patch.diff.map(file =>
		file.path !== path ? file : {...file, hunks: file.hunks.map(hunk => mendHunk(hunk, line, becomes ?? ''))},
	),
});

const mendHunk = (hunk: Hunk, line: number, becomes: string): Hunk => {
	let at = hunk.newStart;
	const lines = hunk.lines.flatMap((one): readonly DiffLine[] => {
		const number = one.sign === '-' ? undefined : at++;
		return number === line && one.sign === '+' ? becomes.split('\n').map(text => ({sign: '+', text})) : [one];
	});
	return {...hunk, lines};
};

/** A rule's table. `mended`: the line as it should be, or undefined where the rule leaves it to the author. */
export type Table = Readonly<{
	context?: Context;
	broken: readonly (readonly [
		says: string,
		code: string,
		marks: string,
		mended?: string | undefined,
		posting?: Posting,
	])[];
	fine: readonly (readonly [says: string, code: string, posting?: Posting])[];
}>;

/** Runs a rule over code that breaks it and code that does not. */
export const testCodeRule = (rule: PatchRule, {context = aContext(), broken, fine}: Table): void => {
	describe(rule.id, () => {
		test.each(broken.map(([says, code, marks, mended, posting]) => ({says, code, marks, mended, posting})))(
			'reports $says',
			({code, marks, mended, posting}) => {
				const patch = codePatch(code, posting);
				const reports = rule.check(patch, context);
				expect(reports.map(marked)[0]).toBe(marks);
				expect(reports[0]?.code?.becomes).toBe(mended);
				expect(reports[0]?.spot).toBeUndefined();
				const spot = reports[0]?.code;
				if (spot?.becomes === undefined) return;
				const after = rule.check(mend(patch, spot), context);
				expect(after.length, 'a mended line is no longer reported').toBeLessThan(reports.length);
			},
		);

		test.each(fine.map(([says, code, posting]) => ({says, code, posting})))(
			'is content with $says',
			({code, posting}) => {
				expect(rule.check(codePatch(code, posting), context)).toEqual([]);
			},
		);
	});
};
