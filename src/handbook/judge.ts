import {withMessage} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';
import {isExempt, isExemptFrom, isRevert} from './changelog/exempt.ts';
import type {Early} from './judge-early.ts';
import type {Context, Finding, PatchRule, Report, Severity} from './rule.ts';
import {codeRules} from './rules/code/index.ts';
import {rules} from './rules/index.ts';
import {shortlogUniqueInSeries} from './rules/shortlog/shortlog-unique-in-series.ts';
import {fixesNotForSameSeries} from './rules/tags/fixes-not-for-same-series.ts';
import {revertFormat} from './rules/tags/revert-format.ts';

/** Reports below this are told as hints, whatever the rule's own severity. */
export const sure = 0.8;

const weight: Readonly<Record<Severity, number>> = {must: 0, should: 1, hint: 2};

const severityOf = (rule: PatchRule, {confidence}: Report): Severity =>
	confidence < sure ? 'hint' : rule.severity;

/** The rules that a patch's message is held against. */
export const messageRulesFor = (patch: Patch): readonly PatchRule[] =>
	isExempt(patch)
		? rules.filter(rule => (rule === revertFormat ? isRevert(patch) : !isExemptFrom(rule, patch)))
		: rules;

/** Rules of messages that look at comments, too. */
const forBoth = rules.filter(({checkCode}) => checkCode !== undefined);

const noneYet: Early = new Map();

/** From the top of the message to its end, on one line the grave first. */
const fromTop = (a: Finding, b: Finding): number =>
	(a.spot?.line ?? Number.POSITIVE_INFINITY) - (b.spot?.line ?? Number.POSITIVE_INFINITY) ||
	weight[a.severity] - weight[b.severity] ||
	0;

/**
 * What the rules find in a patch's message: from the top of the message to its end, on one line the grave first, then
 * in the rules' reading order. Findings without a place come last. A merge and a stable backport have
 * none; a revert has those of its form, its author's words and tags; a commit to be squashed has that it is one.
 */
export const judge = (patch: Patch, context: Context, early: Early = noneYet): readonly Finding[] =>
	messageRulesFor(patch)
		.flatMap(rule =>
			(early.get(rule)?.reports ?? rule.check(patch, context)).map(
				(report): Finding => ({...report, rule, severity: severityOf(rule, report)}),
			),
		)
		.toSorted(fromTop);

/** The rules whose word on a message depends on the other messages of the series. */
const comparing: readonly PatchRule[] = [shortlogUniqueInSeries, fixesNotForSameSeries];

/** What was found in the patch, with what depends on the other patches looked at again in another series. */
export const judgeAmong = (found: readonly Finding[], patch: Patch, context: Context): readonly Finding[] => {
	const fresh = messageRulesFor(patch)
		.filter(rule => comparing.includes(rule))
		.flatMap(rule =>
			rule
				.check(patch, context)
				.map((report): Finding => ({...report, rule, severity: severityOf(rule, report)})),
		);
	const own = found.filter(({rule}) => !comparing.includes(rule));
	return fresh.length === 0 ? own : [...own, ...fresh].toSorted(fromTop);
};

/** What the rules find in the lines that a patch adds, file by file in the patch's order, from top to end. */
export const judgeCode = (patch: Patch, context: Context, early: Early = noneYet): readonly Finding[] => {
	if (isExempt(patch)) return [];
	const places = new Map(patch.diff.map(({path}, index) => [path, index]));
	const placeOf = ({code}: Finding) => (code === undefined ? -1 : (places.get(code.path) ?? -1));
	const reported = (rule: PatchRule, reports: readonly Report[]) =>
		reports.map((report): Finding => ({...report, rule, severity: severityOf(rule, report)}));
	return [
		...codeRules.flatMap(rule => reported(rule, early.get(rule)?.reports ?? rule.check(patch, context))),
		...forBoth.flatMap(rule => reported(rule, rule.checkCode?.(patch, context) ?? [])),
	].toSorted(
		(a, b) =>
			placeOf(a) - placeOf(b) ||
			(a.code?.line ?? 0) - (b.code?.line ?? 0) ||
			(a.code?.from ?? 0) - (b.code?.from ?? 0),
	);
};

/** Whether the rule's reports ask for its fix: a hint that needs a yes does not change a text by itself. */
const wants = (rule: PatchRule, reports: readonly Report[], only: 'safe' | undefined): boolean =>
	reports.some(report => {
		const isSafe = (report.fixClass ?? rule.fixClass) === 'safe';
		return only === 'safe' ? isSafe : isSafe || severityOf(rule, report) !== 'hint';
	});

/** More passes than any message needed; a fix that undoes another cannot go on for ever. */
const passes = 5;

/**
 * The message with the fixes of all rules that report, or only those that are safe without looking, and the ids of the
 * rules that changed it. What no rule touches stays byte for byte; what only the author can mend, and what was `waived`,
 * stays too.
 */
export const suggestMessage = (
	patch: Patch,
	context: Context,
	only?: 'safe',
	waived: ReadonlySet<string> = new Set(),
): Readonly<{text: string; rules: readonly string[]}> => {
	const {message, isExact} = patch.commit;
	if (isExempt(patch) || !isExact) return {text: message, rules: []};
	const seen = new Set([message]);
	const applied = new Set<string>();
	let current = patch;
	for (let pass = 0; pass < passes; pass++) {
		const before = current.commit.message;
		for (const rule of rules) {
			if (rule.fix === undefined || waived.has(rule.id) || !wants(rule, rule.check(current, context), only))
				continue;
			const fixed = rule.fix(current, context);
			if (fixed === undefined || seen.has(fixed)) continue;
			seen.add(fixed);
			applied.add(rule.id);
			current = withMessage(current, fixed);
		}
		if (current.commit.message === before) break;
	}
	return {text: current.commit.message, rules: [...applied]};
};
