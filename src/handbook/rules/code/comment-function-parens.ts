import {handbook} from '../../cite.ts';
import {placeIn} from '../../code/comments.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {proseOf, wasThere, wordsAround} from '../../code/prose.ts';
import {proofOfSymbol} from '../../code/symbols.ts';

const candidate =
	/(?<![\w"'`./$%&*>{}[\]@#=<+-])[a-z_][a-z0-9]*(?:_[a-z0-9]+)+(?!\w|\s?\(|\.\w|[/*=[{}<>:-])/g;
/** Words beside a name that say what else it is. */
const kind =
	'(?:structs?|unions?|enums?|typedefs?|labels?|param(?:eter)?s?|fields?|members?|variables?|flags?|macros?|tracepoints?|events?|files?|modules?|(?:self)?tests?|ops|arrays?|pointers?|locks?|mutex)';
/** Characters around a name in which such a word stands. */
const near = 40;
const before = new RegExp(`(?:\\b${kind}|\\bgoto)\\s+$`);
const behind = new RegExp(`^\\s+(?:module\\s+)?${kind}\\b|^\\s+-\\s`);
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
			return [...prose.matchAll(candidate)].flatMap(({0: name, index}) => {
				const place = placeIn(comment, index);
				if (!place?.line.isNew || keyword.test(name)) return [];
				if (
					before.test(prose.slice(Math.max(0, index - near), index)) ||
					behind.test(prose.slice(index + name.length, index + name.length + near))
				)
					return [];
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
