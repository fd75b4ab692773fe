import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {hasTag} from '../../posting/mails.ts';

export const shortlogNoRft = definePostingRule({
	id: 'shortlog-no-rft',
	severity: 'should',
	title: 'RFT is not used',
	why: 'The tag has no meaning that is written down, and the maintainers usually have the hardware. A sentence on what could not be tested, and why, helps more.',
	cites: handbook('Testing'),
	good: `[PATCH] KVM: SVM: Skip the flush
Not tested on AMD, as there is no machine.`,
	bad: '[RFT PATCH] KVM: SVM: Skip the flush',
	check: posting =>
		hasTag(posting, 'RFT')
			? [
					{
						message: 'RFT is in the brackets. Drop it and say in words what was not tested, and why.',
						confidence: 0.9,
						patchIds: [],
					},
				]
			: [],
});
