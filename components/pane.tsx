import {wrap} from '../src/text/fit.ts';
import {showLines} from '../src/text/show.ts';
import type {Role} from './looks.tsx';
import {Scrolled} from './scrolled.tsx';

/** How a line of text is coloured. */
export type Paint = (line: string) => Role;

/** A window on text from outside. Its last row says where one is in it when there is more. */
export const Pane = ({
	text,
	width,
	height,
	scroll,
	paint = () => 'text',
	isProse = false,
}: Readonly<{
	text: string;
	width: number;
	height: number;
	scroll: number;
	paint?: Paint;
	/** Whether lines are broken to the width, not cut. */
	isProse?: boolean;
}>) => (
	<Scrolled
		lines={showLines(text)
			.flatMap(line => (isProse ? wrap(line, width) : [line]))
			.map(line => ({text: line, as: paint(line)}))}
		width={width}
		height={height}
		scroll={scroll}
	/>
);

/** Colours of a diff or a range-diff. */
export const diffPaint: Paint = line =>
	/^\s{0,8}(?:\+|[-\d]+:\s+[-0-9a-f]+ >)/.test(line) ? 'added' : /^\s{0,8}-/.test(line) ? 'removed' : 'text';
