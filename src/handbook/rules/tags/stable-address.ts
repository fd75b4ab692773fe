import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const copy = /^Cc:\s*(?:[^<@#]*<)?([\w.+-]*stable[\w.+-]*@[\w.-]*\w)/i;
const right = /^stable(?:@vger\.kernel\.org|@kernel\.org|\+noautosel@kernel\.org)$/i;
/** Lists and people elsewhere may well have the word in their address. */
const meant =
	/^(?:linux-|kernel-)?stable(?:-vger|-kernel|-linux)?@(?:[\w.-]*\bvger\b[\w.-]*|kernel|kernel\.(?:com|net)|(?:[\w.-]+\.)?kernel\.org)$/i;
const tidy = /^Cc:\s*(?:[^<@#]*<)?stable[\w.+]*@[\w.]*\w>?(?:\s*#.*)?\s*$/i;

/** The line as it should be, or undefined where nothing is wrong with it. */
const corrected = (line: string): string | undefined => {
	const [, address] = line.match(copy) ?? [];
	if (address === undefined) return undefined;
	const isRight = right.test(address);
	if (!isRight && !meant.test(address)) return undefined;
	if (isRight && tidy.test(line)) return undefined;
	const at = line.indexOf(address);
	const [, close = '', rest = ''] = line.slice(at + address.length).match(/^(>?),?\s*(.*?)\s*$/) ?? [];
	const remark = rest.replace(/^#\s*/, '').replace(/^[[(](.*)[\])]$/, '$1');
	const hasVersion = rest.startsWith('#') ? rest : remark === '' ? '' : `# ${remark}`;
	return `${line.slice(0, at)}${isRight ? address : 'stable@vger.kernel.org'}${close}${hasVersion === '' ? '' : ` ${hasVersion}`}`;
};

export const stableAddress = defineMessageRule({
	id: 'stable-address',
	severity: 'must',
	alsoOf: 'revert',
	title: 'The stable tree is asked at its right address',
	why: 'The request reaches nobody at a misspelled address, and nobody notices. The handbook itself prints it without ".org"; the whole address is stable@vger.kernel.org, and a version goes behind a "#".',
	cites: kernelDoc('process/stable-kernel-rules.rst', 'Option 1'),
	good: `KVM: SVM: Free the page of the secondary map

Free the page if the second allocation fails.

Fixes: 0123456789ab ("KVM: SVM: Add a secondary map")
Cc: stable@vger.kernel.org # 6.6.x
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: SVM: Free the page of the secondary map

Free the page if the second allocation fails.

Fixes: 0123456789ab ("KVM: SVM: Add a secondary map")
Cc: stable@vger.kernel # 6.6.x
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		return lines.slice(bodyFrom, end).flatMap((text, index) => {
			const better = corrected(text);
			if (better === undefined) return [];
			const says = `The request for a backport is not written as the stable maintainers read it: ${better}.`;
			return [{message: says, spot: lineSpot(lines, bodyFrom + index), confidence: 1}];
		});
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const {bodyFrom, end} = partsOf(message);
		return withLines(message, lines =>
			lines.map((line, index) => {
				const [text = '', lineEnd = ''] = [line.replace(/\r?\n$/, ''), line.match(/\r?\n$/)?.[0]];
				return index < bodyFrom || index >= end ? line : (corrected(text) ?? text) + lineEnd;
			}),
		);
	},
});
