/** A branch or tag that points at a commit of a series. */
export type RefInto = Readonly<{
	/** The full ref, for example `refs/heads/part-one`. */
	ref: string;
	/** The commit it points at. */
	oid: string;
	/** A tag with a text or a signature of its own, which no move survives. */
	isAnnotated: boolean;
}>;

/** The name of a branch or tag as people say it: the full ref without what all of its kind begin with. */
export const refName = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//, '');
