import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {kernelDoc} from '../../cite.ts';

const person =
	/\b(?:(?:[Tt]he|[Tt]his|[Ii]ts?)\s+(?:\w+\s+)?(?:code|function|helper|handler|compiler|driver|kernel|CPU|patch)|[a-z_]\w*\(\))\s+(?:is\s+(?:happy|unhappy|sad|angry|clueless)|wants|thinks|believes|likes|hates|hopes|wishes|feels|loves)\b/;

export const changelogNoImpersonation = defineMessageRule({
	id: 'changelog-no-impersonation',
	severity: 'hint',
	alsoOf: 'revert',
	title: 'Code is not told of as a person',
	why: 'Code wants and believes nothing, it does things. Words that say what it does can be checked against the diff.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Changelog'),
	good: `KVM: x86: Drop the second check of the mode

Drop the second check of the mode.  The result of the first one is still
valid, as the lock is held.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Drop the second check of the mode

Drop the second check of the mode.  The code believes that the first one
can be outdated, although the lock is held.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		phrasesIn(message, person).map(phrase =>
			phraseReport(
				message,
				phrase,
				`"${flat(phrase.words)}" tells of a person. Say what the code does.`,
				0.6,
			),
		),
});
