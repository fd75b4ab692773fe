import {asked, kept, type Listed, listed, told} from './entry.ts';

const calendar = told(
	'kvm-series onboard shows the phase of the release, by the newest tag of the clone, and what follows from it.',
);

/** The mails, who gets them, and when. */
export const postingRules: readonly Listed[] = [
	listed(
		'post-no-in-reply-to',
		'must',
		'A version is not a reply to the one before',
		kept('Patches are made without a thread, and the line to send them has no In-Reply-To.'),
	),
	listed(
		'post-prev-version-links',
		'should',
		'Former versions are linked',
		asked('patches', 'The notes of a later version hold their addresses.'),
	),
	listed(
		'post-version-number',
		'must',
		'What changed is a new version',
		asked('tag', "The version is asked for; the branch's name may suggest it."),
	),
	listed(
		'post-changes-since',
		'should',
		'What changed since the version before is told',
		asked('patches', 'A later version asks for its notes.'),
	),
	listed(
		'post-resend-unmodified',
		'must',
		'RESEND is the very same',
		asked('tag', 'Choosing RESEND says what it promises.'),
	),
	listed(
		'post-cover-for-series',
		'should',
		'More than one patch has a cover letter',
		kept('A series of several patches is always made with one.'),
	),
	listed(
		'post-no-cover-single',
		'hint',
		'One patch has no cover letter',
		kept("A single patch's words go below its ---."),
	),
	listed(
		'post-cover-filled',
		'must',
		'The cover letter is written',
		asked('patches', 'Patches are not made while its subject is empty or a template is left in it.'),
	),
	listed(
		'post-recipients',
		'must',
		'The mails go to the maintainers and lists of the files',
		kept("The kernel's own get_maintainer is asked; where it is not there, a built-in table by path."),
	),
	listed('post-commenters-cc', 'should', 'Who commented before gets the next version'),
	listed('post-kut-separate', 'must', 'KVM-unit-tests are posted apart from the kernel'),
	listed('post-kut-link', 'should', "A KVM-unit-tests series links the kernel's"),
	listed('post-kut-prefix', 'must', 'KVM-unit-tests patches say so in their brackets'),
	listed(
		'post-selftests-with-kvm',
		'should',
		'Selftests go with the change they test',
		asked('tag', 'A feature whose tests are missing from the series is told.'),
	),
	listed(
		'post-plain-text',
		'must',
		'Mails are plain text as git made them',
		kept('Patches are read back from their mails and compared with the commits, byte for byte.'),
	),
	listed(
		'post-applies-to-base',
		'must',
		'The patches apply to the base they name',
		kept("They are applied to it and give the branch's own tree before they are handed out."),
	),
	listed(
		'post-threading',
		'should',
		'All patches answer the cover letter',
		kept('Threading is left to git send-email, whose way this is.'),
	),
	listed('post-soft-close-features', 'hint', 'Features are in review before about rc5', calendar),
	listed('post-soft-close-fixes', 'hint', 'Fixes for the next release come before about rc6', calendar),
	listed('post-quiet-period', 'hint', 'Around the merge window nobody answers', calendar),
	listed(
		'post-ping-ready',
		'hint',
		'A reminder waits a week or two, and the series still applies',
		told('kvm-series onboard says when to ask, by the phase of the release, and what to check before.'),
	),
	listed(
		'post-partial-accept',
		'hint',
		'What was taken is not posted again',
		told('kvm-series onboard shows the mail that says what was taken, and what is posted then.'),
	),
	listed('post-sha-not-stable', 'hint', 'Object ids in kvm-x86 can still change'),
	listed('post-branch-offer', 'hint', 'A long series offers a branch to fetch'),
	listed(
		'post-no-large-cc-noise',
		'hint',
		'Only those concerned get the mails',
		kept('Recipients are proposed from the touched files and no further.'),
	),
];
