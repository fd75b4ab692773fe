import type {Patch} from '../../series/series.ts';
import type {Context} from '../rule.ts';
import {suggestPrefixes} from '../suggest-prefix.ts';
import {isWithin, parentOf, prefixOfTopic, type Topic, topicOfPrefix} from '../topics.ts';
import {currentPrefix} from './listed-topics.ts';
import {type FilesTopic, topicOfFiles} from './terrain.ts';

/** The prefix the files speak for, and how sure that is (0 to 1). */
export type BestPrefix = Readonly<{prefix: string; confidence: number}>;

/** Suggestions in the terms of the person's own handbook. */
const currentSuggestions = (patch: Patch, context: Context): readonly BestPrefix[] => {
	const list = suggestPrefixes(patch, context);
	if (context.handbook === undefined) return list;
	return list.map(each => ({...each, prefix: currentPrefix(each.prefix, context)}));
};

/** The prefix that fits the patch's files best; undefined where they say nothing. */
export const bestPrefix = (patch: Patch, context: Context): BestPrefix | undefined =>
	currentSuggestions(patch, context)[0];

/** Of the recent commits on the patch's files, the part (0 to 1) whose shortlogs begin with this prefix. */
export const recentShare = (patch: Patch, context: Context, prefix: string): number => {
	const shortlogs = new Set(patch.changes.flatMap(({path}) => context.recentShortlogs.get(path) ?? []));
	const used = [...shortlogs].filter(shortlog => shortlog.startsWith(`${prefix} `));
	return shortlogs.size < 4 ? 0 : used.length / shortlogs.size;
};

/** How a topic stands to the patch's files, with the prefix that fits them. */
export type TopicStanding = Readonly<{
	/**
	 * `above`: it contains the one that fits. `below`: it is inside it, and some of the files are its own.
	 * `elsewhere`: none of this. `unknown`: the files say nothing.
	 */
	standing: 'fits' | 'above' | 'below' | 'elsewhere' | 'unknown';
	best?: BestPrefix;
}>;

/** Whether the patch is about both vendors while the topic is one vendor's, with files that are not nearly all its own. */
const isHalf = (topic: Topic, {shares}: FilesTopic): boolean => {
	const of = (vendor: Topic) =>
		[...shares].reduce((sum, [each, share]) => sum + (isWithin(each, vendor) ? share : 0), 0);
	const [vmx, svm] = [of('VMX'), of('SVM')];
	const own = isWithin(topic, 'VMX') ? vmx : isWithin(topic, 'SVM') ? svm : 1;
	return vmx > 0 && svm > 0 && own / (vmx + svm) < 0.7;
};

/**
 * The prefix of the nested half of a vendor's code, where the patch is under the vendor's and touches nothing else.
 * Others do so too now and then, so that nobody can be sure of it.
 */
export const nestedPrefix = (patch: Patch, context: Context, topic: Topic): string | undefined => {
	const inner = topicOfFiles(patch)?.topic;
	if ((inner !== 'nVMX' && inner !== 'nSVM') || parentOf(inner) !== topic) return undefined;
	const prefix = prefixOfTopic(inner);
	const isUsual = recentShare(patch, context, prefixOfTopic(topic)) >= 0.25;
	return isUsual || bestPrefix(patch, context)?.prefix !== prefix ? undefined : prefix;
};

const isBelow = (topic: Topic, best: Topic, {shares}: FilesTopic): boolean =>
	topic !== best &&
	isWithin(topic, best) &&
	[...shares.keys()].some(each => isWithin(each, topic) || parentOf(topic) === each);

/**
 * How a topic stands to the patch's files. What a quarter of the recent commits on them use fits. Work on both vendors
 * belongs to what contains them, however often it is posted under one.
 */
export const standingOfTopic = (patch: Patch, context: Context, topic: Topic): TopicStanding => {
	const files = topicOfFiles(patch);
	if (files !== undefined && isHalf(topic, files)) {
		return {
			standing: 'elsewhere',
			best: {prefix: currentPrefix(prefixOfTopic(files.topic), context), confidence: 0.85},
		};
	}
	if (files?.also.includes(topic) === true) return {standing: 'fits'};
	const prefix = prefixOfTopic(topic);
	const list = currentSuggestions(patch, context);
	const [best] = list;
	if (best === undefined || files === undefined) return {standing: 'unknown'};
	const isListed = list.some(each => each.prefix === prefix && each.confidence >= 0.15);
	if (isListed || recentShare(patch, context, prefix) >= 0.25) return {standing: 'fits', best};
	const of = topicOfPrefix(best.prefix);
	if (of === undefined) return {standing: 'elsewhere', best};
	if (isWithin(of, topic)) return {standing: 'above', best};
	return {standing: isBelow(topic, of, files) ? 'below' : 'elsewhere', best};
};
