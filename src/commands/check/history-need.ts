import {noHistory} from '../../handbook/judge-early.ts';
import type {Context} from '../../handbook/rule.ts';
import {prefixProblem} from '../../handbook/shortlog/prefix-problem.ts';
import type {Patch, Series} from '../../series/series.ts';
import type {Job, Tools} from '../../tools/tools.ts';

/**
 * Recent shortlogs of the files of patches whose prefix we would complain of, by path: what the files' own history
 * does is a good reason to say less, or to name another prefix. Git's walk costs more than all else, so a series whose
 * prefixes are in order does without.
 */
export const historyFor = async (
	series: Series,
	tools: Pick<Tools, 'recentShortlogs'>,
	job: Job,
	known: Pick<Context, 'facts' | 'handbook'>,
): Promise<Context['recentShortlogs']> => {
	const plain: Context = {...known, series, recentShortlogs: noHistory};
	const isBlamed = (patch: Patch) => {
		const found = prefixProblem(patch, plain);
		return found !== undefined && found.needsNoHistory !== true;
	};
	const paths = [
		...new Set(series.patches.filter(isBlamed).flatMap(({changes}) => changes.map(({path}) => path))),
	];
	return paths.length === 0 ? noHistory : tools.recentShortlogs(series.base, paths, job, 'whole');
};
