import {vulnNeutralChangelog as rule} from '../../../../src/handbook/rules/series/vuln-neutral-changelog.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a number', '* KVM: x86: Skip the flush\n    Check it (CVE-2026-12345).'],
		['an embargo', '* KVM: x86: Skip the flush\n    Check it; the embargo ends soon.'],
		['an exploit', '* KVM: x86: Skip the flush\n    Check it, as it can be exploited.'],
		['an attacker', '* KVM: x86: Skip the flush\n    An attacker writes anywhere.'],
		['exploitable', '* KVM: x86: Skip the flush\n    This is exploitable.'],
	],
	fine: [
		['the defect', '* KVM: x86: Skip the flush\n    Check the index before it is used.'],
		['a fact that is put to use', '* KVM: x86: Skip the flush\n    Exploit the fact that the bit is clear.'],
		['a leak without an attack', '* KVM: x86: Skip the flush\n    Clear the page, as it is not zeroed.'],
		[
			'a report in a tag',
			'* KVM: x86: Skip the flush\n    Check it.\n    \n    Link: https://example.org/CVE-2026-12345',
		],
		['words on mitigations', '* KVM: x86: Skip the flush\n    Flush on entry if the mitigation is on.'],
	],
});
