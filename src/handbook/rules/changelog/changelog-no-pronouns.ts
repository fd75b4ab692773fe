import {defineMessageRule} from '../../changelog/define.ts';
import {type Edit, withEdits} from '../../changelog/edit.ts';
import {paragraphsOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';

const start = String.raw`(?<![\w'’/.-])`;
const stop = String.raw`(?![\w/-])`;
const short = `(?:['’](?:re|ve|ll|d|m))?`;
/** What people do; `I` before anything else may be a bit, a type or a numeral. */
const doings =
	'am|was|have|had|will|would|can|cannot|could|do|did|don|didn|couldn|think|believe|thought|found|find|noticed?|see|saw|tested|tried|added|add|want|wanted|guess|suspect|suspected|assume|need|needed|removed?|changed?|wonder|verified|ran|run|reproduced?|hit|prefer|also|just|only|recently|happened|decided|chose|made|moved|wrote|used|got|get|know|understand|hope|realized|discovered|observed|introduced|fixed|kept|left|went|opted|recently';
const first = new RegExp(
	`${start}(?:[Ww]e${short}|[Oo]urs?|[Oo]urselves|[Ll]et['’]s|[Mm]y|[Mm]yself|me|(?<!\\d\\s?)us|I['’](?:m|ve|ll|d)|I(?=\\s+(?:${doings})\\b))${stop}`,
	'g',
);
const second = new RegExp(`${start}(?:[Yy]ou${short}|[Yy]ours?|[Yy]ourself|[Yy]['’]all)${stop}`, 'g');

/** Characters around a word that decide what it is. */
const near = 40;

/** `us` is microseconds in brackets or behind a unit's words; `me` is an engine's name in hyphens. */
const isUnit = (text: string, at: number, word: string) =>
	word === 'us' &&
	(/[([]\s*$/.test(text.slice(Math.max(0, at - near), at)) ||
		/^\s*[\])]/.test(text.slice(at + word.length, at + word.length + near)) ||
		/\b(?:in|of)\s+$/.test(text.slice(Math.max(0, at - near), at)));

type Hit = Readonly<{word: string; at: number; confidence: number}>;

const hitsIn = (message: string): readonly Hit[] =>
	paragraphsOf(message).flatMap(({text, at}) =>
		(
			[
				[first, 0.9],
				[second, 0.7],
			] as const
		).flatMap(([pattern, confidence]) =>
			[...text.matchAll(pattern)]
				.filter(found => !isUnit(text, found.index, found[0]))
				.map(found => ({word: found[0], at: at + found.index, confidence})),
		),
	);

/** The order that is left of a call to the reader such as `Let's add`. A line break in it stays. */
const orderFor = (message: string, at: number, length: number): Edit | undefined => {
	const before = message.slice(Math.max(0, at - near), at);
	const [found = '', gap = '', verb = ''] =
		message.slice(at + length, at + length + near).match(/^(\s+)([a-z]+)/) ?? [];
	if (verb === '' || verb === 'not') return undefined;
	const isStart = /(?:^|[.!?]\s+|\n\r?\n)$/.test(before);
	const order = isStart ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb;
	const lineEnd = gap.match(/\r?\n/)?.[0];
	const spaces = lineEnd === undefined ? 0 : (before.match(/[ \t]+$/)?.[0].length ?? 0);
	const lead = spaces > 0 ? (lineEnd ?? '') : '';
	return {at: at - spaces, length: length + spaces + found.length, text: lead + order};
};

/** What a pronoun can be replaced by without knowing whom it means. */
const editFor = (message: string, {word, at}: Hit): Edit | undefined => {
	const before = message.slice(Math.max(0, at - near), at);
	if (/^let['’]s$/i.test(word)) return orderFor(message, at, word.length);
	if (word !== 'us') return undefined;
	const [call = ''] = before.match(/(?<=(?:[.!?,(]|\n\r?\n|\b(?:so|thus|therefore|hence))\s*)let\s+$/i) ?? [];
	if (call !== '') return orderFor(message, at - call.length, call.length + word.length);
	const isGiven = /\b(?:(?:allow|enable|permit)(?:s|ing|ed|ting|d)?|lets|letting|to\s+let)\s+$/i.test(before);
	return isGiven ? {at, length: word.length, text: 'KVM'} : undefined;
};

const says = (word: string): string => {
	if (/^let/i.test(word)) return `"${word}" asks the reader. Give the order without it.`;
	if (/^(?:I\b|me$|my)/i.test(word))
		return `"${word}" is the author, and a changelog speaks of the code. Say it without.`;
	return `"${word}" leaves open who is meant. Name it: KVM, userspace, the guest, L1, the CPU.`;
};

export const changelogNoPronouns = defineMessageRule({
	id: 'changelog-no-pronouns',
	severity: 'must',
	alsoOf: 'revert',
	title: 'The changelog has no "we", "I" or "you"',
	why: 'In a hypervisor "we" can be the host, the guest, KVM, a company or the author, and each reading makes another patch. Name who acts, and the sentence can be checked.',
	cites: handbook('Changelog'),
	good: `KVM: nVMX: Reload the MSR bitmap after a forced exit

Reload the MSR bitmap when leaving L2 by force.  KVM must not run L1 with
the bitmap of L2, as L1 could then access MSRs that KVM has to intercept.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: nVMX: Reload the MSR bitmap after a forced exit

Reload the MSR bitmap when leaving L2 by force.  We must not run L1 with
the bitmap of L2, as L1 could then access MSRs that we have to intercept.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		hitsIn(message).map(({word, at, confidence}) => ({
			message: says(word),
			spot: spotAt(message, at, word.length),
			confidence,
		})),
	fixClass: 'confirm',
	fix: patch => {
		const {message} = patch.commit;
		const edits = hitsIn(message).map(hit => editFor(message, hit));
		const known = edits.filter(edit => edit !== undefined);
		const guesses = known.some(({text}) => text === 'KVM') && laneOf(patch) === 'selftests';
		if (known.length < edits.length || guesses) return undefined;
		return keepingWidth(message, withEdits(message, known));
	},
});
