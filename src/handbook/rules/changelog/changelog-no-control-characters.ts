import {defineMessageRule} from '../../changelog/define.ts';
import {kernelDoc} from '../../cite.ts';

/**
 * Colours and other orders to a terminal as one piece; then what is left of control characters, marks that turn the
 * direction of text, and signs without width. Tabs, line ends and what joins letters have their use.
 */
const unseen =
	/\x1b\[[0-9:;<=>?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

export const changelogNoControlCharacters = defineMessageRule({
	id: 'changelog-no-control-characters',
	severity: 'must',
	alsoOf: 'revert',
	title: 'A message has no characters that nobody sees',
	why: 'Such characters come along when text is copied from a terminal or a web page. They make some mail programs draw other text than is there, and a search for the word they stand in does not find it.',
	cites: kernelDoc(
		'process/submitting-patches.rst',
		'No MIME, no links, no compression, no attachments. Just plain text',
	),
	good: `KVM: x86: Count the exits of nested guests

Count the exits of nested guests apart from those of L1, as the sum hides
which of the two is slow.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Count the \u001b[31mexits\u001b[0m of nested guests

Count the exits of nested guests apart from those of L1, as the sum hides
which of the two is slow.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message, isExact}}) => {
		// Bytes of another encoding look like such characters.
		if (!isExact) return [];
		return message.split(/\r?\n/).flatMap((text, line) => {
			const [first, ...more] = text.matchAll(unseen);
			if (first === undefined) return [];
			const says =
				more.length === 0
					? 'A character that nobody sees stands here. Delete it.'
					: 'Characters that nobody sees stand here. Delete them.';
			const spot = {line, from: first.index, to: first.index + first[0].length};
			return [{message: says, spot, confidence: 1}];
		});
	},
	fixClass: 'safe',
	// What a carriage return stood between were two words.
	fix: ({commit: {message}}) => message.replace(unseen, found => (found === '\r' ? ' ' : '')),
});
