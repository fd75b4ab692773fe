import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import type {Facts} from '../../facts.ts';
import {proofOfFunction} from '../../functions.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';

const candidate =
	/(?<![\w"'`./$%&*>{}[\]@#=<+-])[a-z_][a-z0-9]*(?:_[a-z0-9]+)+(?!\w|\s?\(|\.\w|[/*=[{}<>:-])/g;
/** Words beside a name that say what else it is. */
const kind =
	'(?:structs?|unions?|enums?|typedefs?|labels?|param(?:eter)?s?|fields?|members?|variables?|flags?|macros?|tracepoints?|events?|files?|modules?|(?:self)?tests?|ops|arrays?|pointers?)';
/** Characters around a name in which such a word stands. */
const near = 40;
const before = new RegExp(`\\b${kind}\\s+$`);
const behind = new RegExp(`^\\s+(?:module\\s+)?${kind}\\b`);

type Hit = Readonly<{name: string; at: number; proof: 'patch' | 'base'}>;

const hitsIn = ({diff, ...patch}: Patch, facts: Facts | undefined): readonly Hit[] => {
	const {description} = shortlogParts({diff, ...patch});
	return [...description.matchAll(candidate)].flatMap(({0: name, index: at}) => {
		const isNamedElse =
			before.test(description.slice(Math.max(0, at - near), at)) ||
			behind.test(description.slice(at + name.length, at + name.length + near));
		const proof = isNamedElse ? undefined : proofOfFunction(diff, name, facts);
		return proof === undefined ? [] : [{name, at, proof}];
	});
};

export const shortlogFunctionParens = defineDescriptionRule({
	id: 'shortlog-function-parens',
	severity: 'should',
	title: 'Functions are written with parentheses',
	why: 'A bare name could be a variable, a field or a flag. Two characters remove the doubt.',
	cites: handbook('Function References'),
	good: 'KVM: x86: Inline new_call()',
	bad: 'KVM: x86: Inline new_call',
	check: (patch, {facts}) =>
		hitsIn(patch, facts).map(({name, at, proof}) => ({
			message: `${name} is a function in ${proof === 'patch' ? 'this patch' : 'the base'}; write ${name}().`,
			confidence: 0.9,
			spot: descriptionSpot(shortlogParts(patch), at, name.length),
		})),
	fixClass: 'confirm',
	fix: (patch, {facts}) =>
		withDescription(
			patch,
			hitsIn(patch, facts).reduceRight(
				(text, {name, at}) => `${text.slice(0, at + name.length)}()${text.slice(at + name.length)}`,
				shortlogParts(patch).description,
			),
		),
});
