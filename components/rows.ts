/** Which rows of a list are drawn: from (inclusive), to (exclusive). */
export type Window = Readonly<{from: number; to: number}>;

/** The rows to draw of `count` when `height` fit. The cursor's row is among them, near the middle while there is more. */
export const windowAround = (cursor: number, count: number, height: number): Window => {
	const shown = Math.max(0, Math.min(height, count));
	const from = Math.max(0, Math.min(cursor - Math.floor(shown / 2), count - shown));
	return {from, to: from + shown};
};

/** Which rows of a list are drawn, in words; empty where all are. */
export const partText = ({from, to}: Window, count: number): string =>
	to - from < count ? `${from + 1} to ${to} of ${count}` : '';

/** A scroll position kept within its text. */
export const clampScroll = (scroll: number, lines: number, height: number): number =>
	Math.max(0, Math.min(scroll, lines - height));
