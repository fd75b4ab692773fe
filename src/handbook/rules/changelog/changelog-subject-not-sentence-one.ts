import {defineMessageRule} from '../../changelog/define.ts';
import {sentencesOf} from '../../changelog/paragraphs.ts';
import {partsOf} from '../../changelog/parts.ts';
import {spotAt} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const joined =
	/^(?:(?:\.\.\.|…)\s*\w+|(?:and|or|but|so|by|to|because|since|as|if|when|which|that|for|from|with|without|in\s+order|instead|otherwise|thus|hence|while|where|until|unless|after|before)\b)/;

export const changelogSubjectNotSentenceOne = defineMessageRule({
	id: 'changelog-subject-not-sentence-one',
	severity: 'hint',
	title: 'The changelog does not go on from the shortlog',
	why: 'Mail programs and git show the shortlog and the text below in different places. The first sentence below makes sense without the line above it.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `KVM: x86: Clear the bitmap before the VM is visible

Clear the bitmap before the VM is visible, so that other vCPUs cannot read
what is left in it.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Clear the bitmap before the VM is visible

so that other vCPUs cannot read what is left in the bitmap when they find
the VM.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const [opening] = sentencesOf(message);
		if (opening === undefined || opening.paragraph.isItem) return [];
		if (opening.paragraph.line !== partsOf(message).bodyFrom) return [];
		const [found] = opening.text.match(joined) ?? [];
		if (found === undefined) return [];
		return [
			{
				message: 'The text goes on from the shortlog. Begin with a whole sentence.',
				spot: spotAt(message, opening.at, found.length),
				confidence: 0.8,
			},
		];
	},
});
