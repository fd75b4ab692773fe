/** Sections of other documents of the kernel, as printed in v7.2. */
export const sections: Readonly<Record<string, readonly string[]>> = {
	'process/submitting-patches.rst': [
		'Describe your changes',
		'The canonical patch format',
		'Commentary',
		"Sign your work - the Developer's Certificate of Origin",
		'Providing base tree information',
	],
	'process/maintainer-tip.rst': ['Patch subject', 'Ordering of commit tags'],
	'process/5.Posting.rst': ['Patch formatting and changelogs'],
	'process/stable-kernel-rules.rst': ['Option 1'],
};
