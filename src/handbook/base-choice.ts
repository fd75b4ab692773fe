import type {Series} from '../series/series.ts';
import type {Repository, TreeRef} from '../series/tree.ts';
import {type Citation, handbook, kernelDoc} from './cite.ts';
import {placeOf} from './paths.ts';

/** What a series is, as far as its base is concerned. */
export type SeriesKind = 'current-fix' | 'later-fix' | 'feature' | 'cleanup' | 'multi-arch';

/** The kinds in the order they are offered. */
export const kinds: readonly Readonly<{kind: SeriesKind; title: string; why: string; cites: Citation}>[] = [
	{
		kind: 'current-fix',
		title: 'A fix for the release being made now',
		why: 'Only bugs that are urgent, critical or new in this release go there, and they go through the main KVM tree.',
		cites: handbook('Base Tree/Branch'),
	},
	{
		kind: 'later-fix',
		title: 'A fix that can wait for the next one',
		why: 'Most fixes can wait. They are collected with all other work for the next release.',
		cites: handbook('Base Tree/Branch'),
	},
	{
		kind: 'feature',
		title: 'A new feature',
		why: 'Work for the next release is collected in kvm-x86/next; no topic branch has to be chosen.',
		cites: handbook('Base Tree/Branch'),
	},
	{
		kind: 'cleanup',
		title: 'Cleanup, no functional change',
		why: 'Work for the next release is collected in kvm-x86/next; no topic branch has to be chosen.',
		cites: handbook('Base Tree/Branch'),
	},
	{
		kind: 'multi-arch',
		title: 'Touches other architectures too',
		why: 'Other maintainers take such work into their own trees, so it starts from a point that all of them have. When in doubt, it counts as this.',
		cites: handbook('Base Tree/Branch'),
	},
];

const otherArch = /^arch\/(?!x86\/)[\w]+\/(?:kvm|include)\//;

const changedLines = (series: Series, matches: (path: string) => boolean): number =>
	series.patches
		.flatMap(({diff}) => diff.filter(({path}) => matches(path)))
		.flatMap(({hunks}) => hunks.flatMap(({lines}) => lines))
		.filter(({sign}) => sign === '+' || sign === '-').length;

const isCommon = (path: string) => placeOf(path).topic === 'KVM' && placeOf(path).role === 'code';

/** The kind the facts speak for, with the reason and how sure it is. */
export const guessKind = (series: Series): Readonly<{kind: SeriesKind; confidence: number; why: string}> => {
	const foreign = changedLines(series, path => otherArch.test(path) && path.includes('kvm'));
	if (foreign > 6)
		return {
			kind: 'multi-arch',
			confidence: 0.8,
			why: `Suggested: ${foreign} changed lines are other architectures' KVM code.`,
		};
	const common = changedLines(series, isCommon);
	if (common >= 20) {
		return {
			kind: 'multi-arch',
			confidence: 0.6,
			why: `Suggested: ${common} changed lines are common KVM code. If x86 alone uses them, next is right.`,
		};
	}
	const messages = series.patches.map(({commit}) => commit.message);
	const fixes = messages.filter(
		message => /^Fixes: /m.test(message) || /^[^\n]*\bfix(?:es|ed)?\b/i.test(message),
	).length;
	if (fixes > 0) {
		return {
			kind: 'later-fix',
			confidence: 0.6,
			why: `Suggested: ${fixes === 1 ? 'a message speaks' : `${fixes} messages speak`} of a fix. Most fixes can wait.`,
		};
	}
	const quiet = messages.filter(message => /\bno functional changes?\b/i.test(message)).length;
	if (quiet > 0 && quiet * 2 >= messages.length) {
		return {
			kind: 'cleanup',
			confidence: 0.7,
			why: 'Suggested: most messages say that nothing changes in function.',
		};
	}
	return {
		kind: 'feature',
		confidence: 0.4,
		why: 'Suggested: no message speaks of a fix. Only you know what it is.',
	};
};

/** A tree to sit on, with the reason. */
export type RankedTree = Readonly<{
	tree: TreeRef;
	rank: 'recommended' | 'possible';
	why: string;
	cites: Citation;
}>;

const roleFor: Readonly<Record<SeriesKind, TreeRef['role']>> = {
	'current-fix': 'master',
	'later-fix': 'next',
	feature: 'next',
	cleanup: 'next',
	'multi-arch': 'release-candidate',
};

const whyRole: Readonly<Partial<Record<TreeRef['role'], string>>> = {
	master: 'Fixes for the release being made are applied to the main KVM tree.',
	next: "Everything that is not for the release being made starts from next; conflicts between topics are the maintainer's job.",
	'release-candidate':
		'A release candidate is in every tree, so each maintainer can take the series without foreign commits.',
};

/** The topic in a branch name of the form x86/<topic>/<name>, as the handbook describes it for --base. */
export const topicOfBranch = (branch: string): string | undefined =>
	/^x86\/([a-z0-9_]+)\/[^/]/.exec(branch)?.[1];

/** The trees of the repository, best first, by what the handbook says for this kind of series. */
export const recommendTrees = (
	kind: SeriesKind,
	series: Series,
	repository: Repository,
): readonly RankedTree[] => {
	const wanted = roleFor[kind];
	const topic = topicOfBranch(series.branch);
	const order: readonly TreeRef['role'][] = [
		'chosen',
		wanted,
		'topic',
		'next',
		'master',
		'release-candidate',
		'upstream',
	];
	const position = ({role, topic: own}: TreeRef) =>
		role === 'topic' && own !== topic ? order.length : order.indexOf(role);
	return repository.trees
		.toSorted((a, b) => position(a) - position(b))
		.map(tree => {
			if (tree.role === wanted) {
				return {tree, rank: 'recommended', why: whyRole[wanted] ?? '', cites: handbook('Base Tree/Branch')};
			}
			if (tree.role === 'topic' && tree.topic === topic) {
				const why = `The branch is named for it: --base=${tree.name}. Right where the series needs commits that are not in next yet.`;
				return {tree, rank: 'possible', why, cites: handbook('Git Base')};
			}
			const why =
				tree.role === 'topic' ? 'A topic branch goes away once it is merged.' : (whyRole[tree.role] ?? '');
			return {
				tree,
				rank: 'possible',
				why,
				cites: kernelDoc('process/submitting-patches.rst', 'Providing base tree information'),
			};
		});
};
