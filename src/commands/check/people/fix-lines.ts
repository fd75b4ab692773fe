import {plural} from '../../../text/plural.ts';
import type {Entry} from '../entry.ts';
import {type Look, type Marks, type Paint, roomIn} from './style.ts';
import {windowOf} from './window.ts';
import {type Stretch, wordChange} from './word-change.ts';

/** What lines are drawn with. */
export type Brush = Readonly<{look: Look; paint: Paint; marks: Marks}>;

/** Where the body of a finding begins, with the sign of a changed line. */
export const bodyIndent = 4;

/** Lines of a side that are shown in short. */
const most = 4;

const signed = (sign: '-' | '+', line: string, stretch: Stretch, {look, paint, marks}: Brush): string => {
	const {head, marked, tail} = windowOf(line, stretch, roomIn(look) - bodyIndent - 2, marks.more);
	const role = sign === '-' ? 'removed' : 'added';
	return `${' '.repeat(bodyIndent)}${paint(role, `${sign} ${head}${paint('changed', marked)}${tail}`)}`;
};

const side = (sign: '-' | '+', lines: readonly string[], stretches: readonly Stretch[], brush: Brush) => {
	const shown = brush.look.isVerbose || lines.length <= most + 1 ? lines.length : most;
	const left = lines.length - shown;
	return [
		...lines
			.slice(0, shown)
			.map((line, index) => signed(sign, line, stretches[index] ?? {from: 0, to: 0}, brush)),
		...(left === 0
			? []
			: [
					`${' '.repeat(bodyIndent)}${brush.paint('quiet', `${sign} ${brush.marks.more} ${plural(left, 'more line')}`)}`,
				]),
	];
};

/** The lines that change, before and after. */
export type Fix = NonNullable<Entry['fix']>;

const stretchesOf = ({before, after}: Fix): readonly (readonly [Stretch, Stretch])[] =>
	before.length === after.length ? before.map((line, index) => wordChange(line, after[index] ?? '')) : [];

/** A fix as `-` and `+` lines; where the lines stand in pairs, the words that change are marked. */
export const fixLines = (fix: Fix, brush: Brush, isBeforeShown: boolean): readonly string[] => {
	const pairs = stretchesOf(fix);
	return [
		...(isBeforeShown
			? []
			: side(
					'-',
					fix.before,
					pairs.map(([before]) => before),
					brush,
				)),
		...side(
			'+',
			fix.after,
			pairs.map(([, after]) => after),
			brush,
		),
	];
};
