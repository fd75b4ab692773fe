import type {Diff} from '../../series/diff.ts';
import type {Patch} from '../../series/series.ts';
import type {Context} from '../rule.ts';

/** All patches that are read together with this one, itself among them. */
export const patchesBeside = (patch: Patch, {series}: Context): readonly Patch[] => {
	const others = series.patches.filter(({id}) => id !== patch.id);
	return [...others, patch];
};

/** Whether a patch adds a line to a file whose path matches. */
export const touches = (diff: Diff, path: RegExp): boolean =>
	diff.some(
		file => path.test(file.path) && file.hunks.some(({lines}) => lines.some(({sign}) => sign === '+')),
	);

/** Whether a patch takes away a line that matches: then what it adds is another wording of the same thing. */
export const takesAway = (diff: Diff, pattern: RegExp): boolean =>
	diff.some(({hunks}) =>
		hunks.some(({lines}) => lines.some(({sign, text}) => sign === '-' && pattern.test(text))),
	);
