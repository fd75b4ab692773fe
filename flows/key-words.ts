import type {KeyHint} from '../components/frame.tsx';
import type {Binding} from './api.ts';

/** What is said of a binding; what it does is nothing to the words. */
type Named = Pick<Binding, 'keys' | 'label' | 'isQuiet'>;

/** A key as people read it. */
export const keyName = (key: string): string => (key === ' ' ? 'Space' : key);

/** Each binding with the keys that are its own: a key does what stands first, and what it would do otherwise is not told. */
const withOwnKeys = (bindings: readonly Named[]): readonly Named[] => {
	const seen = new Set<string>();
	return bindings.flatMap(binding => {
		const keys = binding.keys.filter(key => !seen.has(key));
		for (const key of keys) seen.add(key);
		return keys.length === 0 ? [] : [{...binding, keys}];
	});
};

const kept = ['?', 'Esc', 'Enter', 'Ctrl+g'];

/** Two keys that are told together. */
const pairs: readonly string[] = ['Up/Down', 'Enter/y'];

/** The hints of the foot for the bindings that count now. Where there is no way back, the way out always has room. */
export const hintsOf = (bindings: readonly Named[]): readonly KeyHint[] => {
	const own = withOwnKeys(bindings);
	const hasBack = own.some(({keys: [key]}) => key === 'Esc');
	return own.flatMap(({keys: [key = '', next], label, isQuiet}) => {
		if (isQuiet === true) return [];
		const pair = `${key}/${next}`;
		const name = pairs.includes(pair) ? pair : keyName(key);
		return [{key: name, label, isKept: kept.includes(key) || (key === 'q' && !hasBack)}];
	});
};

/** Columns of the names of keys in help at least. */
const least = 18;

/** A line of help for each of the bindings that count now, and for those behind them that always do. */
export const keyLines = (
	bindings: readonly Named[],
	always: readonly (readonly [keys: string, label: string])[] = [],
): readonly string[] => {
	const rows = [
		...withOwnKeys(bindings).map(({keys, label}) => [keys.map(keyName).join(', '), label] as const),
		...always,
	];
	const columns = Math.max(least, ...rows.map(([keys]) => keys.length + 3));
	return rows.map(([keys, label]) => `  ${keys.padEnd(columns)}${label}`);
};
