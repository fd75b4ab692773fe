import type {Commit} from '../series/commit.ts';
import type {Emission} from '../series/emission.ts';
import type {Facts} from '../series/facts.ts';
import type {FixesCandidates} from '../series/fixes-candidate.ts';
import type {ForeignCheck} from '../series/foreign-finding.ts';
import type {ModuleParameter} from '../series/module-parameter.ts';
import type {NotesLeft} from '../series/notes-left.ts';
import type {Plan, Rewritten, Trial} from '../series/plan.ts';
import type {RefInto} from '../series/ref-into.ts';
import type {Patch, Series} from '../series/series.ts';
import type {Repository, Standing, TreeRef} from '../series/tree.ts';
import type {Waiver} from '../series/waiver.ts';
import type {Emitted, Proof, Recipients} from './emitted.ts';
import type {Job, Progress} from './job.ts';
import type {Keeper} from './own-state.ts';
import type {Applied, ApplyOptions, Backup, Interruption, RewriteOptions} from './rewriting.ts';

export type {
	Applied,
	Backup,
	Emission,
	Emitted,
	Interruption,
	Job,
	ModuleParameter,
	Progress,
	Proof,
	Recipients,
};

/** What the person who started the program asked for. */
export type Opening = Readonly<{
	/** A folder in the repository; undefined is the practice series. */
	folder: string;
	isPractice: boolean;
	/** A branch other than the one checked out. */
	branch: string | undefined;
	/** A base other than the one found: any revision, resolved once. */
	base: string | undefined;
	/** Take over commits that somebody else committed. */
	isClaiming: boolean;
}>;

/** A repository and the series in it. */
export type Opened = Readonly<{repository: Repository; series: Series}>;

/** Commits that a person named, as a series of patches. */
export type NamedCommits = Readonly<{
	series: Series;
	/** Whether they are all commits of one range, and not some by themselves. */
	isRange: boolean;
}>;

/** Told of a series while it is being read. What it is told may still be refused. */
export type SeriesPreview = Readonly<{
	/** All its commits, the first patch's first. From here on what needs no series can be asked of the tools. */
	onCommits: (base: string, commits: readonly Commit[]) => void;
	/** Each patch as soon as its diff is there, in their order. */
	onPatch: (patch: Patch) => void;
}>;

/** What patches say and what they sit on; where no diff is known yet, nothing is asked because of it. */
export type SaidSeries = Readonly<{base: string; patches: readonly Pick<Patch, 'commit' | 'diff'>[]}>;

/** A commit that changes a file, and which side has it. */
export type FileChange = Readonly<{oid: string; subject: string; side: 'tree' | 'base'}>;

/** What a repository knows of where patches of mails sit; full ids. */
export type PostedBase = Readonly<{
	/** What is checked out. */
	head: string | undefined;
	base: string | undefined;
}>;

