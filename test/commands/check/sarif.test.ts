import {describe, expect, it} from 'vitest';
import {sarifOutput} from '../../../src/commands/check/sarif.ts';
import type {Judged} from '../../../src/commands/check/verdict.ts';
import {
	aFilePatch,
	aFinding,
	aGiven,
	aPosting,
	aSeriesFinding,
	aVerdict,
	body,
	judged,
	written,
} from './a-verdict.ts';
import {sarifFaults} from './sarif-faults.ts';

const run = (all: readonly Judged[]) => JSON.parse(written(sarifOutput('1.2.3'), all)).runs[0];
const message = `KVM: x86: Zap it${body}`;
const code = {path: 'arch/x86/kvm/x86.c', line: 7, text: '\tBUG();', from: 1, to: 4, becomes: '\tWARN();'};

it('is a document of version 2.1.0 even with nothing in it', () => {
	expect(JSON.parse(written(sarifOutput('1.2.3'), [])).version).toBe('2.1.0');
	expect(run([])).toMatchObject({
		results: [],
		tool: {driver: {name: 'kvm-series', version: '1.2.3', rules: []}},
	});
});

it('tells the levels, and the rules that were used, once each', () => {
	const findings = (['must', 'should', 'hint'] as const).map(severity => aFinding({severity}));
	const {results, tool} = run([aPosting([aVerdict(aGiven(message), {findings})], [aSeriesFinding()])]);
	expect(results.map(({level}: {level: string}) => level)).toEqual(['error', 'warning', 'note', 'warning']);
	expect(tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(['a-rule', 'a-series-rule']);
	for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

it('tells several postings apart', () => {
	const posting = aPosting([aVerdict(aGiven(message), {findings: [aFinding()]})], [aSeriesFinding()]);
	const {results} = run([{...posting, posting: {...posting.posting, name: '[PATCH] A'}}]);
	expect(results.map((each: {properties: {posting: string}}) => each.properties.posting)).toEqual([
		'[PATCH] A',
		'[PATCH] A',
	]);
});

it('points into the file that was given', () => {
	const verdict = aVerdict(aFilePatch(message, './a b#1.patch'), {findings: [aFinding()]});
	expect(run([aPosting([verdict])]).results[0].locations[0].physicalLocation).toEqual({
		artifactLocation: {uri: 'a%20b%231.patch'},
		region: {startLine: 4},
	});
});

it('has a file and a line for every result', () => {
	const findings = [aFinding(), aFinding({spot: undefined}), aFinding({spot: undefined, code})];
	const commit = aVerdict(aGiven(message), {findings});
	const file = aVerdict(
		{...aFilePatch(message, 'a.patch'), messageLine: () => undefined, codeLine: () => undefined},
		{findings},
	);
	const {results} = run([
		aPosting([commit], [aSeriesFinding(), aSeriesFinding({patchIds: [commit.given.patch.id]})]),
		aPosting([file], [aSeriesFinding()]),
	]);
	expect(results).toHaveLength(9);
	for (const {locations} of results) {
		expect(locations[0].physicalLocation).toMatchObject({
			artifactLocation: {uri: expect.stringMatching(/./)},
			region: {startLine: expect.any(Number)},
		});
	}
});

it('points into the code of a commit, with the mended line', () => {
	const verdict = aVerdict(aGiven(message), {findings: [aFinding({spot: undefined, code}), aFinding()]});
	const [ofMessage, ofCode] = run([aPosting([verdict])]).results;
	expect(ofCode.locations[0]).toMatchObject({
		physicalLocation: {artifactLocation: {uri: 'arch/x86/kvm/x86.c'}, region: {startLine: 7}},
		logicalLocations: [{fullyQualifiedName: 'a1b2c3d4e5f6a1b2c3d4e5f6'}],
	});
	expect(ofCode.fixes[0].artifactChanges[0].replacements[0]).toEqual({
		deletedRegion: {startLine: 7, startColumn: 1, endColumn: 8},
		insertedContent: {text: '\tWARN();'},
	});
	expect(ofMessage.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
	expect(ofMessage.message.text).toBe('Message of a1b2c3d4e5f6, line 1: Something is so.');
});

it('tells what could not be read as a notification', () => {
	const [invocation] = run([{unread: {file: 'x', says: 'x is empty.'}}]).invocations;
	expect(invocation.toolExecutionNotifications).toEqual([{level: 'error', message: {text: 'x is empty.'}}]);
});

it('takes a path that is no text', () => {
	const verdict = aVerdict(aFilePatch(message, '/tmp/\ud800.patch'), {findings: [aFinding()]});
	expect(run([aPosting([verdict])]).results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
		'file:///tmp/%EF%BF%BD.patch',
	);
});

describe('the standard', () => {
	const document = (all: readonly Judged[]): unknown => JSON.parse(written(sarifOutput('1.2.3'), all));
	const findings = [aFinding(), aFinding({spot: undefined}), aFinding({spot: undefined, code})];
	const foreign = [
		{
			rule: 'checkpatch:LONG_LINE',
			severity: 'should',
			message: 'It is long.',
			spot: {path: 'a?.c', line: 3, text: 'x'},
		},
	] as const;
	const name = 'a [b] "c"|^`d`\\é %.patch';
	const everything: readonly Judged[] = [
		aPosting(
			[aVerdict(aGiven(message), {findings, foreign})],
			[aSeriesFinding(), aSeriesFinding({patchIds: [message]})],
		),
		aPosting([judged(aFilePatch(`kvm: x86: zap it.${body}`, name))]),
		aPosting([judged(aFilePatch(`kvm: x86: zap it.${body}`, '/a/b:c.patch'))], [aSeriesFinding()]),
		{unread: {file: 'x', says: 'x is empty.'}},
	];

	it('is kept by an empty document, and by one that has everything', () => {
		expect(sarifFaults(document([]))).toEqual([]);
		expect(sarifFaults(document(everything))).toEqual([]);
	});

	it('is broken by what lacks a part, has a strange one, or a value that is none', () => {
		const result = {
			message: {},
			level: 'bad',
			extra: 1,
			locations: [{physicalLocation: {region: {startLine: 0}}}],
		};
		const bad = {version: '2.1', runs: [{tool: {driver: {}}, results: [result]}]};
		expect(sarifFaults(bad)).toEqual([
			'/runs/0/tool/driver: lacks name',
			'/runs/0/results/0/message: lacks text',
			'/runs/0/results/0/level: "bad"',
			'/runs/0/results/0/extra: is not known',
			'/runs/0/results/0/locations/0/physicalLocation: lacks artifactLocation',
			'/runs/0/results/0/locations/0/physicalLocation/region/startLine: 0',
			'/version: 2.1',
		]);
	});
});
