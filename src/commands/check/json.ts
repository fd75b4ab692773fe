import {shortlogOf} from '../../series/patch.ts';
import {citationDocument} from './citation-document.ts';
import {countWith, nothing} from './count.ts';
import {type Entry, type EntryPlace, entriesOf, roundConfidence} from './entry.ts';
import {excerptOf} from './excerpt.ts';
import type {GivenPosting} from './input.ts';
import {jsonText} from './json-text.ts';
import type {Output} from './output.ts';
import type {Judged, PatchVerdict, PostingVerdict} from './verdict.ts';

/** The name of the form that is written; another form gets another number. */
export const checkSchema = 'kvm-series-check/1';

const excerpt = (place: EntryPlace | undefined) =>
	place === undefined ? '' : excerptOf(place.text, place.from);

const jsonEntry = ({rule, severity, confidence, message, place, fix, cites}: Entry) => ({
	rule,
	severity,
	confidence,
	...(place?.path === undefined ? {} : {path: place.path}),
	line: place?.given ?? null,
	excerpt: excerpt(place),
	message,
	fix: fix === undefined ? null : {before: fix.before.join('\n'), after: fix.after.join('\n')},
	cites,
});

/** Only where there are several. */
const nameIn = ({name}: GivenPosting) => (name === undefined ? {} : {posting: name});

const jsonPatch = (verdict: PatchVerdict, posting: GivenPosting) => {
	const {file, commit, patch} = verdict.given;
	const findings = entriesOf(verdict);
	const value = {
		file: file ?? null,
		commit: commit ?? null,
		...nameIn(posting),
		subject: shortlogOf(patch.commit.message),
		suggestedPrefixes: verdict.suggestedPrefixes.map(({prefix, confidence, why}) => ({
			prefix,
			confidence: roundConfidence(confidence),
			why,
		})),
		findings: findings.map(jsonEntry),
		...(verdict.waived.length === 0
			? {}
			: {waived: verdict.waived.map(({rule, reason}) => ({rule, reason}))}),
	};
	return {text: jsonText(value), findings};
};

const jsonSeries = ({posting, series}: PostingVerdict): readonly string[] => {
	const names = new Map(
		posting.patches.map(({file, patch}) => [patch.id, file ?? shortlogOf(patch.commit.message)]),
	);
	return series.map(({rule, severity, confidence, message, patchIds}) =>
		jsonText({
			rule: rule.id,
			severity,
			confidence: roundConfidence(confidence),
			line: null,
			excerpt: '',
			message,
			fix: null,
			cites: citationDocument(rule.cites),
			...nameIn(posting),
			patches: patchIds.flatMap(id => names.get(id) ?? []),
		}),
	);
};

/** One JSON document of the form `kvm-series-check/1`, a line for each patch. The same verdicts give the same bytes. */
export const jsonOutput = (): Output => {
	let count = nothing;
	let isFirst = true;
	const series: string[] = [];
	const unread: string[] = [];
	const head = () => {
		const text = isFirst ? `{"schema":"${checkSchema}","patches":[\n` : ',\n';
		isFirst = false;
		return text;
	};
	return {
		*add(judged: Judged) {
			if ('unread' in judged) {
				const {file, says} = judged.unread;
				unread.push(jsonText({file, message: says}));
				return;
			}
			for (const text of jsonSeries(judged)) series.push(text);
			count = countWith(count, judged.series);
			for (const verdict of judged.patches) {
				const {text, findings} = jsonPatch(verdict, judged.posting);
				count = countWith(count, findings);
				yield head() + text;
			}
		},
		end: () => {
			const start = isFirst ? `{"schema":"${checkSchema}","patches":[` : '\n';
			const rest = unread.length === 0 ? '' : `,"unread":[${unread.join(',')}]`;
			return `${start}],"series":{"findings":[${series.join(',')}]},"summary":${jsonText(count)}${rest}}\n`;
		},
	};
};
