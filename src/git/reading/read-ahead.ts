import type {Git} from '../git.ts';

/** A file's content, `missing` where there is none, undefined where that could not be found out. */
type Content = Buffer | 'missing' | undefined;

/** A file that is read along with something else: its name, `<id>:<path>`, and who is told its content. */
export type Also = Readonly<{name: string; give: (content: Content) => void}>;

/** The KVM x86 maintainer handbook of a commit as `cat-file` knows it. `oid` is a full object id. */
export const handbookName = (oid: string): string => `${oid}:Documentation/process/maintainer-kvm-x86.rst`;

const known = new WeakMap<Git, Map<string, Promise<Content>>>();

/**
 * Announces that somebody reads this file in a process that runs anyway, who has to call `give` in the end. Undefined
 * where it is being read already. What is in a commit does not change.
 */
export const readAhead = (git: Git, name: string): Also | undefined => {
	const files = known.get(git) ?? new Map<string, Promise<Content>>();
	if (files.has(name)) return undefined;
	known.set(git, files);
	let give: Also['give'] = () => {};
	const content = new Promise<Content>(resolve => {
		give = resolve;
	});
	files.set(name, content);
	let isGiven = false;
	return {
		name,
		give: found => {
			if (found === undefined && !isGiven) files.delete(name);
			isGiven = true;
			give(found);
		},
	};
};

/** The content of a file that is read along with something else; undefined where it is not, or could not be. */
export const alreadyRead = (git: Git, name: string): Promise<Content> | undefined =>
	known.get(git)?.get(name);
