import {expect, it} from 'vitest';
import {b4Output} from '../../../src/commands/check/b4.ts';
import {aFinding, aGiven, aPosting, aSeriesFinding, aVerdict, body, written} from './a-verdict.ts';

const given = aGiven(`KVM: x86: Zap it${body}`);

it('says nothing where nothing was found', () => {
	expect(written(b4Output(), [aPosting([aVerdict(given)])])).toBe('');
});

it('gives a line for each finding, an error for a must and a warning for the rest', () => {
	const findings = [
		aFinding(),
		aFinding({severity: 'should', spot: undefined}),
		aFinding({severity: 'hint'}),
	];
	const text = written(b4Output(), [aPosting([aVerdict(given, {findings})], [aSeriesFinding()])]);
	expect(text.trimEnd().split('\n')).toEqual([
		'ERROR: Something is so. (a-rule, line 1)',
		'WARNING: Something is so. (a-rule, line 1)',
		'WARNING: Something is so. (a-rule)',
		'WARNING: The test comes before the fix. (a-series-rule)',
	]);
});

it('lets no quoted text turn a warning into an error or break a line', () => {
	const message = 'The log says "ERROR: x\n\u001b[2J".';
	const text = written(b4Output(), [
		aPosting([aVerdict(given, {findings: [aFinding({severity: 'should', message})]})]),
	]);
	expect(text).toBe('WARNING: The log says "ERROR x⏎␛[2J". (a-rule, line 1)\n');
});

it('fails for what cannot be read', () => {
	expect(written(b4Output(), [{unread: {file: '-', says: 'The mail is no patch.'}}])).toBe(
		'ERROR: The mail is no patch.\n',
	);
});
