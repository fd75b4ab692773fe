import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const start = /^(?:diff -|Index: \S|--- \S|\+\+\+ \S|@@ -\d)/;
/** Where `git am` begins with the patch. */
const cut = /^(?:diff -|Index: \S|--- \S)/;
const inside =
	/^(?:[ \t+\-@\\]|diff |index [0-9a-f]|new file|deleted file|rename |copy |similarity |old mode|new mode)/;

/** Lines of a diff from its head to the first line that cannot belong to it. */
const diffLines = (message: string): readonly number[] => {
	const {lines, bodyFrom, end} = partsOf(message);
	let isOpen = false;
	return lines.slice(0, end).flatMap((text, line) => {
		isOpen = line >= bodyFrom && (start.test(text) || (isOpen && inside.test(text)));
		return isOpen ? [line] : [];
	});
};

export const changelogNoDiffInMessage = defineMessageRule({
	id: 'changelog-no-diff-in-message',
	severity: 'must',
	title: 'The message has no bare diff',
	why: '`git am` takes the first line that looks like a diff for the start of the patch. The rest of the message is lost, and the quoted lines are applied. Two spaces in front of each line avoid both.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `KVM: x86: Let the check fail for test purposes

Allow the check to fail.  To see the warning, apply this on top:

  --- a/arch/x86/kvm/x86.c
  +++ b/arch/x86/kvm/x86.c
  @@ -1,1 +1,1 @@
  -	return true;
  +	return false;

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Let the check fail for test purposes

Allow the check to fail.  To see the warning, apply this on top:

--- a/arch/x86/kvm/x86.c
+++ b/arch/x86/kvm/x86.c
@@ -1,1 +1,1 @@
-	return true;
+	return false;

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines} = partsOf(message);
		return diffLines(message)
			.filter(line => start.test(lines[line] ?? ''))
			.map(line => {
				const isCut = cut.test(lines[line] ?? '');
				const says = isCut
					? 'git am would take this line for the start of the patch'
					: 'A reader may take this line for the start of the patch';
				return {
					message: `${says}. Indent the quoted diff by two spaces.`,
					spot: lineSpot(lines, line),
					confidence: isCut ? 1 : 0.7,
				};
			});
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const quoted = new Set(diffLines(message));
		return withLines(message, lines => lines.map((line, index) => (quoted.has(index) ? `  ${line}` : line)));
	},
});
