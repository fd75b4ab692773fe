import {rfcStatesQuestions as rule} from '../../../../src/handbook/rules/series/rfc-states-questions.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		['a patch that asks nothing', '[RFC PATCH] KVM: x86: Skip the flush'],
		[
			'a cover letter that asks nothing',
			'[RFC PATCH 0/1] KVM: x86: Flush\nLess to do.\n[RFC PATCH 1/1] KVM: x86: One',
		],
		['the tag behind the word', '[PATCH RFC] KVM: x86: One'],
		['a second version', '[RFC PATCH v2] KVM: x86: Skip the flush\nv2: Less.'],
		[
			'a question in a patch only',
			'[RFC PATCH 0/1] KVM: x86: Flush\nLess to do.\n[RFC PATCH 1/1] KVM: x86: One\n    Is it right?',
		],
	],
	fine: [
		['a question', '[RFC PATCH] KVM: x86: Skip the flush\nIs the VM the right place?'],
		['a wish for feedback', '[RFC PATCH] KVM: x86: Skip the flush\nFeedback wanted on the name.'],
		[
			'a wish for comments',
			'[RFC PATCH 0/1] KVM: x86: Flush\nComments on the interface are welcome.\n[RFC PATCH 1/1] KVM: x86: One',
		],
		[
			'a question in the changelog of a single patch',
			'[RFC PATCH] KVM: x86: Skip the flush\n    Or should it be per vCPU?',
		],
		['no RFC', '[PATCH] KVM: x86: Skip the flush'],
		['a part', '[RFC PATCH 2/3] KVM: x86: One', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
