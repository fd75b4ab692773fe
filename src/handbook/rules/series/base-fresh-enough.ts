import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const baseFreshEnough = definePostingRule({
	id: 'base-fresh-enough',
	severity: 'hint',
	title: 'The base is not much older than next',
	why: 'The next branch is made anew often. A series on an old state of it may conflict with what came since.',
	cites: handbook('Branches'),
	good: '* KVM: x86: Skip the flush',
	bad: '* KVM: x86: Skip the flush of roots',
	check: posting => {
		const {when, nextWhen} = posting.context.facts?.base ?? {};
		if (when === undefined || nextWhen === undefined) return [];
		const days = Math.floor((nextWhen - when) / 86_400);
		if (days <= 28) return [];
		const message = `The base is ${days} days older than kvm-x86/next. Rebase shortly before posting, then build and test again.`;
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
