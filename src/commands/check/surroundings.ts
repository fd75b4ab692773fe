import {dirname} from 'node:path';
import {namesToProve} from '../../handbook/function-names.ts';
import type {Context} from '../../handbook/rule.ts';
import type {Facts} from '../../series/facts.ts';
import type {Patch} from '../../series/series.ts';
import type {Waiver} from '../../series/waiver.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import type {GivenPosting} from './input.ts';
import {treeHandbook} from './tree-handbook.ts';

/** What a repository knows of a posting of mails. */
export type Surroundings = Readonly<{
	known: Pick<Context, 'facts' | 'handbook'>;
	waivers: readonly Waiver[];
	/** The branch whose waivers about the series count; empty where none is meant. */
	branch: string;
	base: string;
	/** The base, or what is checked out: whose checkpatch.pl is asked. */
	tree: string | undefined;
	notes: readonly string[];
}>;

/** Where mails lie in no repository, and where nobody stands in one. */
export const nowhere: Surroundings = {
	known: {},
	waivers: [],
	branch: '',
	base: '',
	tree: undefined,
	notes: [],
};

/** The branch of this tip that somebody set findings aside for. */
export const waivedBranch = async (
	tools: Pick<Tools, 'branchesAt'>,
	tip: string,
	waivers: readonly Waiver[],
): Promise<string> => {
	const waived = waivers.flatMap(({about}) => ('branch' in about ? [about.branch] : []));
	if (waived.length === 0 || tip === '') return '';
	return (await tools.branchesAt(tip)).find(name => waived.includes(name)) ?? '';
};

/** What the base was asked already, and which of that are functions there. */
export type Proven = Readonly<{asked: readonly string[]; functions: ReadonlySet<string>}>;

const nothingProven: Proven = {asked: [], functions: new Set()};

/** Facts with the functions that the base proves, and the patches of which that says more than `before` did. */
export const withFunctions = async (
	facts: Promise<Facts>,
	{base, patches}: Readonly<{base: string; patches: readonly Patch[]}>,
	tools: Pick<Tools, 'provenFunctions'>,
	job: Job,
	before: Promise<Proven> = Promise.resolve(nothingProven),
): Promise<Readonly<{facts: Facts; isTouched: (patch: Patch) => boolean}>> => {
	const names = new Map(patches.map(patch => [patch, namesToProve([patch])]));
	const {asked, functions: known} = await before;
	const others = new Set([...names.values()].flat());
	for (const name of asked) others.delete(name);
	const [found, fresh] = await Promise.all([facts, tools.provenFunctions(base, [...others], job)]);
	const functions = new Set([...known, ...fresh]);
	return {
		facts: functions.size === 0 ? found : {...found, functions},
		isTouched: patch => names.get(patch)?.some(name => fresh.has(name)) === true,
	};
};

const namedBase = ({patches, cover}: GivenPosting): string | undefined =>
	[cover?.posted, ...patches.map(({posted}) => posted)]
		.map(posted => posted?.footer.match(/^base-commit: ([0-9a-f]{40,})$/m)?.[1])
		.find(oid => oid !== undefined);

const ask = async (
	posting: GivenPosting,
	tools: Tools,
	{isEach, job}: Readonly<{isEach: boolean; job: Job}>,
): Promise<Surroundings> => {
	const patches = posting.patches.map(({patch}) => patch);
	const tip = patches.at(-1)?.commit.oid ?? '';
	// Thousands of patches by themselves are not looked up one by one.
	const asked = isEach ? [] : patches;
	const {head, base} = await tools.postedBase(asked, isEach ? undefined : namedBase(posting));
	const tree = base ?? head;
	const [waivers, book] = await Promise.all([
		tools.loadWaivers(),
		tree === undefined ? {text: undefined, notes: []} : treeHandbook(tools, tree),
	]);
	// What a repository does not have the base of, it does not know the commits of either.
	const facts =
		base === undefined
			? undefined
			: (await withFunctions(tools.facts({base, patches}, job), {base, patches}, tools, job)).facts;
	return {
		known: {
			...(facts === undefined ? {} : {facts}),
			...(book.text === undefined ? {} : {handbook: book.text}),
		},
		waivers,
		branch: isEach ? '' : await waivedBranch(tools, tip, waivers),
		base: base ?? '',
		tree,
		notes: book.notes,
	};
};

/** Asks the repository that a posting's first file lies in, or else the one that `toolsIn` gives for no folder. */
export const createLookAround = (
	toolsIn: (folder: string | undefined) => Promise<Tools | undefined>,
	options: Readonly<{isEach: boolean; job: Job}>,
): ((posting: GivenPosting) => Promise<Surroundings & Readonly<{tools: Tools | undefined}>>) => {
	const known = new Map<string, Promise<Tools | undefined>>();
	const each = new Map<Tools, Promise<Surroundings>>();
	const around = (posting: GivenPosting, tools: Tools): Promise<Surroundings> => {
		if (!options.isEach) return ask(posting, tools, options);
		const before = each.get(tools) ?? ask(posting, tools, options);
		each.set(tools, before);
		return before;
	};
	return async posting => {
		const file = posting.patches[0]?.file ?? posting.cover?.file ?? '-';
		const folder = file === '-' ? '' : dirname(file);
		const found = known.get(folder) ?? toolsIn(folder === '' ? undefined : folder);
		known.set(folder, found);
		const tools = await found;
		return {...(tools === undefined ? nowhere : await around(posting, tools)), tools};
	};
};
