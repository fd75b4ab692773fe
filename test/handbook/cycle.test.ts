import {describe, expect, it} from 'vitest';
import {cycleOf, pingHints} from '../../src/handbook/cycle.ts';

const day = 86_400;
const now = 1_800_000_000;
const tag = (name: string, days = 1) => ({name, when: now - days * day});

describe('the moment in the release cycle', () => {
	it.each([
		['v6.16-rc1', 'open'],
		['v6.16-rc4', 'open'],
		['v6.16-rc5', 'features-close'],
		['v6.16-rc6', 'fixes-close'],
		['v6.16-rc7', 'quiet'],
		['v6.16-rc8', 'quiet'],
		['v6.16', 'merge-window'],
		['v7.0', 'merge-window'],
	])('at %s is %s', (name, phase) => {
		expect(cycleOf([tag(name)], now)?.phase).toBe(phase);
	});

	it.each([
		[['v6.16-rc2', 'v6.16-rc10', 'v6.16-rc9'], 'v6.16-rc10'],
		[['v6.16-rc7', 'v6.16'], 'v6.16'],
		[['v6.16', 'v6.17-rc1'], 'v6.17-rc1'],
		[['v6.19', 'v7.0-rc1'], 'v7.0-rc1'],
		[['v6.12.30', 'v6.12-rc3', 'next', 'v1', 'v6.16-rc'], 'v6.12-rc3'],
	])('goes by the newest of %j: %s', (names, newest) => {
		expect(
			cycleOf(
				names.map(name => tag(name)),
				now,
			)?.tag,
		).toBe(newest);
	});

	it.each([
		['v6.16-rc4', 14, false],
		['v6.16-rc4', 15, true],
		['v6.16', 21, false],
		['v6.16', 22, true],
	])('at %s, %i days old: %s that it is over', (name, days, isOld) => {
		expect(cycleOf([tag(name, days)], now)).toMatchObject({days, isOld});
	});

	it('is not known without a tag that tells it, and never before the tag', () => {
		expect(cycleOf([], now)).toBeUndefined();
		expect(cycleOf([tag('v6.12.30'), tag('kvm/master')], now)).toBeUndefined();
		expect(cycleOf([tag('v6.16-rc1', -3)], now)?.days).toBe(0);
	});

	it('keeps pings for after rc1 when most are busy, and says where each sentence is from', () => {
		const says = (name: string) =>
			pingHints(cycleOf([tag(name)], now))
				.map(hint => hint.says)
				.join(' ');
		expect(says('v6.16-rc7')).toContain('v6.16-rc7 is out: hold the question back');
		expect(says('v6.16-rc6')).toContain('hold the question back');
		expect(says('v6.16-rc3')).not.toContain('is out');
		for (const name of ['v6.16', 'v6.16-rc3', 'v6.16-rc5', 'v6.16-rc6', 'v6.16-rc7']) {
			for (const {says: text, cites} of cycleOf([tag(name)], now)?.hints ?? []) {
				expect(text).toMatch(/\.$/);
				expect(cites.document).toMatch(/^Documentation\//);
			}
		}
	});
});
