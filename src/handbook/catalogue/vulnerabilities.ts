import {asked, kept, type Listed, listed} from './entry.ts';

/** Bugs that a guest can use against its host, or L2 against L1. */
export const vulnerabilityRules: readonly Listed[] = [
	listed(
		'vuln-classify',
		'must',
		'Whether a guest can use the bug against its host is settled first',
		asked('base', 'Asked of every series before anything is made of it.'),
	),
	listed(
		'vuln-private-first',
		'must',
		'Such a bug is reported in private',
		kept('After a yes no patches are made, and the private way is shown.'),
	),
	listed(
		'vuln-stable-alias',
		'must',
		'What is not public yet names the silent stable address',
		asked('base', 'The text shown after a yes names it.'),
	),
	listed(
		'vuln-report-content',
		'should',
		'A report has versions, effect, reproducer and conditions',
		asked('base', 'The text shown after a yes lists them.'),
	),
	listed(
		'vuln-ai-found-is-public',
		'should',
		'A bug found with AI tools counts as public',
		asked('base', 'The text shown after a yes says so.'),
	),
	listed('vuln-no-distros-early', 'hint', 'Distributions are not told before a fix is accepted'),
	listed('vuln-neutral-changelog', 'hint', 'A patch tells no exploit'),
];
