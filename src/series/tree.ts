import type {Trial} from './plan.ts';

/** A branch or tag that a series can sit on. */
export type TreeRef = Readonly<{
	/** As people write it: `kvm-x86/next`, `kvm/master`, `v6.16-rc4`. */
	name: string;
	/** The full ref, for example `refs/remotes/kvm-x86/next`. */
	ref: string;
	oid: string;
	/** What it is for the handbook. */
	role: 'next' | 'topic' | 'master' | 'release-candidate' | 'upstream' | 'chosen';
	/** The topic of a `kvm-x86/<topic>` branch. */
	topic: string | undefined;
	/** Committer date, seconds since 1970. */
	when: number;
}>;

/** How a series stands to a tree. */
export type Standing = Readonly<{
	tree: TreeRef;
	/** Whether the series' base is this very commit. */
	sitsOnIt: boolean;
	/** Commits of the tree that the series' base lacks. */
	behind: number;
	/** Commits below the series that the tree lacks; 0 where the base is in the tree. */
	ahead: number;
	trial: Trial;
}>;

/** What the repository is, read once on opening and again after each change. */
export type Repository = Readonly<{
	/** The worktree's top, absolute. */
	root: string;
	/** The common git directory, absolute. */
	gitDir: string;
	gitVersion: string;
	/** Whether this looks like a Linux tree: has arch/x86/kvm or its selftests. */
	isKernel: boolean;
	/** The embedded practice series. */
	isPractice: boolean;
	identity: Readonly<{name: string; mail: string}>;
	/** Remotes whose URL is one of the KVM trees', whatever they are called. */
	remotes: Readonly<{kvmX86: string | undefined; kvm: string | undefined}>;
	trees: readonly TreeRef[];
}>;
