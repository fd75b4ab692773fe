import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {paragraphsOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';
import type {Facts} from '../../facts.ts';
import {namesIn} from '../../function-names.ts';
import {proofOfFunction} from '../../functions.ts';
import {namedAsFunctions} from '../../named-else.ts';

type Hit = Readonly<{name: string; at: number; proof: 'patch' | 'base'}>;

const hitsIn = (patch: Patch, facts: Facts | undefined): readonly Hit[] => {
	if (patch.diff.length === 0) return [];
	const {message} = patch.commit;
	return paragraphsOf(message).flatMap(({text, at}) => {
		const names = namesIn(text).flatMap(each => {
			const proof = proofOfFunction(patch.diff, each.name, facts);
			return proof === undefined ? [] : [{...each, proof}];
		});
		return namedAsFunctions(text, names, message).map(hit => ({...hit, at: at + hit.at}));
	});
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
