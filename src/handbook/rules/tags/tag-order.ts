import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {type PlacedTrailer, partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

/** Tags of where a change comes from, which stand above the sign-offs. Others stand on either side in practice. */
const origin = /^(?:Fixes|Reported-by|Closes|Suggested-by)$/i;
const signing = /^(?:Co-developed-by|Signed-off-by)$/i;
const isFixes = ({key = ''}: PlacedTrailer) => /^Fixes$/i.test(key);

/** The first line of sign-offs, and the tags of origin below it with what belongs to them. */
const misplaced = (message: string) => {
	const {trailers} = partsOf(message);
	const first = trailers.findIndex(({key = ''}) => signing.test(key));
	const late = first === -1 ? [] : trailers.filter(({key = ''}, at) => at > first && origin.test(key));
	return {trailers, first, late};
};

export const tagOrder = defineMessageRule({
	id: 'tag-order',
	severity: 'hint',
	title: 'Tags stand in the usual order',
	why: 'What a change mends and who reported it comes first, the sign-offs come behind. KVM x86 is relaxed about it, so give it no more time than the key press.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Ordering of commit tags'),
	good: `KVM: x86: Wake a vCPU that waits for a reset

Wake the vCPU, as nothing else does.

Fixes: 0123456789ab ("KVM: x86: Let a vCPU wait")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Wake a vCPU that waits for a reset

Wake the vCPU, as nothing else does.

Signed-off-by: Code Author <author@example.org>
Fixes: 0123456789ab ("KVM: x86: Let a vCPU wait")
`,
	check: ({commit: {message}}) => {
		const {late} = misplaced(message);
		return late.map(({key = '', line}) => ({
			message: `${key} usually stands above the sign-offs.`,
			spot: lineSpot(partsOf(message).lines, line),
			confidence: 0.6,
		}));
	},
	fixClass: 'confirm',
	fix: ({commit: {message}}) => {
		const {trailers, first, late} = misplaced(message);
		// A note tells about the lines around it; who wrote it has to say where it goes.
		if (trailers.some(({key}) => key === undefined)) return undefined;
		const start = trailers[0]?.line ?? 0;
		const ordered = [
			...late.filter(isFixes),
			...trailers.slice(0, first),
			...late.filter(tag => !isFixes(tag)),
			...trailers.slice(first).filter(tag => !late.includes(tag)),
		];
		return withLines(message, lines => {
			const end = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
			const whole = (line = '') => (line.endsWith('\n') ? line : line + end);
			const block = ordered.flatMap(({line, lineCount}) => lines.slice(line, line + lineCount).map(whole));
			return [...lines.slice(0, start), ...block, ...lines.slice(start + block.length)];
		});
	},
});
