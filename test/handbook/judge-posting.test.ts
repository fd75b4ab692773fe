import {describe, expect, it} from 'vitest';
import {judgePosting} from '../../src/handbook/judge-posting.ts';
import {seriesRules} from '../../src/handbook/rules/series/index.ts';
import {aPosting} from './rules/series/a-posting.ts';

const posting = aPosting(
	[
		'[PATCH 0/3] *** SUBJECT HERE ***',
		'[PATCH 1/3] KVM: x86: One',
		'[PATCH 2/3] KVM: x86: Two',
		'[PATCH 3/3] x86: Test it',
	].join('\n'),
);

describe('judging a posting', () => {
	it('tells a finding that is not sure as a hint', () => {
		const severities = new Map(judgePosting(posting).map(({rule, severity}) => [rule.id, severity]));
		expect(severities.get('base-commit-trailer')).toBe('must');
		expect(severities.get('test-statement')).toBe('hint');
	});

	it('keeps the order of the rules', () => {
		const order = seriesRules.map(({id}) => id);
		const found = judgePosting(posting).map(({rule}) => order.indexOf(rule.id));
		expect(found.length).toBeGreaterThan(2);
		expect(found).toEqual(found.toSorted((a, b) => a - b));
	});

	it('keeps the order of the patches within a rule', () => {
		const mixed = ['One', 'Two'].map(
			name =>
				`* KVM: x86: ${name}\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/x86/${name}_test.c\n+\tflush();`,
		);
		const found = judgePosting(aPosting(mixed.join('\n'))).filter(
			({rule}) => rule.id === 'order-split-tests',
		);
		expect(found.map(({patchIds}) => patchIds)).toEqual([['patch-1'], ['patch-2']]);
	});

	it('says nothing of an empty series', () => {
		expect(judgePosting({...aPosting(''), isWhole: true})).toEqual([]);
	});
});
