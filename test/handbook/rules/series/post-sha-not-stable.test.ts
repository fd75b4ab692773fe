import {postShaNotStable as rule} from '../../../../src/handbook/rules/series/post-sha-not-stable.ts';
import {testSeriesRule} from './a-posting.ts';

const known = {commits: {'0123456789ab': 'settled', '1123456789ab': 'unsettled'}} as const;

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a commit', '* KVM: x86: Skip\n    Skip it, as commit 1123456789ab ("KVM: x86: Add it") does.', known],
		[
			'a Fixes tag',
			'* KVM: x86: Skip\n    Skip it.\n    \n    Fixes: 1123456789ab ("KVM: x86: Add it")',
			known,
		],
		['a mail', '[PATCH] KVM: x86: Skip\n    Do as 1123456789ab ("KVM: x86: Add it").', known],
		['the second patch', '* KVM: x86: One\n* KVM: x86: Two\n    Undo commit 1123456789ab.', known],
		['both', '* KVM: x86: One\n    Undo commit 0123456789ab and commit 1123456789ab.', known],
		['capitals', '* KVM: x86: One\n    Undo commit 1123456789AB.', known],
	],
	fine: [
		['a commit that is pulled', '* KVM: x86: Skip\n    Undo commit 0123456789ab.', known],
		['no commit', '* KVM: x86: Skip', known],
		['another commit', '* KVM: x86: Skip\n    Undo commit 2123456789ab.', known],
		['no repository', '* KVM: x86: Skip\n    Undo commit 1123456789ab.'],
		['a repository that knows nothing', '* KVM: x86: Skip\n    Undo commit 1123456789ab.', {commits: {}}],
	],
});
