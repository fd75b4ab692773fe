import type {Facts} from '../handbook/facts.ts';
import type {HandbookText} from '../handbook/handbook-text.ts';
import type {Context} from '../handbook/rule.ts';
import type {Series} from '../series/series.ts';
import type {Waiver} from '../series/waiver.ts';
import type {Session} from './session.ts';

/** What was read around the series for judging it; each part undefined until it was read. */
export type Around = Readonly<{
	facts: Facts | undefined;
	/** Undefined, too, where the tree's handbook says what ours says. */
	handbook: HandbookText | undefined;
	/** What was set aside, oldest first. */
	waivers: readonly Waiver[];
}>;

/** Nothing read yet. */
export const nothingAround: Around = {facts: undefined, handbook: undefined, waivers: []};

const known = new WeakMap<Series, {history: unknown; facts: unknown; handbook: unknown; context: Context}>();

/** The context rules look at: the same object while nothing of it changes, so that what was judged in it stays known. */
export const contextOf = ({series, recentShortlogs, around}: Session): Context | undefined => {
	if (series === undefined) return undefined;
	const {facts, handbook} = around;
	const before = known.get(series);
	if (before?.history === recentShortlogs && before.facts === facts && before.handbook === handbook) {
		return before.context;
	}
	const context: Context = {
		series,
		recentShortlogs,
		...(facts === undefined ? {} : {facts}),
		...(handbook === undefined ? {} : {handbook}),
	};
	known.set(series, {history: recentShortlogs, facts, handbook, context});
	return context;
};
