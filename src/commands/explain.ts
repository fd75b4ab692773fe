import {type CatalogueEntry, catalogue} from '../handbook/catalogue.ts';
import type {PatchRule, SeriesRule} from '../handbook/rule.ts';
import {exitCode, Refusal} from '../series/refusal.ts';
import {exampleLines} from '../text/example.ts';
import {wrap} from '../text/fit.ts';
import {listed} from '../text/plural.ts';
import {show} from '../text/show.ts';
import {citationDocument, citationUrl} from './check/citation-document.ts';
import {nearest} from './nearest.ts';

const severityText: Readonly<Record<CatalogueEntry['severity'], string>> = {
	must: 'must: the documents demand it',
	should: 'should: asked for in review',
	hint: 'hint: a wish, or what cannot be known for sure from the text',
};

const fixText = (rule: PatchRule | SeriesRule): string => {
	if (!('fix' in rule) || rule.fix === undefined) {
		return 'only the author can mend it';
	}
	return rule.fixClass === 'safe'
		? 'safe: mended without asking where mending is asked for'
		: 'to confirm: a mended text is proposed';
};

const stateText = ({state}: CatalogueEntry): string => {
	switch (state.kind) {
		case 'rule':
			return '';
		case 'question':
			return `Asked in the step ${state.step}: ${state.how}`;
		case 'obligation':
			return `Owed in the testing step: ${state.how}`;
		case 'policy':
			return `Kept by the program itself: ${state.how}`;
		case 'advice':
			return `Told, not judged: ${state.how}`;
	}
};

const ruleLines = (rule: PatchRule | SeriesRule, columns: number): readonly string[] => [
	`  where   ${citationDocument(rule.cites)}`,
	...(rule.cites.document.startsWith('Documentation/') ? [`          ${citationUrl(rule.cites)}`] : []),
	`  fix     ${fixText(rule)}`,
	'',
	...wrap(rule.why, columns),
	...exampleLines('Instead of', rule.bad),
	...exampleLines('write', rule.good),
];

const unknown = (id: string, ids: readonly string[]): Refusal => {
	const near = nearest(id, ids);
	return new Refusal(
		`There is no rule called ${show(id)}.`,
		near.length === 0
			? 'kvm-series rules lists all of them.'
			: `The nearest ${near.length === 1 ? 'is' : 'are'} ${listed(near)}; kvm-series rules lists all of them.`,
		exitCode.usage,
	);
};

/**
 * What `kvm-series explain ID` prints, in at most `columns`; examples keep their lines. Throws a Refusal that names the
 * nearest ids where there is none like this.
 */
export const explainLines = (
	id: string,
	columns: number,
	entries: readonly CatalogueEntry[] = catalogue(),
): readonly string[] => {
	const entry = entries.find(each => each.id === id);
	if (entry === undefined) {
		throw unknown(
			id,
			entries.map(each => each.id),
		);
	}
	const width = Math.max(20, columns);
	return [
		entry.id,
		...wrap(`${entry.title}.`, width),
		'',
		`  demand  ${severityText[entry.severity]}`,
		...(entry.rule === undefined ? ['', ...wrap(stateText(entry), width)] : ruleLines(entry.rule, width)),
	];
};

/** Columns of prose that read well whatever the terminal has. */
const prose = 80;

/** What `kvm-series explain` prints for its operands. Throws a Refusal where they are not the id of one rule. */
export const explainText = (operands: readonly string[]): readonly string[] => {
	const [id, ...more] = operands;
	if (id === undefined || more.length > 0) {
		throw new Refusal(
			`kvm-series explain takes one rule, and ${operands.length === 0 ? 'none was' : `${operands.length} were`} named.`,
			'Name one; kvm-series rules lists all of them.',
			exitCode.usage,
		);
	}
	return explainLines(id, prose);
};
