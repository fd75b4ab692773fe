import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type Citation, handbookPath, handbookSections} from '../../src/handbook/cite.ts';
import {judgePosting} from '../../src/handbook/judge-posting.ts';
import {rules} from '../../src/handbook/rules/index.ts';
import {seriesRules} from '../../src/handbook/rules/series/index.ts';
import {aPosting} from './rules/series/a-posting.ts';
import {sections} from './scenes/sections.ts';
import {seriesScenes} from './scenes/series.ts';

const isRealSection = ({document, section}: Citation) =>
	section === undefined ||
	(document === handbookPath
		? (handbookSections as readonly string[]).includes(section)
		: sections[document.replace(/^Documentation\//, '')]?.includes(section) === true);

/** What the examples leave out, as they are short. */
const leftOut = ['base-commit-trailer', 'feature-docs'];

describe('the list of rules over a series', () => {
	test('has every file, and each once', () => {
		const files = readdirSync(new URL('../../src/handbook/rules/series', import.meta.url));
		const ids = files.filter(file => file !== 'index.ts').map(file => file.replace(/\.ts$/, ''));
		expect(seriesRules.map(({id}) => id).toSorted()).toEqual(ids.toSorted());
	});

	test('shares no id with a rule of patches', () => {
		const others = new Set(rules.map(({id}) => id));
		expect(seriesRules.filter(({id}) => others.has(id))).toEqual([]);
	});
});

describe.each(seriesRules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
	const scene = seriesScenes[id];
	const good = aPosting(rule.good, scene?.good);
	const bad = aPosting(rule.bad, scene?.bad ?? scene?.good);

	test('passes its good example and reports its bad one', () => {
		expect(rule.check(good)).toEqual([]);
		expect(rule.check(bad)).not.toEqual([]);
	});

	test('has a good example that no other rule is sure to be forbidden', () => {
		const musts = judgePosting(good).filter(each => each.severity === 'must');
		expect(musts.map(each => each.rule.id).filter(each => !leftOut.includes(each))).toEqual([]);
	});

	test('reports in one sentence or two, about patches that are there', () => {
		const ids = bad.context.series.patches.map(patch => patch.id);
		for (const {message, confidence, patchIds} of rule.check(bad)) {
			expect(message).toMatch(/^\S.*[^.]\.$/);
			expect(message).not.toMatch(/!|\b(?:oops|please|sorry|successfully)\b/i);
			expect(confidence).toBeGreaterThan(0);
			expect(confidence).toBeLessThanOrEqual(1);
			expect(ids).toEqual(expect.arrayContaining([...patchIds]));
		}
	});

	test('says nothing of what is missing where only a part was read', () => {
		const part = aPosting(rule.good, {...scene?.good, isWhole: false});
		expect(rule.check(part)).toEqual([]);
	});

	test('is about a series, and cites a section that there is', () => {
		expect(rule.scope).toBe('series');
		expect(isRealSection(rule.cites)).toBe(true);
		for (const text of [rule.title, rule.why]) expect(text).not.toMatch(/!|\s$/);
		expect(rule.title).not.toMatch(/\.$/);
		expect(rule.why).toMatch(/\.$/);
	});
});

describe('rules over mails', () => {
	test('stay silent about commits that are no mails', () => {
		const mailRules = seriesRules.filter(({id}) => /^(?:post-(?!kut-separate)|shortlog|stable|tag)/.test(id));
		const posting = aPosting('* KVM: x86: One\n* KVM: x86: Two\n* KVM: x86: Three');
		expect(mailRules.flatMap(rule => rule.check(posting))).toEqual([]);
	});
});
