import {baseOneTargetPerSeries as rule} from '../../../../src/handbook/rules/series/base-one-target-per-series.ts';
import {testSeriesRule} from './a-posting.ts';

const series = (words: string) =>
	`[PATCH 0/2] KVM: x86: Count roots\n${words}\n[PATCH 1/2] KVM: x86: Fix the count\n[PATCH 2/2] KVM: x86: Count faster`;

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['two releases', series('Patch 1 is for the current release, the rest is for the next release.')],
		['a candidate and a release', series('Patch 1 is for 6.16-rc, the rest can wait for 6.17.')],
		['two trees', series('Patch 1 is for kvm/master. Patch 2 is for kvm-x86/next.')],
		['this cycle and later', series('Patch 1 should go into this cycle, the remaining one is for later.')],
		['several', series('Patches 1-2 target this release, the others wait until the next merge window.')],
	],
	fine: [
		['one release', series('Both are for the current release.')],
		['all for next', series('Patch 1 fixes a bug, and all of it is for kvm-x86/next.')],
		['an order', series('Patch 1 is a fix, the rest is cleanup.')],
		['what a patch needs', series('Patch 2 is based on what is in the next tree.')],
		[
			'a fix and its test',
			series('Patch 1 is for 6.16-rc, the rest is for 6.17.').replace(
				'KVM: x86: Count faster',
				'KVM: selftests: Count',
			),
		],
		[
			'one patch',
			'[PATCH] KVM: x86: Skip it\nPatch 1 is for this release, the rest is for the next release.',
		],
		['commits', '* KVM: x86: One\n* KVM: x86: Two'],
	],
});
