import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Patch} from '../../src/series/series.ts';
import {applySeriesWaivers, applyWaivers, isPatchOf, patchKey, type Waiver} from '../../src/series/waiver.ts';
import {formatWaivers, parseWaivers} from '../../src/series/waivers-file.ts';
import {aPatch} from '../handbook/a-patch.ts';

const written = (patch: Patch, when: number, mail = 'author@example.org'): Patch => ({
	...patch,
	commit: {...patch.commit, author: {...patch.commit.author, when, mail}},
});
const patch = written(aPatch({message: 'KVM: x86: Do it\n', id: 'aaaa'}), 1000);
const waiver = (about: Waiver['about'] = {patch: patchKey(patch)}, rule = 'changelog-wrap-75'): Waiver => ({
	rule,
	about,
	reason: 'A table.',
	when: 1,
	title: 'KVM: x86: Do it',
});

describe('a patch is known again', () => {
	const key = patchKey(patch);
	it.each([
		['by its content, when somebody else commits it', written({...patch}, 2000, 'other@example.org'), true],
		['by who wrote it when, with another content', {...patch, id: 'bbbb'}, true],
		['by who wrote it when, in capitals', written({...patch, id: 'bbbb'}, 1000, 'Author@Example.org'), true],
		['as a further one of its content', written({...patch, id: 'aaaa-2'}, 2000), true],
		['not by its author alone', written({...patch, id: 'bbbb'}, 2000), false],
		['not by its date alone', written({...patch, id: 'bbbb'}, 1000, 'other@example.org'), false],
	])('%s', (_how, other, isKnown) => {
		expect(isPatchOf(key, other)).toBe(isKnown);
	});

	it('not by having no content, as others have none', () => {
		const empty = {...patch, diff: []};
		expect(isPatchOf(patchKey(empty), written(empty, 2000))).toBe(false);
		expect(isPatchOf(patchKey(empty), empty)).toBe(true);
	});

	it('not by a second in which others of the series were written', () => {
		const [other, third] = [
			{...patch, id: 'bbbb'},
			{...patch, id: 'cccc'},
		];
		expect(isPatchOf(key, other, [patch, other, third])).toBe(false);
		expect(isPatchOf(key, patch, [patch, other, third])).toBe(true);
		expect(isPatchOf(key, other, [other, written(third, 2000)])).toBe(true);
	});
});

describe('waivers', () => {
	const findings = [{rule: {id: 'changelog-wrap-75'}}, {rule: {id: 'sob-present'}}] as const;

	it('set aside the findings of their rule in their patch', () => {
		const [wrap, sob] = findings;
		expect(applyWaivers(findings, [waiver()], patch)).toEqual({
			kept: [sob],
			waived: [{rule: 'changelog-wrap-75', reason: 'A table.', finding: wrap}],
		});
		const other = written({...patch, id: 'bbbb'}, 2000);
		expect(applyWaivers(findings, [waiver()], other)).toEqual({kept: findings, waived: []});
	});

	it('set aside what other programs say', () => {
		const foreign = [{rule: 'checkpatch:LONG_LINE'}, {rule: 'codespell'}];
		const about = {patch: patchKey(patch)};
		expect(applyWaivers(foreign, [waiver(about, 'checkpatch:LONG_LINE')], patch).kept).toEqual([
			{rule: 'codespell'},
		]);
	});

	it('of a series hold on its branch alone', () => {
		const about = {branch: 'work'};
		expect(applySeriesWaivers(findings, [waiver(about)], 'work').kept).toHaveLength(1);
		expect(applySeriesWaivers(findings, [waiver(about)], 'other').kept).toHaveLength(2);
		expect(applyWaivers(findings, [waiver(about)], patch).kept).toHaveLength(2);
	});
});

describe('the file of waivers', () => {
	it('gives back what was put in', () => {
		const about = fc.oneof(
			fc.record({branch: fc.string()}),
			fc.record({patch: fc.record({author: fc.string(), when: fc.integer(), content: fc.string()})}),
		);
		const any = fc.record({
			rule: fc.string(),
			about,
			reason: fc.string(),
			when: fc.integer(),
			title: fc.string(),
		});
		fc.assert(
			fc.property(fc.array(any), waivers => {
				expect(parseWaivers(formatWaivers(waivers))).toEqual(waivers);
			}),
		);
	});

	it.each([
		'',
		'[]',
		'{"version": 2, "waivers": []}',
		'{"version": 1}',
		'{"version": 1, "waivers": [{"rule": "x"}]}',
		'{"version": 1, "waivers": [{"rule": "x", "about": {}, "reason": "y", "when": 1, "title": "z"}]}',
	])('is not understood as %j', text => {
		expect(parseWaivers(text)).toBeUndefined();
	});
});
