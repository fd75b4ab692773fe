import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {signersOf} from '../../tags/people.ts';
import {isTool} from '../../tags/tool-name.ts';

export const sobNotByTool = defineMessageRule({
	id: 'sob-not-by-tool',
	severity: 'must',
	alsoOf: 'revert',
	title: 'Only people sign off',
	why: 'The sign-off certifies where code comes from, and a program can certify nothing. Name an assistant with Assisted-by, and sign what it wrote yourself once you have read it.',
	cites: kernelDoc('process/coding-assistants.rst', 'Signed-off-by and Developer Certificate of Origin'),
	good: `KVM: x86: Tidy the names of two masks

Name the masks after the registers they belong to.

Assisted-by: Claude:claude-3-opus
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the names of two masks

Name the masks after the registers they belong to.

Signed-off-by: Claude <noreply@anthropic.com>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		signersOf(message)
			.filter(isTool)
			.map(({name, line}) => ({
				message: `${name} is a program and cannot sign off. Delete the line; an assistant is named with Assisted-by.`,
				spot: lineSpot(partsOf(message).lines, line),
				confidence: 0.9,
			})),
});
