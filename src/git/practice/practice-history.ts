import {applyEdits, type Change, type Edit, type Files, parseChange} from './practice-change.ts';
import {type BlobIds, commitOid, treeOid} from './practice-objects.ts';

/** Whose name the branch's commits carry, and who works in the practice repository. */
export const practiceAuthor = {name: 'Practice Author', mail: 'author@example.org'} as const;
const maintainer = {name: 'Practice Maintainer', mail: 'maintainer@example.org'} as const;

/** The practice material as it is read from the assets. */
export type Material = Readonly<{tree: Files; history: string; series: readonly string[]}>;

/** A commit to be written. Its mark is its position among all commits, from 1. */
export type NewCommit = Readonly<{
	mark: number;
	oid: string;
	parents: readonly NewCommit[];
	files: Files;
	/** `Name <mail> seconds zone` */
	who: string;
	message: string;
}>;

/** Everything that the practice repository consists of. */
export type History = Readonly<{
	commits: readonly NewCommit[];
	tags: readonly Readonly<{name: string; target: NewCommit; who: string; message: string}>[];
	refs: ReadonlyMap<string, NewCommit>;
	tip: NewCommit;
}>;

type Line = {tip: NewCommit | undefined; edits: readonly (readonly Edit[])[]};
type Step = Readonly<{verb: string; words: readonly string[]; change: Change}>;

const parseSteps = (text: string): readonly Step[] =>
	text
		.split(/^=== /m)
		.slice(1)
		.map(block => {
			const end = block.indexOf('\n');
			const [verb = '', ...words] = block.slice(0, end).trim().split(' ');
			return {verb, words, change: parseChange(block.slice(end))};
		});

const stamp = ({name, mail}: {name: string; mail: string}, date: string): string =>
	`${name} <${mail}> ${Date.parse(`${date}:00Z`) / 1000} +0000`;

const found = <T>(value: T | undefined, what: string): T => {
	if (value === undefined) throw new Error(`practice: there is no ${what}`);
	return value;
};

/** Plays the material from its first commit to the tip of the series. Throws where it does not fit together. */
export const playHistory = ({tree, history, series}: Material): History => {
	const commits: NewCommit[] = [];
	const tags: History['tags'][number][] = [];
	const refs = new Map<string, NewCommit>();
	const lines = new Map<string, Line>();
	const blobs: BlobIds = new Map();
	const titles = new Map<string, string>();

	const add = (files: Files, parents: readonly NewCommit[], who: string, text: string): NewCommit => {
		const message = text.replaceAll(/\{([^}]+)\}/g, (_, title: string) => {
			return `${found(titles.get(title), title).slice(0, 12)} ("${title}")`;
		});
		const ids = parents.map(parent => parent.oid);
		const oid = commitOid(treeOid(files, blobs), ids, who, message);
		const commit = {mark: commits.length + 1, oid, parents, files, who, message};
		commits.push(commit);
		titles.set(message.slice(0, message.indexOf('\n')), oid);
		return commit;
	};

	const line = (name = ''): Line => found(lines.get(name), `line ${name}`);
	const tipOf = (name = ''): NewCommit => found(line(name).tip, `commit on ${name}`);
	const grow = (
		to: Line,
		files: Files,
		edits: Line['edits'],
		parents: readonly NewCommit[],
		who: string,
		text: string,
	) => {
		to.tip = add(files, parents, who, text);
		to.edits = [...to.edits, ...edits];
	};

	const steps: Record<string, (words: readonly string[], change: Change) => void> = {
		line: ([name = '', , other]) => {
			lines.set(name, other === undefined ? {tip: undefined, edits: []} : {...line(other)});
		},
		import: ([name, date = ''], {message}) => {
			grow(line(name), tree, [], [], stamp(maintainer, date), message);
		},
		commit: ([name, date = ''], {message, edits}) => {
			const tip = tipOf(name);
			const signed = `${message}\nSigned-off-by: ${maintainer.name} <${maintainer.mail}>\n`;
			grow(line(name), applyEdits(tip.files, edits), [edits], [tip], stamp(maintainer, date), signed);
		},
		merge: ([name, other, date = '']) => {
			const [to, from] = [line(name), line(other)];
			const fresh = from.edits.filter(edits => !to.edits.includes(edits));
			const files = fresh.reduce(applyEdits, tipOf(name).files);
			const parents = [tipOf(name), tipOf(other)];
			grow(to, files, fresh, parents, stamp(maintainer, date), `Merge branch '${other}'\n`);
		},
		tag: ([name = '', of, date = ''], {message}) => {
			tags.push({name, target: tipOf(of), who: stamp(maintainer, date), message});
		},
		ref: ([ref = '', of]) => void refs.set(ref, tipOf(of)),
		series: ([of]) => void lines.set('series', {...line(of)}),
	};
	for (const {verb, words, change} of parseSteps(history)) found(steps[verb], `step ${verb}`)(words, change);

	let tip = tipOf('series');
	for (const [index, text] of series.entries()) {
		const {message, edits} = parseChange(text);
		const date = new Date(Date.UTC(2026, 4, 12, 9, 20 * index)).toISOString().slice(0, 16);
		tip = add(applyEdits(tip.files, edits), [tip], stamp(practiceAuthor, date), message);
	}
	return {commits, tags, refs, tip};
};
