import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {proseOf, wasThere, wordsAround} from '../../code/prose.ts';
import {proofOfSymbol} from '../../code/symbols.ts';
import {namesIn} from '../../function-names.ts';
import {namedAsFunctions} from '../../named-else.ts';

/** What stands behind a name at the head of a description. */
const heading = /^\s+-\s/;
/** Keywords in all but name. */
const keyword = /^(?:per_cpu|container_of|static_assert)$/;

export const commentFunctionParens = defineCodeRule({
	id: 'comment-function-parens',
	severity: 'should',
	title: 'Functions in comments are written with parentheses',
	why: 'KVM has fields and flags whose names look like functions. With the parentheses a name in a comment can be understood, and searched for, without the code beside it.',
	cites: handbook('Function References'),
	good: '\t/* Paired with the flush in reload_root(). */\n\treload_root(vcpu);',
	bad: '\t/* Paired with the flush in reload_root, which is late. */\n\treload_root(vcpu);',
	check: (piece, {diff}, {facts}) =>
		piece.comments.flatMap(comment => {
			if (comment.kind === 'kernel-doc' || !comment.text.includes('_')) return [];
			const prose = proseOf(comment);
			return namedAsFunctions(prose, namesIn(prose)).flatMap(({name, at: index}) => {
				const place = placeIn(comment, index);
				if (!place?.line.isNew || keyword.test(name)) return [];
				if (heading.test(prose.slice(index + name.length, index + name.length + 8))) return [];
				const proof = proofOfSymbol(diff, name, facts);
				if (proof === undefined) return [];
				if (wasThere(piece, wordsAround(comment.text, index, index + name.length))) return [];
				const {line, column} = place;
				const to = column + name.length;
				return codeReport(
					`${name} is a function in ${proof === 'patch' ? 'this patch' : 'the base'}. Write ${name}().`,
					0.85,
					codeSpot(piece, line, column, to, `${line.text.slice(0, to)}()${line.text.slice(to)}`),
				);
			});
		}),
});
