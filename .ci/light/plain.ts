/**
 * Whether each character takes one cell and stands alone: ASCII, Latin-1, Latin Extended-A, dashes and quotes, arrows,
 * lines and blocks, and the marks of our screens. Nearly all that we draw is of this kind.
 */
export const isPlain = (text: string): boolean => /^[ -~¡-¨ª-¬¯-ſ‐-‧‹-›←-↓⇐-⇓─-▟✓✔✗✘❮❯]*$/.test(text);

const selectGraphicRendition = /\x1b\[[\d;:]*m/g;

/** The text without codes for colours and styles, where it has any. */
export const withoutStyles = (text: string): string =>
	text.includes('\x1b') ? text.replace(selectGraphicRendition, '') : text;
