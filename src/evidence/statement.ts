import {fillText} from '../series/paragraph.ts';
import type {Place, TestingAnswer} from './answer.ts';
import type {Obligation, Vendor} from './obligation.ts';

/** What was answered, by obligation id. */
export type TestingAnswers = Readonly<Record<string, TestingAnswer>>;

type Done = Readonly<{obligation: Obligation; answer: Extract<TestingAnswer, {done: true}>}>;

/** The developer's words as part of a sentence: one line, no full stop of their own. */
const inline = (words: string): string =>
	words
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.;:,]+$/, '');

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Puts what has the same key together, in the order in which keys first appear. */
const groupBy = <T>(all: readonly T[], key: (each: T) => string): readonly (readonly T[])[] => {
	const groups = new Map<string, T[]>();
	for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
	return [...groups.values()];
};

const placeText = (where: readonly Place[], machine: string): string => {
	const vendors = where.filter(place => place !== 'nested');
	const places = [
		...(vendors.length > 0 ? [`on ${listed(vendors)}`] : []),
		...(where.includes('nested') ? ['in a nested guest'] : []),
	];
	const name = inline(machine);
	if (places.length === 0) return name === '' ? '' : ` on ${name}`;
	return ` ${places.join(' and ')}${name === '' ? '' : ` (${name})`}`;
};

const verbs = {built: 'Built', ran: 'Ran', with: 'Tested with'} as const;

const doneSentence = (group: readonly Done[]): string => {
	const [first] = group;
	if (first === undefined) return '';
	const {where, machine, result} = first.answer;
	// A build is the same everywhere; only its machine's name may say something.
	const place = placeText(first.obligation.verb === 'built' ? [] : where, machine);
	const outcome = inline(result);
	const what = listed(group.map(({obligation}) => obligation.name));
	return `${verbs[first.obligation.verb]} ${what}${place}${outcome === '' ? '' : `: ${outcome}`}.`;
};

/** Names of builds hold commas of their own, so each stands alone. */
const doneKey = ({obligation, answer}: Done): string =>
	JSON.stringify([
		obligation.verb === 'built' ? obligation.id : obligation.verb,
		answer.where,
		inline(answer.machine),
		inline(answer.result),
	]);

/** One sentence for each reason, so that it is plain what a reason is meant for. */
const notDoneSentence = (open: readonly Obligation[], answers: TestingAnswers): string => {
	const reason = ({id}: Obligation) => {
		const answer = answers[id];
		return answer?.done === false ? inline(answer.because) : '';
	};
	const named = ({verb, name}: Obligation) => (verb === 'built' ? `the build of ${name}` : name);
	return groupBy(open, reason)
		.map(group => {
			const because = group[0] === undefined ? '' : reason(group[0]);
			return `Not tested${because === '' ? '' : ` (${because})`}: ${listed(group.map(named))}.`;
		})
		.join(' ');
};

/** Vendors that the runs were owed on and that none was done on. Nothing is said where a run does not name its vendor. */
const missingVendors = (done: readonly Done[]): readonly Vendor[] => {
	const runs = done.filter(({obligation}) => obligation.verb !== 'built');
	const seen = new Set(runs.flatMap(({answer}) => answer.where));
	const isTold = runs.length > 0 && runs.every(({answer}) => answer.where.some(place => place !== 'nested'));
	const owed = new Set(runs.flatMap(({obligation}) => obligation.vendors));
	return isTold ? [...owed].filter(vendor => !seen.has(vendor)) : [];
};

/**
 * The testing statement: one paragraph of what was done where with which result, and under `Not tested` all that was
 * not done or not answered. Says nothing that was not answered. Empty where nothing is owed.
 */
export const composeStatement = (obligations: readonly Obligation[], answers: TestingAnswers): string => {
	const done = obligations.flatMap(obligation => {
		const answer = answers[obligation.id];
		return answer?.done ? [{obligation, answer}] : [];
	});
	const open = obligations.filter(({id}) => !answers[id]?.done);
	const missing = missingVendors(done);
	const sentences = [
		...groupBy(done, doneKey).map(doneSentence),
		notDoneSentence(open, answers),
		missing.length === 0 ? '' : `Not tested on ${listed(missing)}.`,
	];
	return fillText(sentences.filter(sentence => sentence !== '').join(' '));
};
