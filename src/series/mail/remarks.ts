/** A line of a diffstat, or of what git prints below one. */
const isOfDiffstat = (line: string): boolean =>
	/^ \S.{0,400} \| +(?:\d+|Bin\b|Unmerged\b)/.test(line) ||
	/^ \d+ files? changed\b/.test(line) ||
	/^ (?:create|delete) mode \d{6} |^ mode change \d{6} => |^ (?:rename|copy|rewrite) .*\(\d+%\)$/.test(line);

/** Whether a diffstat stands among the lines. */
export const hasDiffstat = (lines: readonly string[]): boolean =>
	lines.some(line => /^ \d+ files? changed\b/.test(line));

/** What the author says between the message and the diff: all but the cut lines around it and the diffstat. */
export const remarksIn = (lines: readonly string[]): string => {
	const kept = lines.filter(line => !isOfDiffstat(line));
	const isEdge = (line: string | undefined) => line !== undefined && /^(?:---)?\s*$/.test(line);
	let [start, end] = [0, kept.length];
	while (start < end && isEdge(kept[start])) start++;
	while (end > start && isEdge(kept[end - 1])) end--;
	return kept.slice(start, end).join('\n');
};
