import {type Citation, handbook, kernelDoc} from '../cite.ts';

/** A piece of what happens after a posting: a paragraph, and an example in lines where there is one. */
export type Part = Readonly<{
	id: string;
	title: string;
	text: string;
	lines: readonly string[];
	cites: Citation;
}>;

const submitting = 'process/submitting-patches.rst';

/** What happens after a posting, in the order it happens. When to ask is computed apart, from the release cycle. */
export const afterwards: readonly Part[] = [
	{
		id: 'who-replies',
		title: 'Who replies',
		text: 'Machines first: test robots build the patches and write within days where something breaks. Then reviewers, to single patches; the maintainers often last. A question is no rejection, and most series need more than one version.',
		lines: [],
		cites: kernelDoc(submitting, 'Respond to review comments'),
	},
	{
		id: 'answering',
		title: 'How to answer',
		text: 'Reply to all, in plain text, below the lines you answer, and cut the rest of the quotation. Answer every remark, also with "will do in v2", or say why not.',
		lines: [
			'> > +\tif (!sp->nr_present)',
			'>',
			'> Can sp be NULL here?',
			'',
			'No, tdp_mmu_zap_leaf() has dereferenced it by then. v2 says so in',
			'the changelog.',
		],
		cites: kernelDoc(submitting, 'Respond to review comments'),
	},
	{
		id: 'next-version',
		title: 'How to post v2 with this tool',
		text: 'Change the commits and run kvm-series again on the branch. b4 trailers -u brings in the review tags that were given; drop those of a patch that changed much, and say so. In the step Tag + raises the version; in Patches write what changed and the lore link of the version before. The mails begin a thread of their own, with those who commented on Cc.',
		lines: [
			'v2:',
			' - Patch 2: keep the flush for nested guests (first reviewer)',
			' - Patch 4: new, selftest for it',
			'v1: https://lore.kernel.org/all/<Message-ID of its cover letter>',
		],
		cites: handbook('Links'),
	},
	{
		id: 'applied',
		title: 'What an applied mail looks like',
		text: 'A reply to the cover letter names tree, branch and commits. What it does not list was not taken; post the rest as the next version. The ids may change until Linus has them.',
		lines: [
			'Applied patches 1 and 2 to kvm-x86 mmu.',
			'',
			'[1/4] KVM: x86/mmu: Fix the count of NX huge page splits',
			'      <link to the commit>',
		],
		cites: handbook('Notifications'),
	},
];
