import type {Patch} from '../series/series.ts';
import {isFunctionIn} from './functions.ts';

/** What names are looked for in. */
type Words = Pick<Patch, 'commit' | 'diff'>;

/** Names that read like functions and have no parentheses, as the rules look for them. */
const candidate =
	/(?<![\w"'`./$%&*>{}[\]@#=<+-])[a-z_][a-z0-9]*(?:_[a-z0-9]+)+(?!\w|\s?\(|\.\w|[/*=[{}<>:-])/g;

/** Names that are asked about at most. */
const most = 120;

const comment = /^\s*(?:\/\*|\*)|\/\*/;

/** Names in a text that read like functions and have no parentheses, each with its place. */
export const namesIn = (text: string): readonly Readonly<{name: string; at: number}>[] =>
	Array.from(text.matchAll(candidate), ({0: name, index}) => ({name, at: index}));

/** What a patch says in words: its message and the comments it adds. */
const wordsOf = ({commit, diff}: Words): readonly string[] => [
	commit.message,
	...diff.flatMap(({hunks}) =>
		hunks.flatMap(({lines}) =>
			lines.flatMap(({sign, text}) =>
				sign === '+' && text.includes('_') && comment.test(text) ? [text] : [],
			),
		),
	),
];

/** Names in messages and new comments that the patches themselves do not prove to be functions; the first 120. */
export const namesToProve = (patches: readonly Words[]): readonly string[] => {
	const names = patches.flatMap(patch =>
		wordsOf(patch)
			.flatMap(text => namesIn(text).map(({name}) => name))
			.filter(name => !isFunctionIn(patch.diff, name)),
	);
	return [...new Set(names)].slice(0, most);
};
