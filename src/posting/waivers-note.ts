import {fillText} from '../series/paragraph.ts';

/** What was set aside in a patch, as it is told. */
type Told = Readonly<{rule: string; reason: string}>;

const item = ({rule, reason}: Told): string => {
	const [first = '', ...more] = fillText(`${rule}: ${reason}`, 71).split('\n');
	return [`- ${first}`, ...more.map(line => `  ${line}`)].join('\n');
};

/**
 * The text below the `---` that tells reviewers what was left as it is and why; each reason once. Undefined where
 * nothing was set aside.
 */
export const waiversNote = (waived: readonly Told[]): string | undefined => {
	const items = [...new Set(waived.map(item))];
	return items.length === 0 ? undefined : ['Known and left as it is:', ...items].join('\n');
};
