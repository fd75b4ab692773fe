/** Who and when, as git writes it: `Name <mail> seconds zone`. */
export type Ident = Readonly<{
	name: string;
	mail: string;
	/** Seconds since 1970; may be negative or far in the future. */
	when: number;
	/** As written, for example `+0200`. */
	zone: string;
}>;

/** A commit as it was read. What is not changed is written back from `raw`, byte for byte. */
export type Commit = Readonly<{
	oid: string;
	tree: string;
	parents: readonly string[];
	author: Ident;
	committer: Ident;
	/** The `encoding` header; undefined means UTF-8. */
	encoding: string | undefined;
	/** The message decoded for reading. */
	message: string;
	/** Whether encoding `message` again gives the very bytes; if not, the message may be shown but not edited. */
	isExact: boolean;
	/** The whole object without its `commit <size>` head. */
	raw: Uint8Array;
}>;
