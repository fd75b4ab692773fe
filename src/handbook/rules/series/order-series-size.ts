import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const orderSeriesSize = definePostingRule({
	id: 'order-series-size',
	severity: 'hint',
	title: 'A series has about 15 patches at most',
	why: 'Long series frighten reviewers and have to be rebased often. Parts that stand alone can go out one by one.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: '* KVM: x86: Skip the flush',
	bad: `* KVM: x86: Change the part 1
* KVM: x86: Change the part 2
* KVM: x86: Change the part 3
* KVM: x86: Change the part 4
* KVM: x86: Change the part 5
* KVM: x86: Change the part 6
* KVM: x86: Change the part 7
* KVM: x86: Change the part 8
* KVM: x86: Change the part 9
* KVM: x86: Change the part 10
* KVM: x86: Change the part 11
* KVM: x86: Change the part 12
* KVM: x86: Change the part 13
* KVM: x86: Change the part 14
* KVM: x86: Change the part 15
* KVM: x86: Change the part 16`,
	check: posting => {
		const {length} = posting.context.series.patches;
		if (length <= 15) return [];
		const message = `The series has ${length} patches. Post about 15 at a time, where parts can stand alone.`;
		return [{message, confidence: length > 30 ? 0.9 : 0.8, patchIds: []}];
	},
});
