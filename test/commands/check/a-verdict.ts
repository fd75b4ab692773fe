import type {GivenPatch, GivenPosting} from '../../../src/commands/check/input.ts';
import type {Output} from '../../../src/commands/check/output.ts';
import type {Judged, PatchVerdict, PostingVerdict} from '../../../src/commands/check/verdict.ts';
import {handbook} from '../../../src/handbook/cite.ts';
import {judge} from '../../../src/handbook/judge.ts';
import type {Finding, PatchRule, SeriesFinding} from '../../../src/handbook/rule.ts';
import {aContext, aPatch} from '../../handbook/a-patch.ts';

export const body =
	'\n\nDo it before the root is freed.\n\nSigned-off-by: Code Author <author@example.org>\n';

/** A patch as it was given. */
export const aGiven = (message: string, parts: Partial<GivenPatch> = {}): GivenPatch => ({
	file: undefined,
	commit: 'a1b2c3d4e5f6a1b2c3d4e5f6',
	patch: aPatch({message, id: message}),
	posted: undefined,
	messageLine: line => line + 1,
	codeLine: (_path, line) => line,
	...parts,
});

/** A patch of a file, whose message begins at its fourth line. */
export const aFilePatch = (message: string, file: string): GivenPatch =>
	aGiven(message, {
		file,
		commit: undefined,
		messageLine: line => line + 4,
		codeLine: (_path, line) => line + 100,
	});

/** What nothing was found in. */
export const aVerdict = (given: GivenPatch, parts: Partial<PatchVerdict> = {}): PatchVerdict => ({
	given,
	suggestedPrefixes: [],
	findings: [],
	foreign: [],
	waived: [],
	fixFor: () => undefined,
	...parts,
});

/** What the rules find. */
export const judged = (given: GivenPatch, parts: Partial<PatchVerdict> = {}): PatchVerdict => {
	const context = aContext([given.patch]);
	return aVerdict(given, {
		findings: judge(given.patch, context),
		fixFor: rule => rule.fix?.(given.patch, context),
		...parts,
	});
};

/** A posting of these verdicts. */
export const aPosting = (
	patches: readonly PatchVerdict[],
	series: readonly SeriesFinding[] = [],
	cover?: GivenPosting['cover'],
): PostingVerdict => ({
	posting: {patches: patches.map(({given}) => given), cover, isWhole: true},
	patches,
	series,
});

/** A rule to report with. */
export const aRule = (parts: Partial<PatchRule> = {}): PatchRule => ({
	id: 'a-rule',
	severity: 'must',
	title: 'A title',
	why: 'A reason of this rule.',
	cites: handbook('Shortlog'),
	good: 'good',
	bad: 'bad',
	check: () => [],
	...parts,
});

/** A finding at a place of the message. */
export const aFinding = (parts: Partial<Finding> = {}): Finding => ({
	rule: aRule(),
	severity: 'must',
	message: 'Something is so.',
	spot: {line: 0, from: 0, to: 3},
	confidence: 0.9,
	...parts,
});

/** A finding of the series. */
export const aSeriesFinding = (parts: Partial<SeriesFinding> = {}): SeriesFinding => ({
	rule: {
		...aRule({id: 'a-series-rule', cites: handbook('Co-Posting Tests')}),
		scope: 'series',
		check: () => [],
	},
	severity: 'should',
	message: 'The test comes before the fix.',
	confidence: 0.8,
	patchIds: [],
	...parts,
});

/** All that an output writes for these. */
export const written = (output: Output, all: readonly Judged[]): string =>
	all.flatMap(judged => [...output.add(judged)]).join('') + output.end();
