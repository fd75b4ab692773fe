import {judge, suggestMessage} from '../handbook/judge.ts';
import type {Context, Finding, PatchRule} from '../handbook/rule.ts';
import {authorLine} from '../series/author-line.ts';
import {withMessage} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import {waivedRules} from '../series/waiver.ts';
import {amongOthers} from './among.ts';
import {contextOf} from './context.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';
import {sifted} from './waived.ts';

export {contextOf};

type Memory<T> = WeakMap<Context, Map<string, T>>;

/** What is folded into an item is judged with it, and by its author. */
const keyOf = ({id, folded, author}: Pick<Item, 'id' | 'folded' | 'author'>, message: string) =>
	`${[id, ...folded.map(({item}) => item.id)].join('+')}\0${author === undefined ? '' : authorLine(author)}\0${message}`;

/** What a text is judged to be does not change while its context stays; it is worked out once. */
const remembered = <T>(memory: Memory<T>, context: Context, key: string, work: () => T): T => {
	const known = memory.get(context) ?? new Map<string, T>();
	memory.set(context, known);
	const before = known.get(key);
	if (before !== undefined) return before;
	const result = work();
	known.set(key, result);
	return result;
};

const allFindings: Memory<readonly Finding[]> = new WeakMap();
const allSuggestions: Memory<string> = new WeakMap();
const allSafe: Memory<string> = new WeakMap();
const allFixes: Memory<string> = new WeakMap();

/** The newest findings by text whatever the context was; good enough to show while they are worked out anew. */
let newest: {branch: string | undefined; findings: Map<string, readonly Finding[]>} = {
	branch: undefined,
	findings: new Map(),
};

const newestOf = (series: Series) => {
	if (newest.branch !== series.branch) newest = {branch: series.branch, findings: new Map()};
	return newest.findings;
};

const knownFor = (session: Session, item: Pick<Item, 'id' | 'folded' | 'author'>, message: string) => {
	const context = contextOf(session);
	if (context === undefined) return undefined;
	const key = keyOf(item, message);
	return allFindings.get(context)?.get(key) ?? newestOf(context.series).get(key);
};

/** What is known to be found in an item's message, whatever was set aside; undefined while nobody has looked. */
export const foundInMessage = (session: Session, item: Item): readonly Finding[] | undefined =>
	knownFor(session, item, item.message);

/** What is known to be found in an item's message and not set aside; undefined while nobody has looked. Costs little. */
export const knownFindings = (session: Session, item: Item): readonly Finding[] | undefined => {
	const found = knownFor(session, item, item.message);
	return found && sifted(session, item, amongOthers(session, item, item.message, found));
};

/** What was found in the message that the commit has, whatever is planned for it or for others. */
export const knownBefore = (session: Session, item: Item): readonly Finding[] | undefined => {
	const found = knownFor(session, {...item, author: undefined}, item.patch.commit.message);
	return found && sifted(session, item, found);
};

/** Whether the item's message was judged in the light of what is known now. */
export const isJudged = (session: Session, item: Item): boolean => {
	const context = contextOf(session);
	return context === undefined || allFindings.get(context)?.has(keyOf(item, item.message)) === true;
};

/** What is found in an item's message as it would be written, or in another message for it; what was set aside is left out. */
export const findingsOf = (session: Session, item: Item, message = item.message): readonly Finding[] => {
	const context = contextOf(session);
	if (context === undefined) return [];
	const key = keyOf(item, message);
	const found = remembered(allFindings, context, key, () => {
		const judged = judge(withMessage(item.patch, message), context);
		newestOf(context.series).set(key, judged);
		return judged;
	});
	return sifted(session, item, amongOthers(session, item, message, found));
};

/** The item's message with the corrections of all rules that were not set aside for it, or only the safe ones. */
const mended = (session: Session, item: Item, context: Context, only?: 'safe'): string => {
	const waived = waivedRules(session.around.waivers, item.patch, session.series?.patches ?? []);
	const key = `${[...waived].join()}\0${keyOf(item, item.message)}`;
	const patch = withMessage(item.patch, item.message);
	return remembered(
		only === undefined ? allSuggestions : allSafe,
		context,
		key,
		() => suggestMessage(patch, context, only, waived).text,
	);
};

/** The item's message as the rules would have it, or the same where they have nothing to mend. */
export const suggestionFor = (session: Session, item: Item): string => {
	const context = contextOf(session);
	if (context === undefined || findingsOf(session, item).length === 0) return item.message;
	return mended(session, item, context);
};

/** The item's message with only those corrections that are safe without looking. */
export const safeFixFor = (session: Session, item: Item): string => {
	const context = contextOf(session);
	if (context === undefined || findingsOf(session, item).length === 0) return item.message;
	return mended(session, item, context, 'safe');
};

/** The item's message with what one rule would mend, or the same where it has nothing to put in its place. */
export const ruleFixFor = (session: Session, item: Item, rule: PatchRule): string => {
	const context = contextOf(session);
	const {fix} = rule;
	if (context === undefined || fix === undefined || !item.patch.commit.isExact) return item.message;
	const patch = withMessage(item.patch, item.message);
	const key = `${rule.id}\0${keyOf(item, item.message)}`;
	return remembered(allFixes, context, key, () => fix(patch, context) ?? item.message);
};
