import {areas, type CatalogueEntry, catalogue} from '../handbook/catalogue.ts';
import {citationText} from '../handbook/cite.ts';
import {plural} from '../text/plural.ts';

/** The state of an entry in a word or two: `rule`, `asked: base`, `owed`, `kept`, `told`. */
export const stateWord = ({state}: Pick<CatalogueEntry, 'state'>): string => {
	switch (state.kind) {
		case 'rule':
			return 'rule';
		case 'question':
			return `asked: ${state.step}`;
		case 'obligation':
			return 'owed';
		case 'policy':
			return 'kept';
		case 'advice':
			return 'told';
	}
};

const legend = [
	'rule   judged by kvm-series check',
	'asked  a question of this step of the wizard',
	'owed   listed in the testing step, and told in the testing statement',
	'kept   by the way the program works',
	'told   by kvm-series onboard, as it is about what comes around a posting',
];

const countOf = (entries: readonly CatalogueEntry[]): string => {
	const of = (kind: CatalogueEntry['state']['kind']) =>
		entries.filter(({state}) => state.kind === kind).length;
	return `${plural(entries.length, 'rule')}: ${of('rule')} judged, ${of('question')} asked, ${of('obligation')} owed, ${of('policy')} kept, ${of('advice')} told. kvm-series explain ID tells more of one.`;
};

/** What `kvm-series rules` prints: every rule of the catalogue by area, with its severity, state and title. */
export const rulesLines = (entries: readonly CatalogueEntry[] = catalogue()): readonly string[] => {
	const idWidth = Math.max(...entries.map(({id}) => id.length));
	const stateWidth = Math.max(...entries.map(entry => stateWord(entry).length));
	return [
		...areas.flatMap(area => [
			area,
			...entries
				.filter(entry => entry.area === area)
				.map(
					entry =>
						`  ${entry.id.padEnd(idWidth)}  ${entry.severity.padEnd(6)}  ${stateWord(entry).padEnd(stateWidth)}  ${entry.title}`,
				),
			'',
		]),
		...legend,
		'',
		countOf(entries),
	];
};

/** The same as a JSON document, a line for each rule. `cites` is null where no rule object is. */
export const rulesJson = (entries: readonly CatalogueEntry[] = catalogue()): string => {
	const lines = entries.map(({id, area, severity, title, state, rule}) =>
		JSON.stringify({
			id,
			area,
			severity,
			state: state.kind,
			step: state.kind === 'question' ? state.step : null,
			how: state.kind === 'rule' ? null : state.how,
			title,
			cites: rule === undefined ? null : citationText(rule.cites),
			hasFix: rule !== undefined && 'fix' in rule && rule.fix !== undefined,
		}),
	);
	return `{"schema":"kvm-series-rules/1","rules":[\n${lines.join(',\n')}\n]}\n`;
};

/** The lines that `kvm-series rules` prints, or with `--json` the document. */
export const rulesText = (isJson: boolean): readonly string[] =>
	isJson ? [rulesJson().trimEnd()] : rulesLines();
