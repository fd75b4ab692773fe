import {rfcNotAbused as rule} from '../../../../src/handbook/rules/series/rfc-not-abused.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['version 3', '[RFC PATCH v3] KVM: x86: One'],
		['version 4', '[RFC PATCH v4] KVM: x86: One'],
		['version 7', '[RFC PATCH v7] KVM: x86: One'],
		[
			'tests and no question',
			'[RFC PATCH 0/2] KVM: x86: Flush\nLess.\n[RFC PATCH 1/2] KVM: x86: One\n[RFC PATCH 2/2] KVM: selftests: Two',
		],
		['a third version with a question', '[RFC PATCH v3] KVM: x86: One\nIs it right?'],
	],
	fine: [
		['a first version', '[RFC PATCH] KVM: x86: Skip the flush'],
		['a second version', '[RFC PATCH v2] KVM: x86: One'],
		[
			'tests and a question',
			'[RFC PATCH 0/2] KVM: x86: Flush\nIs it right?\n[RFC PATCH 1/2] KVM: x86: One\n[RFC PATCH 2/2] KVM: selftests: Two',
		],
		['a seventh version that is no RFC', '[PATCH v7] KVM: x86: One'],
		[
			'a part of one with tests',
			'[RFC PATCH 0/2] KVM: x86: Flush\nLess.\n[RFC PATCH 1/2] KVM: x86: One\n[RFC PATCH 2/2] KVM: selftests: Two',
			{isWhole: false},
		],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
