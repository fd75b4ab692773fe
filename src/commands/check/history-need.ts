import {sure} from '../../handbook/judge.ts';
import {splitShortlog} from '../../handbook/normalise-prefix.ts';
import type {Context} from '../../handbook/rule.ts';
import {suggestPrefixes} from '../../handbook/suggest-prefix.ts';
import {shortlogOf} from '../../series/patch.ts';
import type {Patch, Series} from '../../series/series.ts';
import type {Job, Tools} from '../../tools/tools.ts';

/** Whether the history of its files could change what is said of the patch's prefix. */
const needsHistory = (patch: Patch, context: Context): boolean => {
	const [best] = suggestPrefixes(patch, context);
	if (best === undefined) return false;
	return best.confidence < sure || best.prefix !== splitShortlog(shortlogOf(patch.commit.message)).prefix;
};

/**
 * Recent shortlogs of the files whose prefix is in doubt, by path. Git's walk costs more than all else, so a series
 * whose prefixes are plain does without.
 */
export const historyFor = async (
	series: Series,
	tools: Pick<Tools, 'recentShortlogs'>,
	job: Job,
): Promise<Context['recentShortlogs']> => {
	const plain: Context = {series, recentShortlogs: new Map()};
	const unsure = series.patches.filter(patch => needsHistory(patch, plain));
	const paths = [...new Set(unsure.flatMap(({changes}) => changes.map(({path}) => path)))];
	return paths.length === 0 ? plain.recentShortlogs : tools.recentShortlogs(series.base, paths, job, 'whole');
};
