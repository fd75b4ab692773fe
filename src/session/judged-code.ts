import {judgeCode} from '../handbook/judge.ts';
import {judgePosting} from '../handbook/judge-posting.ts';
import type {Context, Finding, SeriesFinding} from '../handbook/rule.ts';
import type {Patch} from '../series/series.ts';
import {contextToBe} from './among.ts';
import {contextOf} from './context.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';
import {sifted, siftedSeries} from './waived.ts';
import {itemsOf} from './wanted.ts';

const inCode = new WeakMap<Context, WeakMap<Patch, readonly Finding[]>>();
/** What was found last whatever was known then; shown until it is looked at again. */
const before = new WeakMap<Patch, readonly Finding[]>();

/** What is known to be found in the lines an item adds, whatever was set aside; undefined while nobody has looked. */
export const foundInCode = (session: Session, item: Item): readonly Finding[] | undefined => {
	const context = contextOf(session);
	return (context && inCode.get(context)?.get(item.patch)) ?? before.get(item.patch);
};

/** What is known to be found in the lines an item adds; undefined while nobody has looked. Costs nothing. */
export const knownCodeFindings = (session: Session, item: Item): readonly Finding[] | undefined => {
	const found = foundInCode(session, item);
	return found === undefined ? undefined : sifted(session, item, found);
};

/** What is found in the lines an item adds. A patch is judged once; its message does not matter for it. */
export const codeFindingsOf = (session: Session, item: Item): readonly Finding[] => {
	const context = contextOf(session);
	if (context === undefined) return [];
	const known = inCode.get(context) ?? new WeakMap<Patch, readonly Finding[]>();
	inCode.set(context, known);
	const found = known.get(item.patch) ?? judgeCode(item.patch, context);
	known.set(item.patch, found);
	before.set(item.patch, found);
	return sifted(session, item, found);
};

/** Whether the lines the item adds were judged in the light of what is known now. */
export const isCodeJudged = (session: Session, item: Item): boolean => {
	const context = contextOf(session);
	return context === undefined || inCode.get(context)?.has(item.patch) === true;
};

const inSeries = new WeakMap<readonly Item[], {context: Context; findings: readonly SeriesFinding[]}>();
let lastSeries: {branch: string; findings: readonly SeriesFinding[]} | undefined;

/** What is found in the series to be as a whole: its order, its tests, its size. */
export const seriesFindingsOf = (session: Session): readonly SeriesFinding[] => {
	const context = contextOf(session);
	if (context === undefined) return [];
	const items = itemsOf(session);
	const known = inSeries.get(items);
	if (known?.context === context) return siftedSeries(session, known.findings);
	const findings = judgePosting({
		context: contextToBe(session) ?? context,
		cover: undefined,
		mails: new Map(),
		isWhole: true,
	});
	inSeries.set(items, {context, findings});
	lastSeries = {branch: context.series.branch, findings};
	return siftedSeries(session, findings);
};

/** What is known to be found in the series as a whole; undefined while nobody has looked. Costs nothing. */
export const knownSeriesFindings = (session: Session): readonly SeriesFinding[] | undefined => {
	const known = inSeries.get(itemsOf(session));
	const last = lastSeries?.branch === session.series?.branch ? lastSeries?.findings : undefined;
	const found = known?.context === contextOf(session) ? known?.findings : last;
	return found === undefined ? undefined : siftedSeries(session, found);
};

/** Whether the series to be was judged as a whole in the light of what is known now. */
export const isSeriesJudged = (session: Session): boolean => {
	const context = contextOf(session);
	return context === undefined || inSeries.get(itemsOf(session))?.context === context;
};
