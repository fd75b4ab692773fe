import {defineMessageRule} from '../../changelog/define.ts';
import {withLines, withoutLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {misspeltTag} from '../../tags/misspelt.ts';
import {signersOf} from '../../tags/people.ts';

/** What `git cherry-pick -x` and people add in brackets. */
const remark = /^\s*\(.*\)\s*$/;

/** Tags that are spelled wrongly, by line. The only sign-off is left to the rule that asks for one. */
const misspeltIn = (message: string) => {
	const {lines, bodyFrom, end} = partsOf(message);
	const isSigned = signersOf(message).length > 0;
	return new Map(
		lines.slice(bodyFrom, end).flatMap((text, index) => {
			const found = misspeltTag(text, lines[bodyFrom + index + 1]);
			return found === undefined || (found.isSignOff && !isSigned)
				? []
				: [[bodyFrom + index, found] as const];
		}),
	);
};

/** Lines of tags above the block with their folds, and lines of the block that are neither tag nor note. */
const strays = (message: string) => {
	const {lines, bodyFrom, bodyTo, trailers, isTagLine} = partsOf(message);
	const isFold = (line: number) => /^[ \t]+\S/.test(lines[line] ?? '') && isTagLine(line - 1);
	const above = lines.flatMap((_, line) =>
		line >= bodyFrom && line < bodyTo && (isTagLine(line) || isFold(line)) ? [line] : [],
	);
	const prose = trailers.filter(({line, raw}) => !isTagLine(line) && !remark.test(raw));
	const isBrokenTitle = (line: number) => /^Fixes:.*\("(?!.*"\))/i.test(lines[line - 1] ?? '');
	const others = prose.filter(({line}) => !isBrokenTitle(line)).map(({line}) => line);
	const misspelt = misspeltIn(message);
	const inside = others.filter(line => misspeltTag(lines[line] ?? '') === undefined);
	const firstTag = trailers.find(({line}) => isTagLine(line) || misspelt.has(line))?.line ?? bodyTo;
	return {lines, bodyTo, above, inside, misspelt, firstTag};
};

const astray = (count: number): string =>
	count === 1
		? 'This tag stands above the last paragraph, where no tool finds it. Move it to the others.'
		: `${count} tags from here on stand above the last paragraph, where no tool finds them. Move them to the others.`;

export const tagBlockContiguous = defineMessageRule({
	id: 'tag-block-contiguous',
	severity: 'must',
	title: 'All tags stand in one block at the end',
	why: 'git and b4 look for tags in the last paragraph and nowhere else. A blank line between two of them hides the upper ones from every tool, and so does prose among them.',
	cites: kernelDoc('process/5.Posting.rst', 'Patch formatting and changelogs'),
	good: `KVM: x86: Initialise the mask before its first use

Initialise the mask before the first vCPU can look at it.

Fixes: 0123456789ab ("KVM: x86: Cache the mask")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Initialise the mask before its first use

Initialise the mask before the first vCPU can look at it.

Fixes: 0123456789ab ("KVM: x86: Cache the mask")

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, above, inside, misspelt} = strays(message);
		const reports = (places: readonly number[], says: string, confidence: number) =>
			places.map(line => ({message: says, spot: lineSpot(lines, line), confidence}));
		const heads = above.filter(line => /^\S/.test(lines[line] ?? ''));
		// Tags right below one another went astray together.
		const isAbove = new Set(above);
		const counts = new Map<number, number>();
		let first = -1;
		for (const line of heads) {
			if (!isAbove.has(line - 1)) first = line;
			counts.set(first, (counts.get(first) ?? 0) + 1);
		}
		return [
			...[...counts].flatMap(([line, count]) => reports([line], astray(count), 0.9)),
			...[...misspelt].flatMap(([line, {says}]) => reports([line], says, 0.9)),
			...reports(inside, 'This line stands among the tags and is none. Set it apart with a blank line.', 0.8),
		];
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const {above, inside, misspelt, firstTag, bodyTo} = strays(message);
		if (inside.some(line => line > firstTag)) return undefined;
		const cut = inside.length > 0 ? firstTag : bodyTo;
		return withLines(message, written => {
			const lines = written.map((line, index) => {
				const right = misspelt.get(index)?.right;
				return right === undefined ? line : right.trimEnd() + (line.match(/\r?\n$/)?.[0] ?? '');
			});
			const end = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
			const whole = (line = '') => (line.endsWith('\n') ? line : line + end);
			const text = withoutLines(lines.slice(0, cut), new Set(above)).map(whole);
			const gap = (text.at(-1) ?? '').trim() === '' ? [] : [end];
			const rest = lines.slice(cut);
			return [...text, ...gap, ...above.map(line => whole(lines[line])), ...rest];
		});
	},
});
