import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import type {Facts} from '../../facts.ts';
import {namesIn} from '../../function-names.ts';
import {proofOfFunction} from '../../functions.ts';
import {namedAsFunctions} from '../../named-else.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';

type Hit = Readonly<{name: string; at: number; proof: 'patch' | 'base'}>;

const hitsIn = ({diff, ...patch}: Patch, facts: Facts | undefined): readonly Hit[] => {
	const {description} = shortlogParts({diff, ...patch});
	const names = namesIn(description).flatMap(each => {
		const proof = proofOfFunction(diff, each.name, facts);
		return proof === undefined ? [] : [{...each, proof}];
	});
	return namedAsFunctions(description, names, patch.commit.message);
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
