import type {Context} from '../rule.ts';
import {parentOf, prefixOfTopic, standingOf, type Topic, topicOfPrefix} from '../topics.ts';

/** The topics that the person's own handbook lists; undefined where only the built-in list is known. */
const listOf = ({handbook}: Context): readonly string[] | undefined =>
	handbook === undefined || handbook.topics.length === 0 ? undefined : handbook.topics;

/** The prefix as that handbook writes it, whatever the case; undefined where its list has no such topic. */
export const listedPrefix = (prefix: string, context: Context): string | undefined => {
	const wanted = prefix.toLowerCase();
	return listOf(context)
		?.map(topic => `KVM: ${topic}:`)
		.find(listed => listed.toLowerCase() === wanted);
};

/** Whether that handbook no longer lists a topic of the built-in list. */
export const isDropped = (topic: Topic, context: Context): boolean => {
	const list = listOf(context);
	return list !== undefined && topic !== 'KVM' && standingOf(topic) === 'documented' && !list.includes(topic);
};

/** The topic that a prefix is written as; undefined where it is none, or none any more. */
export const currentTopic = (prefix: string, context: Context): Topic | undefined => {
	const topic = topicOfPrefix(prefix);
	return topic === undefined || isDropped(topic, context) ? undefined : topic;
};

/** Whether the prefix is right as it stands: a topic that is known, or one that only the own handbook has. */
export const isKnownPrefix = (prefix: string, context: Context): boolean =>
	currentTopic(prefix, context) !== undefined || listedPrefix(prefix, context) === prefix;

/** The prefix, or that of the nearest containing topic which was not dropped. */
export const currentPrefix = (prefix: string, context: Context): string => {
	let topic = topicOfPrefix(prefix);
	if (topic === undefined || !isDropped(topic, context)) return prefix;
	while (topic !== undefined && isDropped(topic, context)) topic = parentOf(topic);
	return prefixOfTopic(topic ?? 'KVM');
};
