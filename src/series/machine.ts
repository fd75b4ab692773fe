/** Whose tree a remote carries. */
export type TreeKind = 'kvm-x86' | 'kvm';

/** A remote that carries a tree KVM is developed in. */
export type TreeRemote = Readonly<{
	name: string;
	tree: TreeKind;
	/** Whether anything was ever fetched from it. */
	isFetched: boolean;
	/** The branch a series would sit on, for example `kvm-x86/next`; undefined where it was not fetched. */
	branch: string | undefined;
	/** Committer date of that branch, seconds since 1970. */
	when: number | undefined;
}>;

/** Who git would commit as, and what the person's own recent commits were signed off with. */
export type IdentityFacts = Readonly<{
	/** Empty where nobody has said it. */
	name: string;
	mail: string;
	/** Whether the repository's own configuration says it, which goes before the person's. */
	isLocal: boolean;
	/** Mails in the sign-offs of the newest commits of the person on this branch, each once. */
	signOffs: readonly string[];
}>;

/** A repository around the folder, as far as posting to KVM needs it. */
export type RepositoryFacts = Readonly<{
	root: string;
	/** Whether arch/x86/kvm is in it. */
	isKernel: boolean;
	/** All remotes by name, whoever's they are. */
	remotes: readonly string[];
	trees: readonly TreeRemote[];
	/** Undefined where HEAD is detached. */
	branch: string | undefined;
	/** What the branch follows, for example `kvm-x86/next`. */
	upstream: string | undefined;
	/** The newest tags of releases and candidates that are here, with their dates in seconds since 1970. */
	releases: readonly Readonly<{name: string; when: number}>[];
	hasCheckpatch: boolean;
	/** How many KVM selftests are built. */
	selftests: number;
	/** A folder with kvm-unit-tests in it. */
	unitTests: string | undefined;
}>;

/** What git sends mails with. No value of these settings is ever read. */
export type SendEmailFacts = Readonly<{
	isInstalled: boolean;
	/** Whether a server or a command is set. */
	isSetUp: boolean;
	/** Whether the machine has a sendmail that git falls back to. */
	hasSendmail: boolean;
}>;

/** The editor git would start. */
export type EditorFacts = Readonly<{
	/** A piece of shell, as it was set; empty where git knows none. */
	command: string;
	/** Undefined where it is too much of a program to tell. */
	isThere: boolean | undefined;
	/** Editors that are installed. */
	others: readonly string[];
}>;

/** The device that KVM's tests need. */
export type KvmFacts = Readonly<{
	isThere: boolean;
	isAccessible: boolean;
	/** What the processor offers; undefined where it offers neither, or does not say. */
	vendor: 'Intel' | 'AMD' | undefined;
}>;

/** What is so on a machine. Undefined is what nobody could tell in time, which is not the same as no. */
export type MachineFacts = Readonly<{
	/** Seconds since 1970. */
	now: number;
	/** The families of the system, its own name first: `ubuntu`, `debian`. */
	system: readonly string[];
	/** For example `2.39.5`; empty where git is not installed. */
	git: string | undefined;
	identity: IdentityFacts | undefined;
	/** `none` where the folder is in no repository with a worktree. */
	repository: RepositoryFacts | 'none' | undefined;
	sendEmail: SendEmailFacts | undefined;
	/** Empty where it is not installed. */
	perl: string | undefined;
	b4: string | undefined;
	editor: EditorFacts | undefined;
	/** Programs a kernel is built with that are not installed, the compiler as `gcc`. */
	missingPrograms: readonly string[] | undefined;
	/** Libraries a kernel is built with whose headers are not installed. */
	missingHeaders: readonly ('libelf' | 'openssl')[] | undefined;
	kvm: KvmFacts | undefined;
}>;
