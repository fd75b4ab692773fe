import {handbook} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {scopesOf} from '../../code/scopes.ts';
import {otherForm} from '../../verbs.ts';

/** What the verb is done to: without it the word may be a noun, or tell of a state. */
const object =
	/^(?:an?|the|this|that|these|those|all|any|both|each|every|if|whether|\w+\(\)|[a-z]+_\w+|[A-Z]{2,}\w*)(?![\w-])/;
/** Words that tell what a function gives back or a field is for, as reference texts do. */
const reference =
	/^(?:Does|Do|Did|Returns|Represents|Contains|Indicates|Holds|Means|Describes|Stores|Specifies|Defines|Matches|Assumes|Provides|Implies|Ensures|Pairs|Requires|Covers|Supports|Allows|Prevents|Guarantees|Uses|Needs|Lets|Protects)$/i;
const finite =
	/\b(?:is|are|was|were|must|should|can|cannot|may|might|will|would|does|has|have|requires?|needs?|makes?|causes?|means|allows?)\b/;

export const commentImperative = defineCodeRule({
	id: 'comment-imperative',
	severity: 'should',
	title: 'Comments give orders',
	why: '"Check the copy" stands above the code like the step it heads. "Checks" and "Checking" report on somebody, and read differently from all comments around them.',
	cites: handbook('Comments'),
	good: '\t/* Check the shadow copy first, as VMREAD is slow. */',
	bad: '\t/* Checks the shadow copy first, as VMREAD is slow. */',
	check: piece =>
		piece.comments.flatMap(comment => {
			const {kind, place, isOpened, isInMacro, text, lines} = comment;
			if (!isOpened || isInMacro || place !== 'own' || kind === 'kernel-doc') return [];
			const first = lines.find(line => line.text !== '');
			if (!first?.line.isNew) return [];
			const told = otherForm(text.trimStart());
			if (told === undefined || reference.test(told.word)) return [];
			const [sentence = ''] = text.trimStart().slice(told.word.length).trimStart().split(/[.;:]/);
			if (!object.test(sentence)) return [];
			const scope = scopesOf(piece)[first.index];
			if (scope !== 'body') return [];
			const {form} = told.verb;
			if (form !== 'third' && finite.test(sentence)) return [];
			const {at, line} = first;
			const becomes =
				form === 'third'
					? line.text.slice(0, at) + told.order + line.text.slice(at + told.word.length)
					: undefined;
			return codeReport(
				`"${told.word}" tells what the code does. "${told.order}" orders it.`,
				form === 'third' ? 0.8 : form === 'gerund' ? 0.65 : 0.5,
				codeSpot(piece, line, at, at + told.word.length, becomes),
			);
		}),
});
