import {maskMessage} from '../mask.ts';
import {partsOf} from './parts.ts';
import {rememberLast} from './remember.ts';

/** A commit that the prose names. Offsets are characters from the start of the message. */
export type CommitRef = Readonly<{
	at: number;
	/** Of all that names it: the word, the id, and the title with its brackets. */
	length: number;
	/** As written: `commit`, `Commit`. */
	word: string;
	id: string;
	/** The title as written, on one line; undefined where there is none. */
	title: string | undefined;
	/** Whether the title stands in brackets and quotes behind one gap. */
	isWellFormed: boolean;
}>;

const named = /\b([Cc]ommit)\s+(?=[a-f]{0,39}\d|[a-f]{12})([\da-f]{7,40})\b(?!\.\.|['’]s\b|\s+upstream\b)/g;
/** With the day behind the title, as git's own reference format has it, nobody misses anything. */
const proper = /^\s+\("((?:(?!"(?:\)|,\s+\d{4}-))[\s\S]){1,300})"(?:,\s+\d{4}-\d\d-\d\d)?\)/;
/** A title in other brackets or quotes; words in brackets that are no title say no topic. */
const other =
	/^,?\s*(?:\(\s*["'“‘]?|["“])((?:KVM|x86|kvm|selftests)\b[\w/ -]{0,60}:[^"”)\n]{0,300}(?:\n[^"”)\n]{1,300})?)["'”’]?\)?/;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The commits that a message's prose names as `commit <id>`, quotations and logs aside. */
export const commitRefs: (message: string) => readonly CommitRef[] = rememberLast(message => {
	const masked = maskMessage(message);
	if (!/\b[Cc]ommit\s+[\da-f]{7}/.test(masked)) return [];
	const {lines, bodyFrom} = partsOf(message);
	const start = message.split('\n').slice(0, bodyFrom).join('\n').length;
	return [...masked.matchAll(named)].flatMap(({0: whole, 1: word = '', 2: id = '', index}) => {
		if (index < start || lines.length <= bodyFrom) return [];
		// No title is longer; the rest of the text for every commit that it names would be read again and again.
		const rest = message.slice(index + whole.length, index + whole.length + 800);
		const good = rest.match(proper);
		const bad = good === null ? rest.match(other) : null;
		const title = good?.[1] ?? bad?.[1];
		const length = whole.length + (good?.[0] ?? bad?.[0] ?? '').length;
		return [
			{
				at: index,
				length,
				word,
				id,
				title: title === undefined ? undefined : flat(title),
				isWellFormed: good !== null && id.length >= 12,
			},
		];
	});
});
