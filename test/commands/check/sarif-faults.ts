/**
 * What SARIF 2.1.0 demands of the objects that are written here: the properties that must be there, and those that may.
 * Written by hand after the names in the standard's schema.
 */
const demands = {
	log: {must: ['version', 'runs'], may: ['$schema']},
	run: {must: ['tool'], may: ['results', 'columnKind', 'invocations']},
	tool: {must: ['driver'], may: []},
	driver: {must: ['name'], may: ['version', 'rules']},
	rule: {must: ['id'], may: ['shortDescription', 'fullDescription', 'helpUri', 'defaultConfiguration']},
	configuration: {must: [], may: ['level']},
	text: {must: ['text'], may: []},
	result: {must: ['message'], may: ['ruleId', 'ruleIndex', 'level', 'locations', 'fixes', 'properties']},
	location: {must: [], may: ['physicalLocation', 'logicalLocations']},
	physical: {must: ['artifactLocation'], may: ['region']},
	artifact: {must: ['uri'], may: []},
	region: {must: [], may: ['startLine', 'startColumn', 'endColumn']},
	logical: {must: [], may: ['name', 'fullyQualifiedName']},
	fix: {must: ['artifactChanges'], may: ['description']},
	change: {must: ['artifactLocation', 'replacements'], may: []},
	replacement: {must: ['deletedRegion'], may: ['insertedContent']},
	invocation: {must: ['executionSuccessful'], may: ['toolExecutionNotifications']},
	notification: {must: ['message'], may: ['level']},
} as const;

type Kind = keyof typeof demands;

/** Which kind of object a property holds, one or many of them, by the kind that has it. */
const inside: Readonly<Record<string, Kind>> = {
	'log runs': 'run',
	'run tool': 'tool',
	'run results': 'result',
	'run invocations': 'invocation',
	'tool driver': 'driver',
	'driver rules': 'rule',
	'rule shortDescription': 'text',
	'rule fullDescription': 'text',
	'rule defaultConfiguration': 'configuration',
	'result message': 'text',
	'result locations': 'location',
	'result fixes': 'fix',
	'location physicalLocation': 'physical',
	'location logicalLocations': 'logical',
	'physical artifactLocation': 'artifact',
	'physical region': 'region',
	'fix description': 'text',
	'fix artifactChanges': 'change',
	'change artifactLocation': 'artifact',
	'change replacements': 'replacement',
	'replacement deletedRegion': 'region',
	'replacement insertedContent': 'text',
	'invocation toolExecutionNotifications': 'notification',
	'notification message': 'text',
};

/** Values that a property may have. */
const values: Readonly<Record<string, (value: unknown) => boolean>> = {
	version: value => typeof value === 'string' && value !== '',
	level: value => ['none', 'note', 'warning', 'error'].includes(String(value)),
	columnKind: value => ['utf16CodeUnits', 'unicodeCodePoints'].includes(String(value)),
	startLine: value => Number.isInteger(value) && Number(value) > 0,
	startColumn: value => Number.isInteger(value) && Number(value) > 0,
	endColumn: value => Number.isInteger(value) && Number(value) > 0,
	ruleIndex: value => Number.isInteger(value) && Number(value) >= -1,
	uri: value => typeof value === 'string' && value !== '' && !/[\s<>"{}|\\^`]|%(?![0-9A-F]{2})/i.test(value),
	helpUri: value => typeof value === 'string' && URL.canParse(value),
	text: value => typeof value === 'string',
	id: value => typeof value === 'string' && value !== '',
	executionSuccessful: value => typeof value === 'boolean',
	artifactChanges: value => Array.isArray(value) && value.length > 0,
	replacements: value => Array.isArray(value) && value.length > 0,
};

const faults = (value: unknown, kind: Kind, at: string): readonly string[] => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no object`];
	const {must, may} = demands[kind];
	const known: readonly string[] = [...must, ...may];
	return [
		...must.filter(name => !(name in value)).map(name => `${at}: lacks ${name}`),
		...Object.entries(value).flatMap(([name, held]): readonly string[] => {
			const here = `${at}/${name}`;
			if (!known.includes(name)) return [`${here}: is not known`];
			if (values[name]?.(held) === false) return [`${here}: ${JSON.stringify(held)}`];
			const next = inside[`${kind} ${name}`];
			if (next === undefined) return [];
			return Array.isArray(held)
				? held.flatMap((each, index) => faults(each, next, `${here}/${index}`))
				: faults(held, next, here);
		}),
	];
};

/** What of a document is not as SARIF 2.1.0 wants it; empty where all is. */
export const sarifFaults = (document: unknown): readonly string[] => {
	const found = [...faults(document, 'log', '')];
	const {version, runs} = document as {version: string; runs: readonly Run[]};
	if (version !== '2.1.0') found.push(`/version: ${version}`);
	for (const {tool, results = []} of runs) {
		const ids = (tool.driver.rules ?? []).map(({id}) => id);
		if (new Set(ids).size < ids.length) found.push('a rule is listed twice');
		for (const {ruleId, ruleIndex} of results)
			if (ruleIndex !== undefined && ids[ruleIndex] !== ruleId)
				found.push(`${ruleId} is not rule ${ruleIndex}`);
	}
	return found;
};

type Run = Readonly<{
	tool: Readonly<{driver: Readonly<{rules?: readonly Readonly<{id: string}>[]}>}>;
	results?: readonly Readonly<{ruleId?: string; ruleIndex?: number}>[];
}>;
