import {lineAt, type TextArea} from './text-area.ts';

/** The mark of a list's item, with what stands before it and the gap behind. */
const item = /^(\s*)([-*•]|\d{1,2}[.)])(\s+)/;

/** How far the item is indented whose text is indented like this, looking up from a line; undefined where there is none. */
const itemAbove = (area: TextArea, row: number, indent: string): string | undefined => {
	for (let at = row - 1; at >= 0; at--) {
		const line = lineAt(area, at);
		const [whole, lead] = line.match(item) ?? [];
		if (whole?.length === indent.length) return lead;
		if (!line.startsWith(indent)) return undefined;
	}
	return undefined;
};

/**
 * Where text that is written completes a list's mark on a line that was indented as the text of the item above: the
 * line's start as that item's, so that the new one stands below it and not within it. Undefined elsewhere.
 */
export const nextItem = (area: TextArea, text: string): string | undefined => {
	const {row, at} = area.caret;
	const before = lineAt(area, row).slice(0, at);
	const [whole, indent = ''] = (before + text).match(item) ?? [];
	if (whole === undefined || indent === '' || before.length < indent.length) return undefined;
	if (item.test(before)) return undefined;
	const lead = itemAbove(area, row, indent);
	return lead === undefined ? undefined : lead + (before + text).slice(indent.length);
};
