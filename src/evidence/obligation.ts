import type {Citation} from '../series/citation.ts';

/** A vendor whose processors a test can need. */
export type Vendor = 'Intel' | 'AMD';

/** Something that patches owe before they are posted. */
export type Obligation = Readonly<{
	/** Stable, for answers that are kept: `build`, `selftests`, `param:nx_huge_pages`. */
	id: string;
	/** For a list, for example `builds, every patch, KVM_INTEL=m KVM_AMD=m KVM_WERROR=y`. */
	title: string;
	/** How a statement calls it behind its verb. Occurs in no other obligation's name. */
	name: string;
	/** built: `Built <name>`. ran: `Ran <name>`. with: `Tested with <name>`. */
	verb: 'built' | 'ran' | 'with';
	level: 'must' | 'should';
	/** What in the patches asks for it, short: `always`, `touches shadow paging: mmu.c`. */
	why: string;
	/** Where it is written that this is owed. */
	cites: Citation;
	/** The vendors it is to be done on; none where a machine does not matter. */
	vendors: readonly Vendor[];
	/** The patches that ask for it. */
	patchIds: readonly string[];
}>;

/** The handbook's section on testing. */
export const testing: Citation = {
	document: 'Documentation/process/maintainer-kvm-x86.rst',
	section: 'Testing',
};
