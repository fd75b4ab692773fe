import {fixNonpublicNeedsTest as rule} from '../../../../src/handbook/rules/series/fix-nonpublic-needs-test.ts';
import {testSeriesRule} from './a-posting.ts';

const fix = (text: string) => `* KVM: x86: Fix the count\n    ${text}`;

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a fleet', fix('Fix the count, which was wrong in our fleet.')],
		['production', fix('Fix the count, which crashes hosts in production.')],
		['an internal workload', fix('Fix the count, as an internal workload hits it.')],
		['a customer', fix('Fix the count, as reported by a customer.')],
		['a proprietary VMM', fix('Fix the count, which a proprietary VMM relies on.')],
		['an internal test', fix('Fix the count. An internal test fails.')],
		['a mail', fix('Fix the count, seen internally.').replace('* ', '[PATCH] ')],
	],
	fine: [
		['a test in the series', `${fix('Fix it, seen in our fleet.')}\n* KVM: selftests: Count`],
		['a test that is named', fix('Fix it, seen in production; rseq_test shows it, too.')],
		['steps', fix('Fix it, seen in production. To reproduce, unplug a CPU twice.')],
		['what can be run', fix('Fix it, seen in production, and by booting with nosmt.')],
		['syzkaller', fix('Fix it, as syzkaller found, and an internal test.')],
		['internal state', fix('Fix the internal state of the emulator.')],
		['a cleanup', '* KVM: x86: Tidy the count\n    Tidy it, as in our fleet.'],
		['private memory', fix('Fix the count of private pages.')],
		['a part', fix('Fix it, seen in our fleet.'), {isWhole: false}],
	],
});
