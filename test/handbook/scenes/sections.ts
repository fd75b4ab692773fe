/** Sections of other documents of the kernel, as printed in v7.2. */
export const sections: Readonly<Record<string, readonly string[]>> = {
	'process/submitting-patches.rst': [
		'No MIME, no links, no compression, no attachments. Just plain text',
		'Backtraces in commit messages',
		'Separate your changes',
		'Style-check your changes',
		'Describe your changes',
		'The canonical patch format',
		'Commentary',
		"Sign your work - the Developer's Certificate of Origin",
		'Providing base tree information',
	],
	'process/maintainer-tip.rst': [
		'Links to documentation',
		'Comment style',
		'Documenting locking requirements',
		'Bracket rules',
		'Variable types',
		'Changelog',
		'Patch subject',
		'Ordering of commit tags',
	],
	'process/coding-assistants.rst': ['Signed-off-by and Developer Certificate of Origin', 'Attribution'],
	'process/5.Posting.rst': ['Patch formatting and changelogs'],
	'process/stable-kernel-rules.rst': ['Option 1'],
	'process/submit-checklist.rst': ['Review your code', 'Provide documentation'],
	'process/coding-style.rst': ['22) Do not crash the kernel'],
};
