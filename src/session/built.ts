import type {NotesLeft} from '../series/notes-left.ts';
import type {Rewritten} from '../series/plan.ts';
import {type RefInto, refName} from '../series/ref-into.ts';
import type {Series} from '../series/series.ts';
import {quoteWord} from '../series/shell-quote.ts';
import {listed, plural} from '../text/plural.ts';

/** A plan built aside, with its range-diff, waiting to be confirmed. */
export type Built = Readonly<{
	rewritten: Rewritten;
	rangeDiff: string;
	/** Other branches and tags at commits of the series. */
	others: readonly RefInto[];
	/** Notes that stay with the old commits. */
	notes: readonly NotesLeft[];
	/** The name of a branch for the new series, where it is not to take the place of the old one. */
	newBranch: string;
	/** How many commits were signed again, because the person asked for it. */
	signedAgain: number;
	/** Whether the others that can move go along with the branch. */
	areMoving: boolean;
}>;

/** A plan that was built; the same plan built again keeps what was chosen for the others. */
export const builtNow = (built: Omit<Built, 'areMoving'>, before: Built | undefined): Built => ({
	...built,
	areMoving: before?.areMoving ?? false,
});

/** What a branch for the rewritten series is called where the name is free. */
export const newBranchName = (branch: string): string => `${branch}-rewritten`;

/** Full names of the refs that could go along. */
export const movableRefs = ({others}: Pick<Built, 'others'>): readonly string[] =>
	others.filter(({isAnnotated}) => !isAnnotated).map(({ref}) => ref);

/** Full names of the refs that go along when the branch moves. */
export const movingRefs = (built: Built): readonly string[] => (built.areMoving ? movableRefs(built) : []);

/** More names than this are counted, not told. */
const mostNames = 6;

/** Refs by their short names, the first few of them. */
export const refNames = (refs: readonly string[]): string => {
	const more = refs.length - mostNames;
	return listed([...refs.slice(0, mostNames).map(refName), ...(more > 0 ? [`${more} more`] : [])]);
};

/** Which other refs point into the series and whether they go along; `hasKeys` where a key can change that. */
export const othersText = (
	built: Pick<Built, 'others' | 'areMoving'>,
	hasKeys: boolean,
): string | undefined => {
	const movable = movableRefs(built);
	const staying = built.others.filter(({isAnnotated}) => isAnnotated).map(({ref}) => ref);
	if (built.others.length === 0) return undefined;
	const tags = `Annotated tags stay where they are: ${refNames(staying)}.`;
	if (movable.length === 0) return tags;
	// What becomes of them comes first, as a narrow screen cuts the names.
	const [fate, key] = built.areMoving
		? ['move along', ' (m leaves them behind)']
		: ['stay behind', ' (m takes them along)'];
	const others = `Other refs ${fate}${hasKeys ? key : ''}: ${refNames(movable)}.`;
	return staying.length === 0 ? others : `${others} ${tags}`;
};

/** What becomes of signatures; `hasKeys` where a key can change that. */
export const signaturesText = ({rewritten, signedAgain}: Built, hasKeys: boolean): string | undefined => {
	const lost = rewritten.lostSignatures.length;
	if (signedAgain > 0) {
		const has = signedAgain === 1 ? 'has' : 'have';
		return `${plural(signedAgain, 'commit')} ${has} a new signature, made with your settings${hasKeys ? '; S goes without' : ''}.`;
	}
	if (lost === 0) return undefined;
	const signs = hasKeys ? `S signs ${lost === 1 ? 'it' : 'them'} again` : 'sign again afterwards';
	return `${lost === 1 ? 'The signature of 1 commit is' : `Signatures of ${lost} commits are`} lost; ${signs}.`;
};

/** Which notes stay with the old commits, and what takes them along; undefined where none do. */
export const notesText = (notes: readonly NotesLeft[]): string | undefined => {
	const [first] = notes;
	if (first === undefined) return undefined;
	const one = notes.length === 1 ? first.ref : 'refs/notes/*';
	const setting = first.isOff ? 'notes.rewrite.rebase true' : `--add notes.rewriteRef ${quoteWord(one)}`;
	const counts = notes.map(
		({ref, commits}) => `${plural(commits, 'commit')}${notes.length > 1 ? ` in ${ref}` : ''}`,
	);
	// What to do comes first, as a narrow screen cuts the rest.
	return `Notes stay behind; before, git config ${setting} takes them along. They are on ${listed(counts)}.`;
};

/** All that is said of a built plan before it is confirmed; `hasKeys` where keys can change it. */
export const builtNews = (built: Built, hasKeys: boolean): readonly string[] =>
	[signaturesText(built, hasKeys), othersText(built, hasKeys), notesText(built.notes)].flatMap(
		text => text ?? [],
	);

/** What is said of refs that moved with the branch; undefined where none did. */
export const alongText = (refs: readonly string[] | undefined): string | undefined =>
	refs === undefined || refs.length === 0 ? undefined : `Moved along: ${refNames(refs)}.`;

/** What is rewritten, in words: the commits that become others. Those below the first change stay what they are. */
export const rewrittenText = ({rewritten}: Built, {patches}: Series): string => {
	const old = new Set(patches.map(({commit}) => commit.oid));
	const count = rewritten.commits.filter(oid => !old.has(oid)).length;
	return count === 0 ? 'the series' : plural(count, 'commit');
};
