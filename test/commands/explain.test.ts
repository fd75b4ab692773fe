import {expect, it} from 'vitest';
import {explainLines, explainText} from '../../src/commands/explain.ts';
import {catalogue} from '../../src/handbook/catalogue.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';

const refusal = (work: () => unknown): Refusal => {
	try {
		work();
	} catch (error) {
		if (error instanceof Refusal) return error;
	}
	throw new Error('nothing was refused');
};

it('explains a rule with both examples', () => {
	const text = explainLines('shortlog-no-trailing-punct', 80).join('\n');
	expect(text).toContain('must: the documents demand it');
	expect(text).toContain('Documentation/process/maintainer-kvm-x86.rst, Shortlog');
	expect(text).toContain('https://docs.kernel.org/process/maintainer-kvm-x86.html#shortlog');
	expect(text).toContain('safe: ');
	expect(text).toContain('Instead of\n    KVM: x86: Free the bitmap when creating a VM fails.\n');
	expect(text).toMatch(/write\n {4}KVM: x86: Free the bitmap when creating a VM fails$/);
});

it.each([
	[{kind: 'question', step: 'base', how: 'It is asked.'}, 'Asked in the step base: It is asked.'],
	[{kind: 'obligation', how: 'A build.'}, 'Owed in the testing step: A build.'],
	[{kind: 'policy', how: 'Always.'}, 'Kept by the program itself: Always.'],
	[{kind: 'advice', how: 'Ask late.'}, 'Told, not judged: Ask late.'],
] as const)('says of what no rule judges what becomes of it: %o', (state, said) => {
	const entry = {id: 'x', area: 'base', severity: 'must', title: 'A title', state, rule: undefined} as const;
	expect(explainLines('x', 80, [entry])).toEqual([
		'x',
		'A title.',
		'',
		'  demand  must: the documents demand it',
		'',
		said,
	]);
});

it('has something to say of every id, and nothing that a terminal obeys', () => {
	for (const {id} of catalogue()) {
		const lines = explainLines(id, 80);
		expect(lines.length, id).toBeGreaterThan(5);
		expect(lines.join(''), id).not.toMatch(/\p{Cc}/u);
	}
});

it.each([
	['shortlog-capitalise', 'shortlog-capitalize'],
	['Changelog-Wrap75', 'changelog-wrap-75'],
	['no-trailing-punct', 'shortlog-no-trailing-punct'],
	['pronouns', 'comment-no-pronouns'],
])('names the nearest ids for %s', (typed, meant) => {
	const {code, remedy} = refusal(() => explainLines(typed, 80));
	expect(code).toBe(exitCode.usage);
	expect(remedy).toContain(meant);
});

it('names nothing where nothing is near, and sends no control character', () => {
	const {fact, remedy} = refusal(() => explainLines('\u001b[2Jqqqqqqqqqqqqqqqqqqqqqqqqqqqq', 80));
	expect(fact).toBe('There is no rule called ␛[2Jqqqqqqqqqqqqqqqqqqqqqqqqqqqq.');
	expect(remedy).toBe('kvm-series rules lists all of them.');
});

it('takes one id', () => {
	expect(refusal(() => explainText([])).code).toBe(exitCode.usage);
	expect(refusal(() => explainText(['a', 'b'])).code).toBe(exitCode.usage);
	expect(explainText(['shortlog-capitalize'])[0]).toBe('shortlog-capitalize');
});
