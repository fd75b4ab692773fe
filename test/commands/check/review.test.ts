import {expect, it} from 'vitest';
import {reviewOutput} from '../../../src/commands/check/review.ts';
import type {PatchVerdict} from '../../../src/commands/check/verdict.ts';
import {aFinding, aGiven, aPosting, aVerdict, body, written} from './a-verdict.ts';

const results = (parts: Partial<PatchVerdict>) =>
	JSON.parse(written(reviewOutput(), [aPosting([aVerdict(aGiven(`KVM: x86: Zap it${body}`), parts)])]));

it('passes where nothing was found', () => {
	expect(results({})).toEqual([
		{
			tool: 'kvm-series',
			status: 'pass',
			summary: 'nothing found',
			url: 'https://docs.kernel.org/process/maintainer-kvm-x86.html',
			details: '',
		},
	]);
});

it.each([
	['must', 'fail'],
	['should', 'warn'],
	['hint', 'pass'],
] as const)('a %s is a %s', (severity, status) => {
	expect(results({findings: [aFinding({severity})]})[0].status).toBe(status);
});

it('leads to the section of the gravest finding and lists all', () => {
	const [result] = results({findings: [aFinding({severity: 'hint'}), aFinding()]});
	expect(result.url).toBe('https://docs.kernel.org/process/maintainer-kvm-x86.html#shortlog');
	expect(result.summary).toBe('1 must, 1 hint');
	expect(result.details).toBe(
		'must: message:1: Something is so. (a-rule)\nhint: message:1: Something is so. (a-rule)',
	);
});

it('keeps programs apart', () => {
	const foreign = [{rule: 'checkpatch:X', severity: 'should', message: 'x', spot: undefined}] as const;
	const [own, other] = results({foreign});
	expect([own.tool, own.status, other.tool, other.status]).toEqual([
		'kvm-series',
		'pass',
		'checkpatch',
		'warn',
	]);
});
