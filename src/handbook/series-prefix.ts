import {firstCommonParent, prefixOfTopic, topicOfPrefix} from './topics.ts';

/**
 * The prefix that fits a series with these shortlogs: the first common parent of the topics its patches to code name.
 * `KVM:` where they name none.
 */
export const seriesPrefix = (shortlogs: readonly string[]): string => {
	const named = shortlogs.flatMap(
		shortlog => topicOfPrefix(/^.*?:(?: [\w/-]+:)?(?= )/.exec(shortlog)?.[0] ?? '') ?? [],
	);
	const code = named.filter(topic => topic !== 'selftests' && topic !== 'KVM');
	return prefixOfTopic(firstCommonParent(code.length > 0 ? code : named) ?? 'KVM');
};
