import {shortlogOf} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {normalisePrefix, partsOfPrefix, splitShortlog} from '../normalise-prefix.ts';
import type {Context} from '../rule.ts';
import {topicOfPrefix} from '../topics.ts';
import {bestPrefix, standingOfTopic} from './best-prefix.ts';
import {currentTopic, listedPrefix} from './listed-topics.ts';
import {type Terrain, terrainOf} from './terrain.ts';

/** What is wrong with the prefix, which rule says so, and what to write instead. */
export type PrefixProblem = Readonly<{
	rule: string;
	message: string;
	confidence: number;
	/** The right prefix; undefined where only the author can know it. */
	prefix: string | undefined;
	/** Whether it is only another spelling of what was written. */
	isSpelling: boolean;
	/** A hint that is right nearly always: not worth a walk through the files' history, which may take it back. */
	needsNoHistory?: true;
}>;

/** What the questions about a prefix look at. */
export type WrittenPrefix = Readonly<{
	patch: Patch;
	context: Context;
	prefix: string;
	parts: readonly string[];
	gap: string;
	description: string;
	terrain: Terrain;
	/** The canonical spelling of what is written, where it has one. */
	spelled: string | undefined;
}>;

/** Looks at a patch for its prefix. */
export const writtenPrefix = (patch: Patch, context: Context): WrittenPrefix => {
	const split = splitShortlog(shortlogOf(patch.commit.message));
	const {prefix} = split;
	const parts = partsOfPrefix(prefix);
	return {
		...split,
		patch,
		context,
		parts,
		terrain: terrainOf(patch),
		spelled: listedPrefix(prefix, context) ?? normalisePrefix(prefix),
	};
};

/** Whether something stands before the prefix that nobody can sort out but the author. */
const isBuried = ({description}: WrittenPrefix) => /(?:^|\W)kvm[\w/)-]{0,12}\s*:/i.test(description);

/** The prefix that the files speak for; undefined where the line has one that is out of reach. */
export const fromFiles = (facts: WrittenPrefix): string | undefined =>
	isBuried(facts) ? undefined : bestPrefix(facts.patch, facts.context)?.prefix;

/** What to write: the spelling, unless the files say that another topic is meant. */
export const target = (facts: WrittenPrefix): string | undefined => {
	const {patch, context, spelled} = facts;
	if (
		spelled !== undefined &&
		listedPrefix(spelled, context) === spelled &&
		topicOfPrefix(spelled) === undefined
	)
		return spelled;
	const topic = spelled === undefined ? undefined : currentTopic(spelled, context);
	if (topic === undefined) return fromFiles(facts);
	const {standing, best} = standingOfTopic(patch, context, topic);
	const isOther = standing === 'elsewhere' || (standing === 'above' && topic !== 'KVM');
	return isOther ? (best?.prefix ?? spelled) : spelled;
};

/** A problem told in the usual words; `why` goes on with the sentence. */
export const problem = (
	rule: string,
	facts: WrittenPrefix,
	right: string | undefined,
	why = '',
	confidence = 0.95,
): PrefixProblem => {
	const {prefix, spelled} = facts;
	// A sign that is no colon would be read as the sentence's own.
	const written = /[:\w]$/.test(prefix) ? prefix : `"${prefix}"`;
	const instead =
		right === undefined ? `The prefix ${written} is none of KVM's` : `The prefix is ${right}, not ${written}`;
	const absent =
		right === undefined
			? 'The shortlog has no prefix'
			: `The shortlog has no prefix; it begins with ${right}`;
	return {
		rule,
		message: prefix === '' ? `${absent}.` : `${instead}${why}.`,
		confidence,
		prefix: right,
		isSpelling: right !== undefined && right === spelled,
	};
};
