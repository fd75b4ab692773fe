import type {Diff} from '../../../series/diff.ts';
import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {sourceOf, sourcesOf} from '../../code/moves.ts';
import type {NewLine, Piece} from '../../code/pieces.ts';

/** Fewer lines are read as easily with a change as without. */
const least = 15;

const moved = 'map pin lock zap flush sync link load walk trap mask tag park seal poll free'
	.split(' ')
	.map(step => `\t${step}_every_root(vcpu);`);

const example = (after: readonly string[]): string =>
	[
		'--- arch/x86/kvm/x86.c',
		...moved.map(line => `-${line}`),
		'+++ arch/x86/kvm/mmu/mmu.c',
		...after.map(line => `+${line}`),
	].join('\n');

/** Runs of added lines in order. */
const runsOf = ({lines}: Piece): readonly (readonly NewLine[])[] => {
	const runs: NewLine[][] = [];
	lines.forEach((line, index) => {
		if (!line.isAdded) return;
		if (index > 0 && lines[index - 1]?.isAdded) runs.at(-1)?.push(line);
		else runs.push([line]);
	});
	return runs;
};

/** Code inside a moved function that was not moved with it: its head may change, and so may comments. */
const isEdit = ({isNew, code, isDirective}: NewLine): boolean =>
	isNew && !isDirective && /^\s.*\w/.test(code) && !/^\s+\w[\w\s*]*\w\)\s*$/.test(code);

/** The changed line between moved ones of one source, where enough of them are. */
const editIn = (run: readonly NewLine[], piece: Piece, diff: Diff): NewLine | undefined => {
	const sources = sourcesOf(diff);
	const from = run.map(({text}) => sourceOf(sources, piece, text));
	const counts = new Map<string, number>();
	for (const source of from) if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
	const [main, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
	if (count < least) return undefined;
	return run.find((line, at) => {
		const isBetween =
			from.slice(Math.max(0, at - 3), at).includes(main) && from.slice(at + 1, at + 4).includes(main);
		return isBetween && isEdit(line);
	});
};

export const codeMoveSeparate = defineCodeRule({
	id: 'code-move-separate',
	severity: 'should',
	title: 'Code is moved in one patch and changed in another',
	why: 'A machine can prove that a moved block is the same as before. With a change inside it somebody has to compare both copies line by line, and will miss something.',
	cites: kernelDoc('process/submitting-patches.rst', 'Style-check your changes'),
	good: example(moved),
	bad: example(moved.with(7, '\tload_some_roots(vcpu);')),
	check: (piece, {diff}) => {
		if (piece.lines.filter(({isAdded, isNew}) => isAdded && !isNew).length < least) return [];
		return runsOf(piece).flatMap(run => {
			const line = run.length > least ? editIn(run, piece, diff) : undefined;
			if (line === undefined) return [];
			return codeReport(
				'This line is changed inside a block that the patch moves. Move the block first and change it in a patch of its own.',
				0.6,
				codeSpot(piece, line, line.text.search(/\S/), line.text.length),
			);
		});
	},
});