/** The program's hands. Flows see the machine through this type alone. */
export type Tools = Readonly<{
	/** Reads repository and series. Refuses what cannot be prepared. */
	open: (job: Job, preview?: SeriesPreview) => Promise<Opened>;
	/**
	 * Reads the commits that ranges `A..B` and revisions name. Whether the branch is free and whose commits they are
	 * does not matter, as nothing is going to be moved. Refuses what names no commit.
	 */
	readCommits: (what: readonly string[], job: Job, preview?: SeriesPreview) => Promise<NamedCommits>;
	/** Where git looks for a hook of this name, and whether a file is there; undefined outside a repository. */
	hookFile: (
		name: string,
	) => Promise<Readonly<{path: string; holds: 'nothing' | 'ours' | 'other'}> | undefined>;
	/** How the series stands to each tree; `found` is called with all that is known so far as it grows. */
	survey: (
		opened: Opened,
		job: Job,
		found?: (standings: readonly Standing[]) => void,
	) => Promise<readonly Standing[]>;
	/**
	 * The newest commit that changes the file and that only one side has: the tree, or else the series' base.
	 * Undefined where neither has any.
	 */
	lastChange: (tree: string, base: string, path: string) => Promise<FileChange | undefined>;
	/** A revision that the person typed, as a tree to sit on. Refuses what is no commit. */
	resolveTree: (revision: string) => Promise<TreeRef>;
	/**
	 * Shortlogs of recent commits on each of these paths in the base, newest first, bounded in number and time. What was
	 * found when the time is up is given, or nothing where `whole` is wanted, so that an answer does not depend on the
	 * hour.
	 */
	recentShortlogs: (
		base: string,
		paths: readonly string[],
		job: Job,
		wanted?: 'whole',
	) => Promise<ReadonlyMap<string, readonly string[]>>;
	/** What the repository knows of the commits that the messages name, and of the base; bounded in time. */
	facts: (series: SaidSeries, job: Job) => Promise<Facts>;
	/** The commits that a patch of the series, by its commit's id, may be a fix of; bounded in time. */
	fixesCandidates: (oid: string, job: Job) => Promise<FixesCandidates>;
	/** Which of these names KVM's code in the base defines as functions, and uses as nothing else; bounded in time. */
	provenFunctions: (
		base: string,
		names: readonly string[],
		job: Pick<Job, 'signal'>,
	) => Promise<ReadonlySet<string>>;
	/**
	 * The commit that patches of mails sit on, where it is here; `named` is the one their `base-commit:` names. Refuses
	 * where no repository is. Needs no series.
	 */
	postedBase: (patches: readonly Patch[], named: string | undefined) => Promise<PostedBase>;
	/** Whether there is a repository that git will use. Needs no series. */
	isRepository: () => Promise<boolean>;
	/** The local branches whose tip is this commit. Needs no series. */
	branchesAt: (oid: string) => Promise<readonly string[]>;
	/** KVM's module parameters in the base. */
	moduleParameters: (base: string) => Promise<readonly ModuleParameter[]>;
	/** Whether the plan can be carried out; writes nothing that a ref names. */
	tryPlan: (plan: Plan, job: Job) => Promise<Trial>;
	/** Refuses where the branch here could not be moved to what the plan makes, because of the worktree; writes nothing. */
	foreseeMove: (plan: Plan, job: Job) => Promise<void>;
	/** Carries the plan out aside. */
	rewrite: (plan: Plan, job: Job, options?: RewriteOptions) => Promise<Rewritten>;
	/** Branches and tags at commits of the series, its own branch left out. */
	refsInto: () => Promise<readonly RefInto[]>;
	/** Notes of the commits that the plan replaces which would stay behind; see `notes.rewriteRef`. */
	notesLeft: (plan: Plan) => Promise<readonly NotesLeft[]>;
	/** `git range-diff` of the series before and after, as lines with SGR removed. */
	rangeDiff: (rewritten: Rewritten, job: Job) => Promise<string>;
	/** Moves the branch, with backup and journal, and other refs with it; or leaves them and makes a new branch. */
	apply: (rewritten: Rewritten, job: Job, options?: ApplyOptions) => Promise<Applied>;
	/** The name wanted for a new branch, or the next one of that name that is free. */
	freeBranch: (wanted: string) => Promise<string>;
	/** `rewrite` and `apply` in one, for whoever asks nothing in between. */
	rewriteAndApply: (plan: Plan, job: Job, options?: RewriteOptions & ApplyOptions) => Promise<Applied>;
	/** What an earlier run left half-done, if anything. */
	interruption: () => Promise<Interruption | undefined>;
	/** The branch that is checked out; undefined where HEAD is detached. Needs no series. */
	currentBranch: () => Promise<string | undefined>;
	/** The newest backup of the branch, if any. Needs no series. */
	lastBackup: (branch: string) => Promise<Backup | undefined>;
	/** Moves the branch back. A sentence where what follows has failed. Needs no series. */
	undo: (backup: Backup) => Promise<string | undefined>;
	/** What the program keeps in the repository, and the past of its branches. Needs no series. */
	keeper: () => Promise<Keeper>;
	/** The folder wanted, or the next one of that name that does not exist yet. */
	freeOutputDir: (wanted: string) => Promise<string>;
	/** The command that `emit` will run, for people. */
	commandFor: (emission: Emission) => string;
	/** Makes the patch files and proves them. */
	emit: (emission: Emission, job: Job) => Promise<Emitted>;
	recipients: (emitted: Emitted, job: Job) => Promise<Recipients>;
	/** `branch.<name>.description`, or undefined. */
	branchDescription: (branch: string) => Promise<string | undefined>;
	/** Lets no other process answer for the branch until this one ends. Refuses where another one does. */
	hold: (branch: string) => Promise<void>;
	/** What was saved for the branch, as parsed JSON; undefined where nothing (readable) is. */
	loadAnswers: (branch: string) => Promise<unknown>;
	/** Saves, atomically and durably. */
	saveAnswers: (branch: string, answers: unknown) => Promise<void>;
	/** What the base's own checkpatch.pl says of patches. `base` is a full object id. Needs no series. */
	checkpatch: (base: string, patches: readonly Patch[], job: Job) => Promise<ForeignCheck>;
	/** What codespell says of the prose that patches bring. Needs no series. */
	codespell: (patches: readonly Patch[], job: Job) => Promise<ForeignCheck>;
	/** The text of the maintainer handbook in the base; undefined where there is none. Needs no series. */
	handbookFile: (base: string) => Promise<string | undefined>;
	/** Whether this text was not asked about before in this repository; from now on it was. Needs no series. */
	isNewDifference: (text: string) => Promise<boolean>;
	/** What was set aside in the repository, oldest first. Refuses a file that cannot be read. Needs no series. */
	loadWaivers: () => Promise<readonly Waiver[]>;
	/** Replaces what was set aside by what `change` makes of it. Needs no series. */
	changeWaivers: (change: (waivers: readonly Waiver[]) => readonly Waiver[]) => Promise<void>;
}>;
