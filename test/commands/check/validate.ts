import {readFileSync} from 'node:fs';

type Schema = Readonly<{
	$ref?: string;
	$defs?: Readonly<Record<string, Schema>>;
	type?: string | readonly string[];
	const?: unknown;
	enum?: readonly unknown[];
	required?: readonly string[];
	properties?: Readonly<Record<string, Schema>>;
	additionalProperties?: boolean;
	items?: Schema;
	minItems?: number;
	minimum?: number;
	maximum?: number;
}>;

/** The words of JSON Schema that this knows; a schema with another one would not be checked in full. */
const words =
	/^(?:\$ref|\$defs|\$schema|\$id|title|description|type|const|enum|required|properties|additionalProperties|items|minItems|minimum|maximum)$/;

const typeOf = (value: unknown): readonly string[] =>
	value === null
		? ['null']
		: Array.isArray(value)
			? ['array']
			: typeof value === 'number' && Number.isInteger(value)
				? ['integer', 'number']
				: [typeof value];

const faults = (value: unknown, schema: Schema, root: Schema, at: string): readonly string[] => {
	const unknown = Object.keys(schema).filter(word => !words.test(word));
	if (unknown.length > 0) return [`${at}: the schema says ${unknown.join(', ')}`];
	if (schema.$ref !== undefined) {
		const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
		return target === undefined ? [`${at}: ${schema.$ref} is not there`] : faults(value, target, root, at);
	}
	const found: string[] = [];
	const types = schema.type === undefined ? undefined : [schema.type].flat();
	if (types !== undefined && !typeOf(value).some(type => types.includes(type)))
		found.push(`${at}: not ${types}`);
	if ('const' in schema && value !== schema.const) found.push(`${at}: not ${String(schema.const)}`);
	if (schema.enum !== undefined && !schema.enum.includes(value))
		found.push(`${at}: not one of ${schema.enum}`);
	if (typeof value === 'number') {
		if (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))
			found.push(`${at}: out of range`);
	}
	if (Array.isArray(value)) {
		if (value.length < (schema.minItems ?? 0)) found.push(`${at}: too few`);
		const {items} = schema;
		if (items !== undefined)
			found.push(...value.flatMap((each, index) => faults(each, items, root, `${at}/${index}`)));
	} else if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value);
		const keys = entries.map(([key]) => key);
		found.push(
			...(schema.required ?? []).filter(key => !keys.includes(key)).map(key => `${at}: lacks ${key}`),
		);
		for (const [key, each] of entries) {
			const property = schema.properties?.[key];
			if (property !== undefined) found.push(...faults(each, property, root, `${at}/${key}`));
			else if (schema.additionalProperties === false) found.push(`${at}: has ${key}`);
		}
	}
	return found;
};

/** What of a value the published schema does not allow; empty where it is valid. */
export const schemaFaults = (value: unknown): readonly string[] => {
	const file = new URL('../../../assets/check-1.schema.json', import.meta.url);
	const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
	return faults(value, schema, schema, '');
};
