import type {Diff} from './diff.ts';

/** Whether a change adds a line that exports a symbol to modules. */
export const exportsSymbol = (diff: Diff): boolean =>
	diff.some(({hunks}) =>
		hunks.some(({lines}) => lines.some(({sign, text}) => sign === '+' && text.includes('EXPORT_SYMBOL'))),
	);
