import {citationUrl} from './citation-document.ts';
import {type Entry, entriesOf, roundConfidence} from './entry.ts';
import type {GivenPatch, GivenPosting} from './input.ts';
import {jsonText} from './json-text.ts';
import type {Output} from './output.ts';
import {locationsOf, seriesLocations, uriOf} from './sarif-location.ts';
import {sarifLevel, sarifRule} from './sarif-rule.ts';
import type {PatchVerdict, PostingVerdict} from './verdict.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The mended line of code for a viewer that can put it in; only where the place is in the file itself. */
const fixesOf = ({place, fix}: Entry, {file}: GivenPatch) =>
	file !== undefined || fix === undefined || place?.path === undefined
		? {}
		: {
				fixes: [
					{
						artifactChanges: [
							{
								artifactLocation: {uri: uriOf(place.path)},
								replacements: [
									{
										deletedRegion: {
											startLine: place.line,
											startColumn: 1,
											endColumn: place.text.length + 1,
										},
										insertedContent: {text: fix.after.join('\n')},
									},
								],
							},
						],
					},
				],
			};

/** Where nothing of the message is in a file, the sentence says that it is about the message. */
const messageOf = ({message, place}: Entry, {file, commit}: GivenPatch): string => {
	if (place?.path !== undefined || (file !== undefined && file !== '-')) return message;
	const line = place === undefined ? '' : `, line ${place.line + 1}`;
	return `Message${commit === undefined ? '' : ` of ${commit.slice(0, 12)}`}${line}: ${message}`;
};

/** Which posting a result is about, where there are several. */
const nameIn = ({name}: GivenPosting) => (name === undefined ? {} : {posting: name});

/** A SARIF 2.1.0 document for systems that show findings. `version` is the program's. The same verdicts give the same bytes. */
export const sarifOutput = (version: string): Output => {
	const rules = new Map<string, Readonly<{index: number; text: string}>>();
	const unread: string[] = [];
	let isFirst = true;
	const indexOf = (rule: Parameters<typeof sarifRule>[0]) => {
		const known = rules.get(rule.id) ?? {index: rules.size, text: jsonText(sarifRule(rule))};
		rules.set(rule.id, known);
		return known.index;
	};
	const head = () => {
		const text = isFirst ? `{"$schema":"${schema}","version":"2.1.0","runs":[{"results":[\n` : ',\n';
		isFirst = false;
		return text;
	};
	const patchResults = (verdict: PatchVerdict, posting: GivenPosting) =>
		entriesOf(verdict).map(entry => ({
			ruleId: entry.rule,
			ruleIndex: indexOf({id: entry.rule, text: entry.text, url: citationUrl(entry.citation)}),
			level: sarifLevel[entry.severity],
			message: {text: messageOf(entry, verdict.given)},
			locations: locationsOf(entry.place, verdict.given),
			...fixesOf(entry, verdict.given),
			properties: {confidence: entry.confidence, ...nameIn(posting)},
		}));
	const seriesResults = ({posting, series}: PostingVerdict) =>
		series.map(({rule, severity, confidence, message, patchIds}) => ({
			ruleId: rule.id,
			ruleIndex: indexOf({id: rule.id, text: rule, url: citationUrl(rule.cites)}),
			level: sarifLevel[severity],
			message: {text: message},
			locations: seriesLocations(posting, patchIds),
			properties: {confidence: roundConfidence(confidence), ...nameIn(posting)},
		}));
	return {
		*add(judged) {
			if ('unread' in judged) {
				unread.push(jsonText({level: 'error', message: {text: judged.unread.says}}));
				return;
			}
			for (const verdict of judged.patches)
				for (const result of patchResults(verdict, judged.posting)) yield head() + jsonText(result);
			for (const result of seriesResults(judged)) yield head() + jsonText(result);
		},
		end: () => {
			const start = isFirst ? head().trimEnd() : '\n';
			const driver = `{"name":"kvm-series","version":${jsonText(version)},"rules":[${[...rules.values()].map(({text}) => text).join(',')}]}`;
			const invocation = `{"executionSuccessful":${unread.length === 0},"toolExecutionNotifications":[${unread.join(',')}]}`;
			return `${start}],"columnKind":"utf16CodeUnits","tool":{"driver":${driver}},"invocations":[${invocation}]}]}\n`;
		},
	};
};
