import type {Obligation} from './obligation.ts';
import type {TestingAnswers} from './statement.ts';

/** What an edited statement says that the answers do not, or keeps quiet about. */
export type StatementWarning = Readonly<{
	id: string;
	/** claimed: named as done though it was not. unsaid: not done, and not named as not done. */
	kind: 'claimed' | 'unsaid';
	/** The sentence, or undefined where there is none. */
	sentence: string | undefined;
	says: string;
}>;

const marks: Readonly<Record<string, RegExp>> = {
	build: /\bKVM_(?:INTEL|AMD|WERROR)\b|\bbuil[dt][- ]?tested\b|\b(?:built|builds) (?:each|every)\b/i,
	selftests: /\bself[- ]?tests?\b/i,
	'kvm-unit-tests': /\bkvm[- ]unit[- ]tests?\b|\bKUT\b/i,
	'tdp-off': /\bTDP\b|\b(?:ept|npt)=(?:0|N)/i,
	nested: /\bnested tests?\b/i,
	htmldocs: /\bhtmldocs\b|\bdocumentation\b/i,
	lockdep: /\bPROVE_LOCKING\b|\blockdep\b/i,
	'guest-boot': /\bas (?:a )?guest\b|\bguest boot/i,
	'cross-build': /\bother architectures\b|\bcross[- ]?(?:buil[dt]|compil)/i,
};

const markOf = ({id}: Obligation): RegExp =>
	marks[id] ?? new RegExp(String.raw`\b${id.replace(/^\w+:/, '').replace(/\W/g, '')}\b`, 'i');

const negation =
	/\b(?:not|never|nor|neither|untested|cannot|yet to|(?:could|did|was|were|has|have|had|does|do|is|are|ca)n['’]t)\b/i;

/** Parts of a text that say one thing each. */
const claimsIn = (text: string): readonly string[] =>
	text
		.replace(/\s+/g, ' ')
		.split(/(?<=[.!?])\s+(?=\S)|,?\s+but\s+/)
		.map(part => part.trim())
		.filter(part => part !== '');

/** Compares a statement that was edited by hand with what was answered. Empty where both agree. */
export const checkStatement = (
	text: string,
	obligations: readonly Obligation[],
	answers: TestingAnswers,
): readonly StatementWarning[] =>
	obligations
		.filter(({id}) => !answers[id]?.done)
		.flatMap((obligation): readonly StatementWarning[] => {
			const naming = claimsIn(text).filter(part => markOf(obligation).test(part));
			const claim = naming.find(part => !negation.test(part));
			const {id, title} = obligation;
			if (claim !== undefined) {
				const says = `The statement names ${title} as done. No answer says so.`;
				return [{id, kind: 'claimed', sentence: claim, says}];
			}
			if (naming.length > 0) return [];
			const says = `The statement keeps quiet about ${title}. It was not done.`;
			return [{id, kind: 'unsaid', sentence: undefined, says}];
		});
