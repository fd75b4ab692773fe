import type {Backup} from './tools.ts';

/** A file or folder that the program keeps in a repository. */
export type KeptThing = Readonly<{
	kind: 'answers' | 'waivers' | 'cache' | 'checkpatch' | 'journal' | 'other';
	/** The branch that answers are for; otherwise the name below our folder. */
	name: string;
	/** Absolute. */
	path: string;
	bytes: number;
	/** When it was last written, in seconds since 1970. */
	when: number;
}>;

/** Backups of one branch, or of another ref that went along. */
export type KeptBackups = Readonly<{
	branch: string;
	/** Rewrites that can be taken back. */
	count: number;
	/** When the oldest and the newest were made, in seconds since 1970. */
	oldest: number;
	newest: number;
}>;

/** All that the program keeps for a repository. */
export type OwnState = Readonly<{
	/** Our folder in the common git directory, absolute; it may not exist. */
	folder: string;
	things: readonly KeptThing[];
	backups: readonly KeptBackups[];
	/** The practice series of this user, which belongs to no repository; undefined where there is none. */
	practice: Readonly<{path: string; bytes: number}> | undefined;
	/** What onboarding kept of this person outside of any repository; undefined where there is nothing. */
	elsewhere: KeptThing | undefined;
	/** Whether a rewrite was begun and not ended. */
	isUnfinished: boolean;
}>;

/** A rewrite in the past of a branch. */
export type PastRewrite = Backup &
	Readonly<{
		/** 1 is the newest. */
		number: number;
		/** Whether the branch is now where it was before or after this rewrite. */
		isAt: 'before' | 'after' | undefined;
		/** Whether the branch has gone back over it; undefined where it was moved by other hands. */
		isTakenBack: boolean | undefined;
		/** Commits that only the old, and only the new branch has; undefined where nobody counted. */
		commits: Readonly<{old: number; made: number}> | undefined;
	}>;

/** What the program keeps in one repository. */
export type Keeper = Readonly<{
	/** All of it. Changes nothing. */
	state: () => Promise<OwnState>;
	/** Removes it, with `withBackups` the refs, too. Refuses while a rewrite is unfinished. */
	remove: (withBackups: boolean) => Promise<void>;
	/** What was rewritten of a branch, newest first. */
	past: (branch: string) => Promise<readonly PastRewrite[]>;
	/** Moves a branch back to where it was before a rewrite, over all since, or forward to where the rewrite took it. */
	goTo: (backup: Backup, way: 'back' | 'forward') => Promise<string | undefined>;
}>;
