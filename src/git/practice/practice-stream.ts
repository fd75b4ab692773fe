import type {History, NewCommit} from './practice-history.ts';

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const commitCommand = (branch: string, {mark, parents, files, who, message}: NewCommit): string => {
	const [first, ...others] = parents;
	const changed = [...files].filter(([path, content]) => first?.files.get(path) !== content);
	return [
		`commit ${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n${data(message)}`,
		...(first === undefined ? [] : [`from :${first.mark}\n`]),
		...others.map(parent => `merge :${parent.mark}\n`),
		...changed.map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
		'\n',
	].join('');
};

/** The `git fast-import` stream of a history, with the series on `branch`. No practice commit deletes a file. */
export const streamOf = ({commits, tags, refs, tip}: History, branch: string): string =>
	[
		'feature done\n',
		// All commits go by one ref, which `reset` moves to the tip at the end.
		...commits.map(commit => commitCommand(branch, commit)),
		...[...refs, [branch, tip] as const].map(([ref, {mark}]) => `reset ${ref}\nfrom :${mark}\n\n`),
		...tags.map(
			({name, target, who, message}) => `tag ${name}\nfrom :${target.mark}\ntagger ${who}\n${data(message)}`,
		),
		'done\n',
	].join('');
