import type {Action} from './actions.ts';

/** What is said of an action; what it does is nothing to the choice. */
type Named = Pick<Action, 'label' | 'keys'>;

/** What a typed line asks for. */
export type Choice<A extends Named = Action> =
	| Readonly<{kind: 'action'; action: A}>
	/** A row of the list, from 1. */
	| Readonly<{kind: 'row'; row: number}>
	| Readonly<{kind: 'help' | 'back' | 'leave' | 'again'}>
	/** Nothing that is known; a sentence says so. */
	| Readonly<{kind: 'none'; says: string}>;

const words: Readonly<Record<string, Choice['kind'] & ('help' | 'back' | 'leave' | 'again')>> = {
	'': 'again',
	'?': 'help',
	b: 'back',
	q: 'leave',
};

/** Fewer letters of a label are more likely a slip. */
const leastLetters = 3;

const byLabel = <A extends Named>(actions: readonly A[], text: string): readonly A[] =>
	text.length < leastLetters
		? []
		: actions.filter(({label}) => label.toLowerCase().startsWith(text.toLowerCase()));

const noSuch = (text: string, count: number, listed: number): string =>
	Number(text) > 0 && Number(text) <= count
		? `Action ${text} is not in this list; ? lists all that can be done.`
		: `There is no action ${text}; there are ${listed}.`;

/**
 * Reads a line: a number, a key's name, the start of a label, `i` with a row, or one of the words that always count. A number
 * counts among the first `listed` actions, which the person has seen; who types another one means something else.
 */
export const choose = <A extends Named>(
	line: string,
	actions: readonly A[],
	listed = actions.length,
): Choice<A> => {
	const text = line.trim();
	const word = Object.hasOwn(words, text) ? words[text] : undefined;
	if (word !== undefined) return {kind: word};
	const row = /^i\s*(\d{1,6})$/.exec(text)?.[1];
	if (row !== undefined) return {kind: 'row', row: Number(row)};
	if (/^\d{1,6}$/.test(text)) {
		const action = actions.slice(0, listed)[Number(text) - 1];
		return action === undefined
			? {kind: 'none', says: noSuch(text, actions.length, listed)}
			: {kind: 'action', action};
	}
	const key = text === 'Space' ? ' ' : text;
	const keyed = actions.find(({keys}) => keys.includes(key));
	if (keyed !== undefined) return {kind: 'action', action: keyed};
	const [named, ...others] = byLabel(actions, text);
	if (named === undefined) return {kind: 'none', says: 'No action is called that. ? tells what there is.'};
	return others.length > 0
		? {kind: 'none', says: 'Several actions begin so. Type more of it, or the number.'}
		: {kind: 'action', action: named};
};
