import {endOfLoose} from './loose-prefix.ts';
import {scopeOf} from './scope-words.ts';

/** A shortlog in its parts; put together they are the shortlog again. */
export type SplitShortlog = Readonly<{
	/** With its colons, as written: `KVM: x86/mmu:`. Empty where there is none. */
	prefix: string;
	/** The spaces between; one, if all is well. */
	gap: string;
	description: string;
}>;

const bracket = /^\s*(?:\[[^\]]*\]\s*)+/;
const part = /^([^\s:"'`“()][^:"'`“]{0,60}?)\s*:(?![/:])/;
/** Names of constants begin a description: `KVM_CAP_FOO: …`. */
const constant = /^[A-Z0-9]+_[A-Z0-9_]+$/;
const word = /^[\w.+/,&-]+$/;
const conventional = /^[a-z]+(?:\([^()\s]*\))?!?$/i;
/** Prefixes whose colon was forgotten. */
const withoutColon = /^kvm(?:\s*[-/ ]\s*(\w+))+(?=\s+\S)/i;

const isScopeOnly = (name: string) =>
	name
		.split(/[\s/,&]+|(?<=kvm)-/i)
		.filter(each => each !== '')
		.every(each => scopeOf(each) !== undefined);

/** The first part may join areas, as `x86/cpu, kvm:` does, if KVM is one of them. */
const isPart = (name: string, isFirst: boolean, after: string): boolean => {
	if (constant.test(name)) return false;
	if (isScopeOnly(name)) return true;
	if (!/^(?:\s|$)/.test(after)) return isFirst && /^kvm[/,]\w+$/i.test(name);
	const isJoint = isFirst && /\bkvm\b/i.test(name);
	const joined = name.replace(isJoint ? /\s*([/,])\s*/g : /\s*(\/)\s*/g, '$1');
	return word.test(joined) || (isFirst && conventional.test(name));
};

const colonless = (text: string): number => {
	let end = 0;
	for (const {index} of text.matchAll(/[-/ ]\w+/g)) {
		const upTo = index + (text.slice(index).match(/^[-/ ]\w+/)?.[0].length ?? 0);
		const name = text.slice(0, upTo);
		if (!withoutColon.test(`${name} x`) || !isScopeOnly(name.replaceAll('-', ' '))) break;
		end = upTo;
	}
	return /^\s+\S/.test(text.slice(end)) ? end : 0;
};

/**
 * Cuts a shortlog behind its prefix. Up to four parts with colons count as one, whatever they say, so that file names
 * and invented topics are found too, and so are names of topics with other signs than colons. `Revert "…` has no prefix,
 * nor has a description that holds a colon.
 */
export const splitShortlog = (shortlog: string): SplitShortlog => {
	const head = shortlog.match(bracket)?.[0].length ?? 0;
	let end = head;
	for (let count = 0; count < 4; count++) {
		const lead = shortlog.slice(end).match(/^\s*/)?.[0].length ?? 0;
		const found = shortlog.slice(end + lead).match(part);
		const length = found?.[0].length ?? 0;
		if (found === null || !isPart(found[1] ?? '', count === 0, shortlog.slice(end + lead + length))) break;
		end += lead + length;
	}
	if (end === head) end = head + colonless(shortlog.slice(head));
	if (end === head) end = 0;
	// With two parts and more the topic is said, and what follows is the description's own.
	if (!/:.*:/.test(shortlog.slice(head, end))) end = Math.max(end, endOfLoose(shortlog));
	const rest = shortlog.slice(end);
	const gap = end === 0 ? '' : (rest.match(/^\s*/)?.[0] ?? '');
	return {prefix: shortlog.slice(0, end), gap, description: rest.slice(gap.length)};
};

/** The shortlog of these parts. */
export const joinShortlog = ({prefix, gap, description}: SplitShortlog): string => prefix + gap + description;
