import type {Posted} from '../../series/posted.ts';
import type {Patch} from '../../series/series.ts';

/** A patch that is to be judged, and where it came from. */
export type GivenPatch = Readonly<{
	/** The path as it was given, or found in a folder given; `-` for standard input; undefined for a commit. */
	file: string | undefined;
	/** The full object id; undefined for a mail that names none. */
	commit: string | undefined;
	patch: Patch;
	/** What only a mail has; undefined for a commit. */
	posted: Posted | undefined;
	/**
	 * The line in the file, from 1, of a line of the message, from 0 (0 is the shortlog); of a commit the line of the
	 * message. Undefined where the file is encoded so that its lines are not the message's.
	 */
	messageLine: (line: number) => number | undefined;
	/** The line in the file, from 1, of an added line, told by path and number after the change; undefined likewise. */
	codeLine: (path: string, line: number) => number | undefined;
}>;

/** One posting that is to be judged. */
export type GivenPosting = Readonly<{
	patches: readonly GivenPatch[];
	cover: Readonly<{file: string | undefined; posted: Posted}> | undefined;
	/** Whether this is all of the series. */
	isWhole: boolean;
	/** What tells it from others, where there are several. */
	name?: string;
}>;

/** What could not be read, in one sentence; the others are still judged. */
export type Unread = Readonly<{file: string; says: string}>;

/** What reading gives, in the order of the input. */
export type GivenInput = Readonly<{posting: GivenPosting} | {unread: Unread}>;
