import type {Finding, PatchRule, RuleText, Severity} from '../../handbook/rule.ts';
import {readablePath} from '../../series/bytes.ts';
import type {Citation} from '../../series/citation.ts';
import {citationDocument} from './citation-document.ts';
import {type MessageChange, messageChanges} from './message-changes.ts';
import type {ForeignFinding, PatchVerdict} from './verdict.ts';

/** Where something was found: columns from 0, `to` exclusive; 0 and 0 where only the line is known. */
export type EntryPlace = Readonly<{
	/** The path for reading where it is in the code; undefined in the message. */
	path: string | undefined;
	/** The line of the message, from 0, or of the file after the change, from 1. */
	line: number;
	/** The line in the file that was given, from 1; undefined where its lines are not those of the patch. */
	given: number | undefined;
	text: string;
	from: number;
	to: number;
}>;

/** Something found in a patch, whoever found it, as all outputs tell it. */
export type Entry = Readonly<{
	rule: string;
	severity: Severity;
	/** 0 to 1, two digits. */
	confidence: number;
	message: string;
	place: EntryPlace | undefined;
	/** The lines that change; undefined where nothing can be put in their place. */
	fix: Readonly<{before: readonly string[]; after: readonly string[]}> | undefined;
	/** What the rule says of itself; undefined for another program's finding. */
	text: RuleText | undefined;
	/** Where it is written, in full. */
	cites: string;
	citation: Citation | undefined;
}>;

const weight: Readonly<Record<Severity, number>> = {must: 0, should: 1, hint: 2};

/** Programs do not say how sure they are; what they stand for is believed as much as a sure rule, a hint half. */
const foreignConfidence = (severity: Severity) => (severity === 'hint' ? 0.5 : 0.8);

/** The two digits a confidence is told with. */
export const roundConfidence = (confidence: number): number => Math.round(confidence * 100) / 100;

/** Of a rule's changes those at the finding's line, or all where none is there. */
const changesAt = (changes: readonly MessageChange[], line: number | undefined) => {
	const here = changes.filter(
		change =>
			line !== undefined && line >= change.line && line < change.line + Math.max(1, change.before.length),
	);
	return here.length > 0 ? here : changes;
};

const fixOf = (finding: Finding, changes: readonly MessageChange[]): Entry['fix'] => {
	const {spot, code} = finding;
	if (code !== undefined) {
		return code.becomes === undefined ? undefined : {before: [code.text], after: code.becomes.split('\n')};
	}
	const own = changesAt(changes, spot?.line);
	return own.length === 0
		? undefined
		: {before: own.flatMap(({before}) => before), after: own.flatMap(({after}) => after)};
};

const messagePlace = (
	{given}: PatchVerdict,
	lines: readonly string[],
	{line, from, to}: Readonly<{line: number; from: number; to: number}>,
): EntryPlace => ({
	path: undefined,
	line,
	given: given.messageLine(line),
	text: lines[line] ?? '',
	from,
	to,
});

const codePlace = (
	{given}: PatchVerdict,
	{
		path,
		line,
		text,
		from,
		to,
	}: Readonly<{path: string; line: number; text: string; from: number; to: number}>,
): EntryPlace => ({path: readablePath(path), line, given: given.codeLine(path, line), text, from, to});

const foreignEntry = (verdict: PatchVerdict, lines: readonly string[], finding: ForeignFinding): Entry => {
	const {rule, severity, message, spot} = finding;
	const place =
		spot === undefined
			? undefined
			: 'path' in spot
				? codePlace(verdict, {...spot, from: 0, to: 0})
				: messagePlace(verdict, lines, {...spot, from: 0, to: 0});
	const cites = rule.startsWith('checkpatch') ? 'scripts/checkpatch.pl' : rule.replace(/:.*/s, '');
	const confidence = foreignConfidence(severity);
	return {
		rule,
		severity,
		confidence,
		message,
		place,
		fix: undefined,
		text: undefined,
		cites,
		citation: undefined,
	};
};

const ownEntries = (verdict: PatchVerdict, lines: readonly string[]): readonly Entry[] => {
	const {message} = verdict.given.patch.commit;
	const changes = new Map<string, readonly MessageChange[]>();
	const changesOf = (rule: PatchRule) => {
		const before = changes.get(rule.id);
		if (before !== undefined) return before;
		const fixed = verdict.fixFor(rule);
		const found = fixed === undefined ? [] : messageChanges(message, fixed);
		changes.set(rule.id, found);
		return found;
	};
	return verdict.findings.map(finding => {
		const {rule, severity, confidence, spot, code} = finding;
		return {
			rule: rule.id,
			severity,
			confidence: roundConfidence(confidence),
			message: finding.message,
			place:
				spot !== undefined
					? messagePlace(verdict, lines, spot)
					: code !== undefined
						? codePlace(verdict, code)
						: undefined,
			fix: fixOf(finding, code === undefined ? changesOf(rule) : []),
			text: rule,
			cites: citationDocument(rule.cites),
			citation: rule.cites,
		};
	});
};

/** What was found in a patch, from the top of its message through its code; what has no place comes last. */
export const entriesOf = (verdict: PatchVerdict): readonly Entry[] => {
	if (verdict.findings.length === 0 && verdict.foreign.length === 0) return [];
	const {commit, diff} = verdict.given.patch;
	const lines = commit.message.split(/\r?\n/);
	const files = new Map(diff.map(({path}, index) => [readablePath(path), index + 1]));
	const file = ({place}: Entry) =>
		place === undefined
			? Number.MAX_SAFE_INTEGER
			: place.path === undefined
				? 0
				: (files.get(place.path) ?? files.size + 1);
	return [
		...ownEntries(verdict, lines),
		...verdict.foreign.map(finding => foreignEntry(verdict, lines, finding)),
	].toSorted(
		(a, b) =>
			file(a) - file(b) ||
			(a.place?.line ?? 0) - (b.place?.line ?? 0) ||
			weight[a.severity] - weight[b.severity],
	);
};
