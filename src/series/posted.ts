import type {MailSubject} from './subject.ts';

/** A patch, a cover letter or a reply as a mail: what a commit does not have. */
export type Posted = Readonly<{
	/** The subject's brackets; undefined where it has none of a patch. */
	subject: MailSubject | undefined;
	/** The subject as a person reads it, brackets included. */
	rawSubject: string;
	/** Header values for reading, decoded and unfolded, by name in lower case, in the order they stand. */
	headers: ReadonlyMap<string, readonly string[]>;
	/** Who sent the mail, from its From header; the patch's author may be another, named in the body. */
	sender: Readonly<{name: string; mail: string}> | undefined;
	/** Whether the body begins with a `From:` line that names the author. */
	hasFromLine: boolean;
	/** The text for readers: of a cover or reply the body, of a patch what stands between `---` and the diffstat. */
	notes: string;
	/** What stands behind the diff (of a cover: the body again): base-commit, prerequisites, git's version. */
	footer: string;
}>;
