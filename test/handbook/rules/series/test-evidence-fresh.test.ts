import {testEvidenceFresh as rule} from '../../../../src/handbook/rules/series/test-evidence-fresh.ts';
import {testSeriesRule} from './a-posting.ts';

const mail = (notes: string, tags = 'PATCH v3') => `[${tags}] KVM: x86: Skip the flush\n${notes}`;

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a version before', mail('Testing: ran selftests with v1 on Intel.')],
		['the last version', mail('Tested v2 on AMD.')],
		['a version in words', mail('Testing: the previous version passed all selftests.')],
		['an older series', mail('Testing was done with the earlier revision.')],
		['a list', mail('Testing:\n - selftests: v2, on Intel\n - KUT: none')],
	],
	fine: [
		['no version', mail('Testing: selftests on Intel and AMD.')],
		['this version', mail('Tested v3 on AMD.')],
		['both', mail('Tested v2 on AMD, and v3 on Intel.')],
		['tested again', mail('Tested v2 on AMD, and again after the rebase.')],
		['names with a version', mail('Tested with cgroup v2 and GHCB v2 guests.')],
		['what changed', mail('v2: Drop the second flush.\nv1: https://lore.kernel.org/all/1-a@b.c')],
		['a kernel', mail('Tested on v6.12 hosts.')],
		['a first version', mail('Tested v1 on AMD.', 'PATCH')],
	],
});
