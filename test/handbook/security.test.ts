import {describe, expect, test} from 'vitest';
import {securityProcess, securityWords} from '../../src/handbook/security.ts';

describe('words that speak for asking about an attack', () => {
	test.each([
		['Fix a use-after-free of the root', ['use-after-free']],
		['KASAN sees a use after free here', ['use after free']],
		['An index from L2 reads out-of-bounds', ['out-of-bounds']],
		['Free the page once; a second time is a double free', ['double free']],
		['Do not let a malicious guest pick the slot', ['malicious guest']],
		['The value leaks kernel stack to the guest', ['leaks kernel stack']],
		['A guest-triggerable WARN', ['guest-triggerable']],
		['OOB read, then another OOB read', ['OOB']],
		['Fix CVE-2001-1234', ['CVE-2001-1234']],
	])('%s', (message, words) => {
		expect(securityWords(message)).toEqual(words);
	});

	test.each([
		'KVM: x86: Free the cache when the vCPU is destroyed',
		'Use the number of bounds that were found',
		'The guest is killed with a triple fault',
		'Use host values after the exit',
		'Initialize memory slots early',
	])('none in: %s', message => {
		expect(securityWords(message)).toEqual([]);
	});
});

test('the private way names its addresses, no list, and where it is written', () => {
	const {text, cites} = securityProcess;
	expect(text).toContain('security@kernel.org');
	expect(text).not.toContain('vger');
	expect(cites.map(({section, document}) => section ?? document)).toEqual([
		'Vulnerabilities',
		'Documentation/process/security-bugs.rst',
	]);
});
