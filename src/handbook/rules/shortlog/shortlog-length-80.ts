import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {defineRule} from '../../rule.ts';
import {widthsOf} from '../../shortlog/widths.ts';

export const shortlogLength80 = defineRule({
	id: 'shortlog-length-80',
	severity: 'must',
	title: 'The shortlog has never more than 80 characters',
	why: 'Beyond 80 characters the line is cut or wrapped wherever it is shown. Keep the action and its object, and tell the rest in the changelog.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86/mmu: Flush remote TLBs when a memslot is deleted',
	bad: 'KVM: x86/mmu: Make sure that the remote TLBs are always flushed whenever a memslot is deleted',
	check: (patch, context) => {
		const {shortlogWidth: firm, shortlogLimit: hard} = widthsOf(context);
		const shortlog = shortlogOf(patch.commit.message);
		const {length} = [...shortlog];
		if (length <= hard) return [];
		const message = `The shortlog has ${length} characters; ${hard} is the most, ${firm} the aim.`;
		return [{message, confidence: 1, spot: {line: 0, from: hard, to: shortlog.length}}];
	},
});
