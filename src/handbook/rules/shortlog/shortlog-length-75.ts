import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {defineRule} from '../../rule.ts';
import {widthsOf} from '../../shortlog/widths.ts';

/** Whether one name from the code is what makes the line long. */
const isOneName = (shortlog: string, firm: number): boolean => {
	const excess = [...shortlog].length - firm;
	return (shortlog.match(/\w+(?:_\w+)+(?:\(\))?/g) ?? []).some(name => name.length - excess >= 16);
};

export const shortlogLength75 = defineRule({
	id: 'shortlog-length-75',
	severity: 'should',
	title: 'The shortlog has at most 75 characters',
	why: 'Logs and mail clients cut long lines. A few characters more are tolerated if they buy clarity, such as the whole name of a function.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86/mmu: Flush remote TLBs before the pages of a memslot are freed',
	bad: 'KVM: x86/mmu: Flush remote TLBs before all of the pages of a memslot are freed',
	check: (patch, context) => {
		const {shortlogWidth: firm, shortlogLimit: hard} = widthsOf(context);
		const shortlog = shortlogOf(patch.commit.message);
		const {length} = [...shortlog];
		if (length <= firm || length > hard) return [];
		const message = `The shortlog has ${length} characters; ${firm} is the limit, and up to ${hard} need a reason.`;
		return [
			{
				message,
				confidence: isOneName(shortlog, firm) ? 0.5 : 0.9,
				spot: {line: 0, from: firm, to: shortlog.length},
			},
		];
	},
});
