import {asked, kept, type Listed, listed} from './entry.ts';

/** What a series sits on. */
export const baseRules: readonly Listed[] = [
	listed(
		'base-commit-trailer',
		'must',
		'A posting names the commit it was made on',
		kept('Patches are made with git format-patch --base and the full object id.'),
	),
	listed(
		'base-tree-matches-purpose',
		'must',
		'The base is the tree that the work is meant for',
		asked('base', 'What the series is decides which tree is recommended.'),
	),
	listed(
		'base-not-topic-branch',
		'should',
		'The base is next, not one of its topic branches',
		asked('base', 'Topic branches are offered as possible, never recommended.'),
	),
	listed(
		'base-multi-arch-common',
		'must',
		'Work on common code starts from a release candidate',
		asked('base', 'Lines of common and foreign code are counted, and the answer is asked for.'),
	),
	listed(
		'base-ancestor-of-series',
		'must',
		'The base is the parent of the first patch',
		kept(
			'The base is where the branch leaves its tree, and the patches are applied to it before they are handed out.',
		),
	),
	listed('base-prerequisites-declared', 'should', 'Patches that are needed and not public are named'),
	listed(
		'base-auto-needs-upstream',
		'should',
		'An automatic base needs the right upstream',
		kept('The base is always given as an object id, never as auto.'),
	),
	listed(
		'base-branch-name-derivation',
		'hint',
		'A branch named x86/<topic>/<name> tells its base',
		asked('base', 'The tree that the name stands for is offered.'),
	),
	listed(
		'base-fresh-enough',
		'hint',
		'The base is not older than it has to be',
		asked('base', 'Each tree is shown with its age and how far the series is behind it.'),
	),
	listed(
		'base-no-branch-in-subject',
		'hint',
		'The brackets of a subject name no branch',
		kept('The brackets hold the tag, the version and the number, nothing else.'),
	),
	listed('base-one-target-per-series', 'should', 'A series is meant for one release'),
];
