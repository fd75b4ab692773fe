import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {paragraphsOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';
import {isFunctionIn} from '../../functions.ts';

const candidate =
	/(?<![\w"'`./$%&*>{}[\]@#=<+-])[a-z_][a-z0-9]*(?:_[a-z0-9]+)+(?!\w|\s?\(|\.\w|[/*=[{}<>:-])/g;
/** Words beside a name that say what else it is. */
const kindBefore =
	/\b(?:structs?|unions?|enums?|typedefs?|labels?|goto|params?|parameters?|fields?|members?|variables?|flags?|macros?|tracepoints?|events?|files?|modules?|tests?)\s+$/;
const kindBehind =
	/^\s+(?:structs?|unions?|enums?|typedefs?|labels?|params?|parameters?|fields?|members?|variables?|flags?|macros?|tracepoints?|trace\s+events?|events?|files?|modules?|(?:self)?tests?|ops|array|pointer)\b/;

type Hit = Readonly<{name: string; at: number}>;

const hitsIn = (patch: Patch): readonly Hit[] => {
	if (patch.diff.length === 0) return [];
	return paragraphsOf(patch.commit.message).flatMap(({text, at}) =>
		[...text.matchAll(candidate)]
			.filter(({0: name, index}) => {
				const isNamedElse =
					kindBefore.test(text.slice(0, index)) || kindBehind.test(text.slice(index + name.length));
				return !isNamedElse && isFunctionIn(patch.diff, name);
			})
			.map(found => ({name: found[0], at: at + found.index})),
	);
};

export const changelogFunctionParens = defineMessageRule({
	id: 'changelog-function-parens',
	severity: 'should',
	title: 'Functions are written with parentheses',
	why: 'KVM has functions, fields and flags whose names differ by a word. The parentheses in name() say which of them is meant, without a look into the code.',
	cites: handbook('Function References'),
	good: `KVM: x86: Call new_call() on reset

Replace old_call() by new_call(), which also clears the pending bits of the
previous guest.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Call new_call() on reset

Replace old_call by new_call, which also clears the pending bits of the
previous guest.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch =>
		hitsIn(patch).map(({name, at}) => ({
			message: `${name} is a function in this patch. Write ${name}().`,
			spot: spotAt(patch.commit.message, at, name.length),
			confidence: 0.9,
		})),
	fixClass: 'confirm',
	fix: patch => {
		const {message} = patch.commit;
		const edits = hitsIn(patch).map(({name, at}) => ({at: at + name.length, length: 0, text: '()'}));
		return keepingWidth(message, withEdits(message, edits));
	},
});
