import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {paragraphsOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';
import type {Facts} from '../../facts.ts';
import {proofOfFunction} from '../../functions.ts';

const candidate =
	/(?<![\w"'`./$%&*>{}[\]@#=<+-])[a-z_][a-z0-9]*(?:_[a-z0-9]+)+(?!\w|\s?\(|\.\w|[/*=[{}<>:-])/g;
/** Words beside a name that say what else it is. */
const kindBefore =
	/\b(?:structs?|unions?|enums?|typedefs?|labels?|goto|params?|parameters?|fields?|members?|variables?|flags?|macros?|tracepoints?|events?|files?|modules?|tests?)\s+$/;
const kindBehind =
	/^\s+(?:structs?|unions?|enums?|typedefs?|labels?|params?|parameters?|fields?|members?|variables?|flags?|macros?|tracepoints?|trace\s+events?|events?|files?|modules?|(?:self)?tests?|ops|array|pointer)\b/;

/** What stands farther in front of a name says nothing of it. */
const near = 80;

type Hit = Readonly<{name: string; at: number; proof: 'patch' | 'base'}>;

const hitsIn = (patch: Patch, facts: Facts | undefined): readonly Hit[] => {
	if (patch.diff.length === 0) return [];
	return paragraphsOf(patch.commit.message).flatMap(({text, at}) =>
		[...text.matchAll(candidate)].flatMap(({0: name, index}) => {
			const isNamedElse =
				kindBefore.test(text.slice(Math.max(0, index - near), index)) ||
				kindBehind.test(text.slice(index + name.length));
			const proof = isNamedElse ? undefined : proofOfFunction(patch.diff, name, facts);
			return proof === undefined ? [] : [{name, at: at + index, proof}];
		}),
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
	check: (patch, {facts}) =>
		hitsIn(patch, facts).map(({name, at, proof}) => ({
			message: `${name} is a function in ${proof === 'patch' ? 'this patch' : 'the base'}. Write ${name}().`,
			spot: spotAt(patch.commit.message, at, name.length),
			confidence: 0.9,
		})),
	fixClass: 'confirm',
	fix: (patch, {facts}) => {
		const {message} = patch.commit;
		const edits = hitsIn(patch, facts).map(({name, at}) => ({at: at + name.length, length: 0, text: '()'}));
		return keepingWidth(message, withEdits(message, edits));
	},
});
