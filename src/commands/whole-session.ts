import {namesToProve} from '../handbook/function-names.ts';
import {builtInHandbook, differences, readHandbook} from '../handbook/read-handbook.ts';
import type {SessionEvent} from '../session/events.ts';
import {reduce} from '../session/reduce.ts';
import {readAnswers} from '../session/saved.ts';
import {type Flow, newFixSession, newSession, type Session} from '../session/session.ts';
import type {Job, Tools} from '../tools/tools.ts';

const treeHandbook = async (tools: Tools, base: string) => {
	const file = await tools.handbookFile(base);
	if (file === undefined) return undefined;
	const text = readHandbook(file);
	return differences(builtInHandbook, text).length === 0 ? undefined : text;
};

/**
 * A series with all that the wizard would know of it by the time a person answers. `saved` tells whether answers given
 * before count; `tree` is one more tree, by any name git knows; left out, the one answered before.
 */
export const readWhole = async (
	tools: Tools,
	job: Job,
	{flow, isFresh, tree}: Readonly<{flow: Flow; isFresh: boolean; tree?: string | undefined}>,
): Promise<Session> => {
	const opened = await tools.open(job);
	const {repository, series} = opened;
	const paths = [...new Set(series.patches.flatMap(({changes}) => changes.map(change => change.path)))];
	const isKnown = (name: string) => repository.trees.some(each => each.ref === name || each.name === name);
	const saved = isFresh ? undefined : await tools.loadAnswers(series.branch);
	const other = tree ?? readAnswers(saved)?.base?.ref;
	const extra =
		other === undefined || isKnown(other) ? undefined : await tools.resolveTree(other).catch(() => undefined);
	const trees = extra === undefined ? repository.trees : [...repository.trees, extra];
	const [standings, recentShortlogs, facts, functions, handbook, waivers, text, parameters] =
		await Promise.all([
			tools.survey({repository: {...repository, trees}, series}, job),
			tools.recentShortlogs(series.base, paths, job),
			tools.facts(series, job),
			tools.provenFunctions(series.base, namesToProve(series.patches), job),
			treeHandbook(tools, series.base),
			tools.loadWaivers(),
			tools.branchDescription(series.branch),
			tools.moduleParameters(series.base),
		]);
	const events: readonly SessionEvent[] = [
		{kind: 'series-read', repository, series},
		{kind: 'answers-loaded', saved},
		{kind: 'history-read', recentShortlogs},
		{kind: 'around-read', around: {facts: {...facts, functions}, handbook, waivers}},
		{kind: 'trees-surveyed', standings},
		{kind: 'description-read', text},
		{kind: 'parameters-read', parameters},
	];
	return events.reduce(reduce, flow === 'fix' ? newFixSession : newSession);
};
