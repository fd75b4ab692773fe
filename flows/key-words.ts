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

const kept = ['?', 'Esc', 'Enter'];

/** The hints of the foot for the bindings that count now. */
export const hintsOf = (bindings: readonly Named[]): readonly KeyHint[] =>
	withOwnKeys(bindings).flatMap(({keys: [key = '', next], label, isQuiet}) => {
		if (isQuiet === true) return [];
		const name = key === 'Up' && next === 'Down' ? 'Up/Down' : keyName(key);
		return [{key: name, label, isKept: kept.includes(key)}];
	});

/** A line of help for each of the bindings that count now; `columns` for the names of their keys. */
export const keyLines = (bindings: readonly Named[], columns = 18): readonly string[] =>
	withOwnKeys(bindings).map(({keys, label}) => `  ${keys.map(keyName).join(', ').padEnd(columns)}${label}`);
