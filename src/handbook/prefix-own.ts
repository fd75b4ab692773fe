import type {Suggestion} from './prefix-apart.ts';
import type {Context} from './rule.ts';
import {currentPrefix} from './shortlog/listed-topics.ts';
import {topicOfPrefix} from './topics.ts';

const most = 3;

/** Files that follow others wherever these go. */
const isMinor = (path: string): boolean => /(?:^|\/)(?:Kconfig|Makefile|kvm_host\.h)$|\.rst$/.test(path);

/** Whether a file is called as the last part of a topic, or lies in a folder that is. */
const isNamed = (path: string, topic: string): boolean => {
	const last = topic.slice(topic.lastIndexOf('/') + 1).toLowerCase();
	const parts = path
		.toLowerCase()
		.replace(/\.[chS]$/i, '')
		.split('/');
	return parts.slice(1).includes(last);
};

/** The topic that only the person's own handbook has and that all files are called by; undefined where there is none. */
const addedTopic = (paths: readonly string[], {handbook}: Context): string | undefined => {
	const files = paths.filter(path => !isMinor(path));
	if (files.length === 0) return undefined;
	return handbook?.topics.find(
		topic => topicOfPrefix(`KVM: ${topic}:`) === undefined && files.every(path => isNamed(path, topic)),
	);
};

/**
 * Suggestions as the handbook in the person's own tree has them: a topic that it dropped gives way to the one that
 * contains it, and one that it adds comes first where all files are called by it.
 */
export const asListed = (
	suggestions: readonly Suggestion[],
	paths: readonly string[],
	context: Context,
): readonly Suggestion[] => {
	if (context.handbook === undefined || context.handbook.topics.length === 0) return suggestions;
	const merged = new Map<string, Suggestion>();
	for (const each of suggestions) {
		const prefix = currentPrefix(each.prefix, context);
		const before = merged.get(prefix);
		const why =
			prefix === each.prefix ? each.why : `${each.why}; the handbook of this tree has no ${each.prefix}`;
		merged.set(
			prefix,
			before === undefined
				? {prefix, confidence: each.confidence, why}
				: {...before, confidence: Math.min(1, before.confidence + each.confidence)},
		);
	}
	const known = [...merged.values()].toSorted((a, b) => b.confidence - a.confidence);
	const topic = addedTopic(paths, context);
	if (topic === undefined) return known;
	const own = {
		prefix: `KVM: ${topic}:`,
		confidence: 0.7,
		why: `the handbook of this tree lists ${topic}, and the files are called by it`,
	};
	return [own, ...known.map(each => ({...each, confidence: each.confidence * 0.3}))].slice(0, most);
};
