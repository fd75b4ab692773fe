import {describe, expect, it} from 'vitest';
import {allRules, areas, catalogue, listedRules} from '../../src/handbook/catalogue.ts';
import {ids} from './scenes/catalogue-ids.ts';

/** Rules that text alone cannot be sure of, and that are therefore told milder than the documents are. */
const milder: Readonly<Record<string, string>> = {
	'fixes-tag-required': 'a message does not say for sure that it is about a bug',
};

/** Rules that came later than the documents' demands were listed: a new rule is named here and in the catalogue. */
const own: readonly string[] = ['changelog-no-control-characters'];

const listed = areas.flatMap(area => listedRules[area]);

describe('the catalogue', () => {
	it('has every id once', () => {
		expect(ids).toHaveLength(192);
		expect(listed.map(({id}) => id).toSorted()).toEqual([...ids, ...own].toSorted());
	});

	it('knows every rule object', () => {
		const unknown = allRules.map(({id}) => id).filter(id => !ids.includes(id) && !own.includes(id));
		expect(unknown).toEqual([]);
	});

	it('has no two rule objects of one id', () => {
		const all = allRules.map(({id}) => id);
		expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
	});

	it('demands what the rule objects demand', () => {
		const demanded = new Map(listed.map(({id, severity}) => [id, severity]));
		const others = allRules.filter(
			({id, severity}) => demanded.has(id) && demanded.get(id) !== severity && !(id in milder),
		);
		expect(others.map(({id, severity}) => `${id}: ${severity}`)).toEqual([]);
	});

	it('calls nothing a rule that has no rule object', () => {
		const objects = new Set(allRules.map(({id}) => id));
		for (const {id, state, rule} of catalogue()) {
			expect(state.kind === 'rule', id).toBe(objects.has(id));
			expect(rule?.id ?? id).toBe(id);
		}
		expect(listed.filter(({otherwise}) => otherwise?.kind === 'rule')).toEqual([]);
	});

	it('says for each entry without a rule what becomes of it', () => {
		const objects = new Set(allRules.map(({id}) => id));
		for (const {id, otherwise, title} of listed) {
			expect(title, id).toMatch(/[^.]$/);
			if (objects.has(id)) continue;
			expect(otherwise, id).toBeDefined();
			expect(otherwise !== undefined && 'how' in otherwise ? otherwise.how : '', id).toMatch(/^[A-Z\w].*\.$/);
		}
	});
});
