import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const combined = /^([A-Z][a-z]+)((?:-and-[A-Za-z]+|(?:,\s*|\/)[A-Za-z]+|-?&-?[A-Za-z]+)+)-by:(.*@.*)$/is;

const namesOf = (first: string, others: string): readonly string[] =>
	[first, ...others.split(/-and-|,\s*|\/|-?&-?/i)]
		.filter(name => name !== '')
		.map(name => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());

/** The tags that a combined one stands for; the line itself where it is none. */
const split = (line: string): readonly string[] => {
	const [, first, others, rest] = line.match(combined) ?? [];
	if (first === undefined || others === undefined) return [line];
	return namesOf(first, others).map(name => `${name}-by:${rest}`);
};

export const tagNoCombined = defineMessageRule({
	id: 'tag-no-combined',
	severity: 'must',
	alsoOf: 'revert',
	title: 'Each tag says one thing',
	why: 'Tools that count credits know Reported-by and Tested-by, and nothing of the two in one word. Two lines give the person both.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Ordering of commit tags'),
	good: `KVM: x86: Wake the vCPU after a posted event

Wake the vCPU after an event was posted, as a halted one looks at nothing.

Fixes: 0123456789ab ("KVM: x86: Post events")
Reported-by: Co Author <co@example.org>
Tested-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Wake the vCPU after a posted event

Wake the vCPU after an event was posted, as a halted one looks at nothing.

Fixes: 0123456789ab ("KVM: x86: Post events")
Reported-and-tested-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		return lines.slice(bodyFrom, end).flatMap((text, index) =>
			combined.test(text)
				? [
						{
							message: `No tool knows this tag. Write ${split(text)
								.map(line => line.split(':')[0])
								.join(' and ')}, each on its own line.`,
							spot: lineSpot(lines, bodyFrom + index),
							confidence: 1,
						},
					]
				: [],
		);
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const {bodyFrom, end} = partsOf(message);
		return withLines(message, lines => {
			const lineEnd = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
			return lines.flatMap((line, index) => {
				if (index < bodyFrom || index >= end) return [line];
				return split(line.replace(/\r?\n$/, '')).map(text => text + (line.match(/\r?\n$/)?.[0] ?? lineEnd));
			});
		});
	},
});
