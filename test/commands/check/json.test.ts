import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {jsonOutput} from '../../../src/commands/check/json.ts';
import type {Judged} from '../../../src/commands/check/verdict.ts';
import {
	aFilePatch,
	aFinding,
	aGiven,
	aPosting,
	aRule,
	aSeriesFinding,
	aVerdict,
	body,
	judged,
	written,
} from './a-verdict.ts';
import {schemaFaults} from './validate.ts';

const bad = judged(aFilePatch(`kvm: mmu: zap it.${body}`, 'out/0001.patch'));
const fine = aVerdict(aGiven(`KVM: x86: Zap it${body}`), {
	suggestedPrefixes: [{prefix: 'KVM: x86:', confidence: 0.98765, why: 'the files'}],
});
const document = (all: readonly Judged[]) => JSON.parse(written(jsonOutput(), all));

describe('the JSON document', () => {
	const all: readonly Judged[] = [
		aPosting([bad, fine], [aSeriesFinding({patchIds: [bad.given.patch.id, fine.given.patch.id]})]),
		{unread: {file: 'empty.patch', says: 'empty.patch is empty.'}},
	];

	it('is what the published schema says', () => {
		expect(schemaFaults(document(all))).toEqual([]);
		expect(schemaFaults(document([]))).toEqual([]);
		expect(document([])).toEqual({
			schema: 'kvm-series-check/1',
			patches: [],
			series: {findings: []},
			summary: {must: 0, should: 0, hint: 0},
		});
	});

	it('is refused by the schema when a key is missing or too many', () => {
		const {summary: _, ...rest} = document(all);
		expect(schemaFaults(rest)).toEqual([': lacks summary']);
		expect(schemaFaults({...document(all), more: 1})).toEqual([': has more']);
	});

	it('has its keys in the published order', () => {
		const {patches, series} = document(all);
		expect(Object.keys(document(all))).toEqual(['schema', 'patches', 'series', 'summary', 'unread']);
		expect(Object.keys(patches[0])).toEqual(['file', 'commit', 'subject', 'suggestedPrefixes', 'findings']);
		expect(Object.keys(patches[0].findings[0])).toEqual([
			'rule',
			'severity',
			'confidence',
			'line',
			'excerpt',
			'message',
			'fix',
			'cites',
		]);
		expect(series.findings[0].patches).toEqual(['out/0001.patch', 'KVM: x86: Zap it']);
	});

	it('tells several postings apart', () => {
		const [posting] = [aPosting([bad], [aSeriesFinding()])];
		const named = document([{...posting, posting: {...posting.posting, name: '[PATCH v2 0/2] A'}}]);
		expect(schemaFaults(named)).toEqual([]);
		expect([named.patches[0].posting, named.series.findings[0].posting]).toEqual(
			Array(2).fill('[PATCH v2 0/2] A'),
		);
	});

	it('is written in the README as it is', () => {
		const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
		const [block = ''] = readme.match(/^\{"schema": "kvm-series-check\/1"[^`]*/m) ?? [];
		const written = [...block.matchAll(/"(\w+)"/g)].map(([, name]) => name);
		const {unread: _, ...whole} = document([all[0] as Judged]);
		const [patch] = whole.patches;
		const finding = {...patch.findings[0], fix: {before: '', after: ''}};
		const suggestedPrefixes = [{prefix: '', confidence: 0, why: ''}];
		const keysIn = (value: unknown): readonly string[] =>
			Array.isArray(value)
				? keysIn(value[0])
				: typeof value === 'object' && value !== null
					? Object.entries(value).flatMap(([name, inside]) => [name, ...keysIn(inside)])
					: [];
		expect(written).toEqual(
			keysIn({
				...whole,
				patches: [{...patch, suggestedPrefixes, findings: [finding]}],
				series: {findings: []},
			}),
		);
	});

	it('gives the same bytes for the same verdicts', () => {
		expect(written(jsonOutput(), all)).toBe(written(jsonOutput(), all));
	});

	it('counts lines in the file that was given, and shows the lines a fix changes', () => {
		const found = document(all).patches[0].findings.find(
			(each: {rule: string}) => each.rule === 'shortlog-no-trailing-punct',
		);
		expect(found).toMatchObject({
			line: 4,
			excerpt: 'kvm: mmu: zap it.',
			fix: {before: 'kvm: mmu: zap it.', after: 'kvm: mmu: zap it'},
			cites: 'Documentation/process/maintainer-kvm-x86.rst, Shortlog',
		});
	});

	it('gives each finding the changes at its own line', () => {
		const message = 'KVM: x86: Zap it\n\nOne we say.\nKept.\nTwo we say.\n';
		const rule = aRule();
		const verdict = aVerdict(aGiven(message), {
			findings: [2, 4].map(line => aFinding({rule, spot: {line, from: 4, to: 6}})),
			fixFor: () => message.replaceAll('we say', 'KVM says'),
		});
		const fixes = document([aPosting([verdict])]).patches[0].findings.map((each: {fix: unknown}) => each.fix);
		expect(fixes).toEqual([
			{before: 'One we say.', after: 'One KVM says.'},
			{before: 'Two we say.', after: 'Two KVM says.'},
		]);
	});

	it('names the file of code, and mends its line', () => {
		const code = {
			path: 'arch/x86/kvm/x86.c',
			line: 7,
			text: '\tBUG();',
			from: 1,
			to: 4,
			becomes: '\tWARN();',
		};
		const verdict = aVerdict(aFilePatch(`KVM: x86: Zap it${body}`, 'a.patch'), {
			findings: [aFinding({spot: undefined, code})],
		});
		expect(document([aPosting([verdict])]).patches[0].findings[0]).toMatchObject({
			path: 'arch/x86/kvm/x86.c',
			line: 107,
			excerpt: '\tBUG();',
			fix: {before: '\tBUG();', after: '\tWARN();'},
		});
	});

	it('carries findings of other programs, and what was waived', () => {
		const verdict = aVerdict(aGiven(`KVM: x86: Zap it${body}`), {
			foreign: [{rule: 'checkpatch:LONG_LINE', severity: 'should', message: 'long', spot: undefined}],
			waived: [{rule: 'shortlog-specific', reason: 'it is one'}],
		});
		const [patch] = document([aPosting([verdict])]).patches;
		expect(patch.findings[0]).toMatchObject({
			rule: 'checkpatch:LONG_LINE',
			line: null,
			fix: null,
			cites: 'scripts/checkpatch.pl',
		});
		expect(patch.waived).toEqual([{rule: 'shortlog-specific', reason: 'it is one'}]);
		expect(schemaFaults(document([aPosting([verdict])]))).toEqual([]);
	});

	it('holds no character that a terminal obeys and no half pair', () => {
		const message = `KVM: x86: \u001b[31m\u009b\u2028\u202e\ud800 it${body}`;
		const text = written(jsonOutput(), [aPosting([aVerdict(aGiven(message), {findings: [aFinding()]})])]);
		expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e\ud800-\udfff]/);
		expect(JSON.parse(text).patches[0].subject).toBe(message.split('\n')[0]);
	});

	it('quotes a stretch of an endless line', () => {
		const line = `KVM: x86: ${'x'.repeat(100_000)}we${'x'.repeat(100_000)}`;
		const verdict = aVerdict(aGiven(line), {
			findings: [aFinding({spot: {line: 0, from: 100_010, to: 100_012}})],
		});
		const {excerpt} = document([aPosting([verdict])]).patches[0].findings[0];
		expect(excerpt).toHaveLength(1000);
		expect(excerpt).toContain('we');
	});
});
