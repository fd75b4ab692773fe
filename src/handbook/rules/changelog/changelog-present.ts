import {shortlogOf} from '../../../series/patch.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {kernelDoc} from '../../cite.ts';

/** Words that lead to what a patch does without saying anything of it. */
const preamble =
	/\b(?:(?:in|with)\s+)?th(?:is|e)\s+(?:\w+\s+)?(?:patch\s?set|patch|commit|change|series),?(?:\s+we)?(?:\s+(?:will|(?:is\s+(?:meant|intended|going)|aims|tries|attempts|intends)\s+to))?\b|\blet(?:['’]s|\s+us)\b/gi;
const word = /[\p{L}\p{N}][^\s]*/gu;
const betweenWords = /[^\p{L}\p{N}]+/gu;

/** Words from here on; five are enough. */
const wordsIn = (text: string): number => {
	let count = 0;
	for (const _ of text.matchAll(word)) if (++count === 5) break;
	return count;
};

/** A text of this length says something, whatever it begins with. */
const long = 400;
const plain = (text: string) => text.toLowerCase().replace(betweenWords, ' ').trim();

export const changelogPresent = defineMessageRule({
	id: 'changelog-present',
	severity: 'must',
	title: 'The patch explains itself',
	why: 'All that a reviewer has, and all that somebody bisecting in five years has, is this text. Say in a sentence or two what changes and why it should.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Drop the unused hypercall counter

Drop the hypercall counter of struct kvm_vcpu_arch.  Nothing reads it since
the statistics moved to the binary interface.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Drop the unused hypercall counter

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, bodyTo, isTagLine} = partsOf(message);
		const body = lines
			.slice(bodyFrom, bodyTo)
			.filter((_, index) => !isTagLine(bodyFrom + index))
			.join('\n');
		const rest = wordsIn(body.slice(long));
		const count = rest === 5 ? rest : wordsIn(body.replace(preamble, ' '));
		const shortlog = shortlogOf(message);
		// A text much longer than the shortlog is no echo of it, and most are.
		const canEcho = body.length <= 2 * shortlog.length;
		const isEcho =
			canEcho &&
			[shortlog, shortlog.replace(/^(?:[\w/ -]+:\s+)+/, '')].some(text => plain(text) === plain(body));
		if (count >= 5 && !isEcho) return [];
		const says =
			count === 0
				? 'The message has no changelog, only a shortlog.'
				: isEcho
					? 'The changelog only repeats the shortlog.'
					: 'The changelog is too short to explain anything.';
		const spot = count === 0 ? undefined : {line: bodyFrom, from: 0, to: lines[bodyFrom]?.length ?? 0};
		return [
			{message: `${says} Say what changes and why.`, spot, confidence: count === 0 || isEcho ? 1 : 0.7},
		];
	},
});
