/** Characters of a line that a document quotes; a longer line is quoted around the offence. */
const most = 1000;

/** The line as documents quote it: whole, or its stretch around this column (from 0). Pairs of surrogates stay whole. */
export const excerptOf = (line: string, from: number): string => {
	if (line.length <= most) return line;
	const start = Math.min(Math.max(0, from - most / 2), line.length - most);
	const isInPair = (at: number) =>
		/[\udc00-\udfff]/.test(line[at] ?? '') && /[\ud800-\udbff]/.test(line[at - 1] ?? '');
	const end = start + most;
	return line.slice(isInPair(start) ? start - 1 : start, isInPair(end) ? end - 1 : end);
};
