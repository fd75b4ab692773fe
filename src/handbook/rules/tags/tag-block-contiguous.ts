import {defineMessageRule} from '../../changelog/define.ts';
import {withLines, withoutLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

/** What `git cherry-pick -x` and people add in brackets. */
const remark = /^\s*\(.*\)\s*$/;

/** A tag of somebody else without its hyphen. */
const unhyphenated = /^((?:Review|Test|Ack|Report|Suggest|Debug)ed)[ _]by(:[ \t].*@)/i;

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
	const misspelt = others.filter(line => unhyphenated.test(lines[line] ?? ''));
	const inside = others.filter(line => !misspelt.includes(line));
	const firstTag = trailers.find(({line}) => isTagLine(line) || misspelt.includes(line))?.line ?? bodyTo;
	return {lines, bodyTo, above, inside, misspelt, firstTag};
};

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
		return [
			...reports(
				heads,
				'This tag stands above the last paragraph, where no tool finds it. Move it to the others.',
				0.9,
			),
			...reports(misspelt, 'This tag lacks its hyphen, and no tool knows it.', 0.9),
			...reports(inside, 'This line stands among the tags and is none. Set it apart with a blank line.', 0.8),
		];
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const {above, inside, misspelt, firstTag, bodyTo} = strays(message);
		if (inside.some(line => line > firstTag)) return undefined;
		const cut = inside.length > 0 ? firstTag : bodyTo;
		return withLines(message, lines => {
			const end = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
			const whole = (line = '') => (line.endsWith('\n') ? line : line + end);
			const text = withoutLines(lines.slice(0, cut), new Set(above)).map(whole);
			const gap = (text.at(-1) ?? '').trim() === '' ? [] : [end];
			const rest = lines
				.slice(cut)
				.map((line, index) =>
					misspelt.includes(cut + index) ? line.replace(unhyphenated, '$1-by$2') : line,
				);
			return [...text, ...gap, ...above.map(line => whole(lines[line])), ...rest];
		});
	},
});
