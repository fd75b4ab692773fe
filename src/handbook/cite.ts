import type {Citation} from '../series/citation.ts';

export type {Citation};

/** Sections of Documentation/process/maintainer-kvm-x86.rst, as printed in v7.2. A test compares them with the tree where there is one. */
export const handbookSections = [
	'Foreword',
	'TL;DR',
	'Trees',
	'Branches',
	'Lifecycle',
	'Timeline',
	'Development',
	'Base Tree/Branch',
	'Coding Style',
	'Comments',
	'SDM and APM References',
	'Shortlog',
	'Changelog',
	'Fixes',
	'Function References',
	'Testing',
	'New Features',
	'Bug Fixes',
	'Posting',
	'Links',
	'Git Base',
	'Co-Posting Tests',
	'Notifications',
	'Vulnerabilities',
	'SHA1 Stability',
] as const;

export type HandbookSection = (typeof handbookSections)[number];

export const handbookPath = 'Documentation/process/maintainer-kvm-x86.rst';

/** A section of the KVM x86 maintainer handbook. */
export const handbook = (section: HandbookSection): Citation => ({document: handbookPath, section});

/** A section of another document of the kernel. */
export const kernelDoc = (file: string, section?: string): Citation => ({
	document: `Documentation/${file}`,
	section,
});

/** For the screen: `handbook, Shortlog`. */
export const citationText = ({document, section}: Citation): string => {
	const name =
		document === handbookPath ? 'handbook' : document.replace(/^Documentation\/(?:process\/)?/, '');
	return section === undefined ? name : `${name}, ${section}`;
};
