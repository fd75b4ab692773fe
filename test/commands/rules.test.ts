import {expect, it} from 'vitest';
import {rulesJson, rulesLines, rulesText} from '../../src/commands/rules.ts';
import {areas, catalogue} from '../../src/handbook/catalogue.ts';

it('lists every rule below its area', () => {
	const lines = rulesLines();
	for (const area of areas) expect(lines).toContain(area);
	for (const {id, title} of catalogue()) {
		expect(lines.filter(line => line.startsWith(`  ${id} `) && line.endsWith(`  ${title}`))).toHaveLength(1);
	}
});

it.each([
	[{kind: 'rule'}, 'rule'],
	[{kind: 'question', step: 'base', how: '.'}, 'asked: base'],
	[{kind: 'obligation', how: '.'}, 'owed'],
	[{kind: 'policy', how: '.'}, 'kept'],
	[{kind: 'advice', how: '.'}, 'told'],
] as const)('tells the state %o in a word', (state, word) => {
	const entry = {id: 'x', area: 'base', severity: 'must', title: 'A title', state, rule: undefined} as const;
	expect(rulesLines([entry])).toContain(`  x  must    ${word}  A title`);
});

it('counts them in the end', () => {
	expect(rulesLines().at(-1)).toMatch(/^193 rules: \d+ judged, \d+ asked, \d+ owed, \d+ kept, \d+ told\. /);
});

it('is a JSON document as well', () => {
	const {schema, rules} = JSON.parse(rulesJson());
	expect(schema).toBe('kvm-series-rules/1');
	expect(rules).toHaveLength(193);
	expect(rules.find(({id}: {id: string}) => id === 'shortlog-capitalize')).toMatchObject({
		area: 'shortlog',
		state: 'rule',
		step: null,
		hasFix: true,
	});
	expect(rulesText(true).join('\n')).toBe(rulesJson().trimEnd());
});
