import {handbookPath} from '../../handbook/cite.ts';
import type {Citation} from '../../series/citation.ts';

/** A citation with the document's whole name: `Documentation/process/maintainer-kvm-x86.rst, Shortlog`. */
export const citationDocument = ({document, section}: Citation): string =>
	section === undefined ? document : `${document}, ${section}`;

const anchor = (section: string): string =>
	section
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** The page of a citation on docs.kernel.org; the handbook's where the document is no part of the kernel's. */
export const citationUrl = (citation: Citation | undefined): string => {
	const {document, section} = citation ?? {document: handbookPath, section: undefined};
	const page = /^Documentation\/(.+)\.rst$/.exec(document)?.[1];
	if (page === undefined) return citationUrl(undefined);
	return `https://docs.kernel.org/${page}.html${section === undefined ? '' : `#${anchor(section)}`}`;
};
