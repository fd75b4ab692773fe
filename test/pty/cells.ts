import type {Terminal} from '@xterm/headless';

/** A colour as the program asked for it: the terminal's own, one of its 256, or red, green and blue as `#rrggbb`. */
export type Colour = 'default' | number | `#${string}`;

/** One character on the screen with what it looks like. The right half of a wide character is not listed. */
export type Cell = Readonly<{
	text: string;
	/** 1, or 2 for a wide character. */
	width: number;
	foreground: Colour;
	background: Colour;
	isBold: boolean;
	isDim: boolean;
	isItalic: boolean;
	isUnderlined: boolean;
	isInverse: boolean;
}>;

const colour = (isDefault: boolean, isPalette: boolean, value: number): Colour => {
	if (isDefault) return 'default';
	return isPalette ? value : `#${value.toString(16).padStart(6, '0')}`;
};

/** The visible rows, each with all its cells from left to right. */
export const cellsOf = (terminal: Terminal): readonly (readonly Cell[])[] => {
	const buffer = terminal.buffer.active;
	return Array.from({length: terminal.rows}, (_, row) => {
		const line = buffer.getLine(buffer.viewportY + row);
		return Array.from({length: terminal.cols}, (__, column) => line?.getCell(column)).flatMap(cell => {
			if (cell === undefined || cell.getWidth() === 0) return [];
			return {
				text: cell.getChars() || ' ',
				width: cell.getWidth(),
				foreground: colour(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
				background: colour(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
				isBold: cell.isBold() !== 0,
				isDim: cell.isDim() !== 0,
				isItalic: cell.isItalic() !== 0,
				isUnderlined: cell.isUnderline() !== 0,
				isInverse: cell.isInverse() !== 0,
			};
		});
	});
};

/** The visible lines without trailing blanks, joined by line ends. */
export const textOf = (terminal: Terminal): string => {
	const buffer = terminal.buffer.active;
	const lines = Array.from(
		{length: terminal.rows},
		(_, row) =>
			buffer
				.getLine(buffer.viewportY + row)
				?.translateToString(true)
				.trimEnd() ?? '',
	);
	return lines.join('\n').trimEnd();
};
