import {shortlogNoRft as rule} from '../../../../src/handbook/rules/series/shortlog-no-rft.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['RFT PATCH', '[RFT PATCH] KVM: SVM: One'],
		['PATCH RFT', '[PATCH RFT] KVM: SVM: One'],
		['RFT PATCH v2', '[RFT PATCH v2] KVM: SVM: One'],
		['PATCH RFC RFT 1/2', '[PATCH RFC RFT 1/2] KVM: SVM: One'],
		['rft PATCH', '[rft PATCH] KVM: SVM: One'],
	],
	fine: [
		['PATCH', '[PATCH] KVM: SVM: One'],
		['RFC PATCH', '[RFC PATCH] KVM: SVM: One'],
		['PATCH v2', '[PATCH v2] KVM: SVM: One'],
		['PATCH RESEND', '[PATCH RESEND] KVM: SVM: One'],
		['words on testing', '[PATCH] KVM: SVM: One\nRFT in words: not tested on AMD.'],
		['a commit', '* KVM: SVM: One RFT'],
	],
});
