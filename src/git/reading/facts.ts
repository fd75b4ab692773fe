import type {Facts, KnownCommit} from '../../series/facts.ts';
import {shortlogOf} from '../../series/patch.ts';
import type {Repository} from '../../series/tree.ts';
import type {Job, SaidSeries} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {knownBaseFacts, readBaseFacts} from './base-facts.ts';
import {baseFiles} from './base-files.ts';
import {whetherInBase, whichUnsettled} from './in-base.ts';
import {type Named, namedCommits} from './named-commits.ts';
import {allNamedIds} from './named-ids.ts';
import {wasShallow} from './place.ts';
import {handbookName, readAhead} from './read-ahead.ts';

/** Milliseconds after which what is not known stays unknown. */
const patience = 1500;

const isOid = (text: string) => /^[0-9a-f]{40,}$/.test(text);

const isShallow = async (git: Git, call: Readonly<{timeout: number; signal: AbortSignal}>) => {
	const before = wasShallow(git);
	if (before !== undefined) return before;
	const ran = await git.ask(['rev-parse', '--is-shallow-repository'], call);
	return Buffer.from(ran.stdout).toString('latin1').trim() !== 'false';
};

/**
 * What the repository knows of what the messages of a series say. Bounded in time. Where the messages name no id and
 * the trees alone say what the base is, no process is started. In a shallow clone and in the practice series an id
 * that nothing is known of is left out, since the commit may well exist, and whether the base has a commit is not told.
 */
export const readFacts = async (
	git: Git,
	series: SaidSeries,
	repository: Pick<Repository, 'trees' | 'isPractice'>,
	job: Pick<Job, 'signal'>,
	deadline = patience,
): Promise<Facts> => {
	const ids = allNamedIds(series.patches.map(({commit}) => commit.message));
	const nothing: Facts = {
		commits: new Map(),
		base: knownBaseFacts(series.base, repository),
		baseFiles: new Map(),
	};
	if (!isOid(series.base)) return nothing;
	const {signal} = job;
	const until = performance.now() + deadline;
	const call = {timeout: deadline, signal};
	const also = ids.length === 0 ? undefined : readAhead(git, handbookName(series.base));
	const files = await baseFiles(git, series, call).catch(error => {
		also?.give(undefined);
		throw error;
	});
	if (ids.length === 0) return {...nothing, baseFiles: files};
	const [named = new Map<string, Named>(), isShort, base] = await Promise.all([
		namedCommits(git, [series.base, ...ids], call, also),
		isShallow(git, call),
		readBaseFacts(git, series.base, repository, call),
	]);
	const baseCommit = named.get(series.base);
	const isBaseKnown = typeof baseCommit === 'object';
	const found = ids.map(id => named.get(id)).filter(each => typeof each === 'object');
	const inBase =
		isBaseKnown && !isShort
			? await whetherInBase(git, baseCommit, found, {until, signal})
			: new Map<string, boolean>();
	const settled = repository.trees.filter(({role}) => role === 'master' || role === 'release-candidate');
	const unsettled =
		isBaseKnown && !repository.isPractice && base.isInNext === true && base.isInMaster === false
			? await whichUnsettled(
					git,
					baseCommit,
					found.filter(({oid}) => inBase.get(oid) === true),
					settled.map(({oid}) => oid),
					{until, signal},
				)
			: new Set<string>();
	const commits = new Map<string, KnownCommit | undefined>();
	for (const id of ids) {
		const commit = named.get(id);
		if (typeof commit === 'object') {
			const {oid, message, committer} = commit;
			commits.set(id, {
				oid,
				subject: shortlogOf(message),
				when: committer.when,
				isInBase: inBase.get(oid),
				...(unsettled.has(oid) ? {isUnsettled: true} : {}),
			});
		} else if (commit === 'missing' && !isShort && !repository.isPractice) commits.set(id, undefined);
	}
	const when = isBaseKnown ? baseCommit.committer.when : base.when;
	return {...nothing, commits, base: {...base, when}, baseFiles: files};
};
