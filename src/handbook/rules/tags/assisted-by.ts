import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {readPerson} from '../../tags/people.ts';
import {isAssistant} from '../../tags/tool-name.ts';

const form = /^Assisted-by: [^\s:<>@]+:[^\s<>@]+(?: [^<>@]+)?\s*$/;
const tag = /^Assisted[- _]by\s*:\s*(.*)$/i;
const personal = /^(?:Co-developed|Co-authored|Generated|Suggested|Helped)-by:(.*)$/i;

/** Programs that are no assistants have no model. */
const analyser =
	/^(?:coccinelle|coccicheck|smatch|sparse|checkpatch|clang-tidy|cppcheck|coverity|syzkaller|codespell)\b/i;

const problemOf = (text: string): string | undefined => {
	const [, value] = text.match(tag) ?? [];
	if (value !== undefined) {
		if (form.test(text) || analyser.test(value)) return undefined;
		return 'The tag is not in the form of the kernel: Assisted-by: AGENT:MODEL, and the names of tools behind it.';
	}
	const [, who] = text.match(personal) ?? [];
	const isOne = who !== undefined && readPerson(who, 0).some(isAssistant);
	return isOne
		? 'An assistant is named with Assisted-by: AGENT:MODEL, and with no tag for people.'
		: undefined;
};

export const assistedBy = defineMessageRule({
	id: 'assisted-by',
	severity: 'should',
	title: 'An assistant is named with Assisted-by, in its form',
	why: 'The kernel wants to know where a program wrote code or text, and which one it was. The form is AGENT:MODEL with analysis tools behind it; say in the changelog what was done with it.',
	cites: kernelDoc('process/coding-assistants.rst', 'Attribution'),
	good: `KVM: x86: Tidy the names of two bits

Name the bits after the registers they belong to.

Assisted-by: Claude:claude-3-opus sparse
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the names of two bits

Name the bits after the registers they belong to.

Assisted-by: Claude <noreply@anthropic.com>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		return lines.slice(bodyFrom, end).flatMap((text, index) => {
			const says = problemOf(text);
			return says === undefined
				? []
				: [{message: says, spot: lineSpot(lines, bodyFrom + index), confidence: 0.85}];
		});
	},
});
