import type {Patch} from '../../series/series.ts';
import type {Context} from '../rule.ts';

/** Names that are merged without being listed, or stand for one that is. */
const common = /^KVM: (?:x86\/tdx|SEV-ES|SEV-SNP|SNP):$/;

/** Whether the topic is no handbook name and is merged all the same. */
export const isTolerated = (prefix: string): boolean => common.test(prefix);

/** Which rule speaks of a topic that is in no list, and how sure it is. A topic that the files' history knows well is nothing new. */
export const unknownTopic = (
	prefix: string,
	patch: Patch,
	{recentShortlogs}: Context,
): Readonly<{rule: 'shortlog-no-new-topic' | 'shortlog-prefix-known-topic'; confidence: number}> => {
	const known = new Set(patch.changes.flatMap(({path}) => recentShortlogs.get(path) ?? []));
	const used = [...known].filter(shortlog => shortlog.startsWith(`${prefix} `)).length;
	if (isTolerated(prefix) || used >= 5) return {rule: 'shortlog-prefix-known-topic', confidence: 0.6};
	return {rule: known.size > 0 ? 'shortlog-no-new-topic' : 'shortlog-prefix-known-topic', confidence: 0.85};
};
