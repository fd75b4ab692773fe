import type {KnownCommit} from '../../series/facts.ts';
import {partsOf} from '../changelog/parts.ts';
import {rememberLast} from '../changelog/remember.ts';
import type {Context} from '../rule.ts';

/** A Fixes tag as it stands. */
export type FixesTag = Readonly<{
	line: number;
	/** As written. */
	id: string;
	/** Column of the id. */
	at: number;
	/** Undefined where there is none in quotes and parentheses. */
	title: string | undefined;
}>;

const tag = /^(Fixes:\s+(?:commit\s+)?)([0-9a-f]{7,64})\b(?:\s*\("(.*)"\))?/i;

/** The Fixes tags of a message, wherever they stand. */
export const fixesTagsOf: (message: string) => readonly FixesTag[] = rememberLast(message => {
	const {lines, bodyFrom, end} = partsOf(message);
	return lines.slice(bodyFrom, end).flatMap((text, index) => {
		const [, lead = '', id, title] = text.match(tag) ?? [];
		return id === undefined ? [] : [{line: bodyFrom + index, id, at: lead.length, title}];
	});
});

/** What an id names here: a commit, nothing, or undefined where nobody looked it up. */
export const commitNamed = ({facts}: Context, id: string): KnownCommit | 'nothing' | undefined => {
	const key = id.toLowerCase();
	return facts?.commits.has(key) === true ? (facts.commits.get(key) ?? 'nothing') : undefined;
};

/** The tag of a commit in its exact form. */
export const formatFixes = ({oid, subject}: Pick<KnownCommit, 'oid' | 'subject'>, digits = 12): string =>
	`Fixes: ${oid.slice(0, Math.max(12, digits))} ("${subject}")`;
