/**
 * The engine's whole way through a rewrite without a person: reads the series, moves its tests behind the changes they
 * are for, rewords every patch, and applies that. `rewrite --repo FOLDER --branch BRANCH --base COMMIT`. It reads of
 * the patches what a rewrite needs, which is not their diffs: whoever judges them reads those besides.
 */
import type {Git} from '../../../src/git/git.ts';
import type {Plan} from '../../../src/series/plan.ts';
import type {Series} from '../../../src/series/series.ts';
import type {Job} from '../../../src/tools/tools.ts';

/** What the work is done with; loaded by those who work, as the program's own front door does. */
const load = async () => {
	const [git, place, walk, read, rewriter, order, lane] = await Promise.all([
		import('../../../src/git/git.ts'),
		import('../../../src/git/reading/place.ts'),
		import('../../../src/git/reading/walk.ts'),
		import('../../../src/git/reading/read-series.ts'),
		import('../../../src/git/rewriting/rewriter.ts'),
		import('../../../src/handbook/order.ts'),
		import('../../../src/handbook/lane.ts'),
	]);
	return {...git, ...place, ...walk, ...read, ...rewriter, ...order, ...lane};
};

type Loaded = Awaited<ReturnType<typeof load>>;

const job: Job = {progress: () => {}, signal: new AbortController().signal};

const readSeries = async (
	{walk, readCommits}: Loaded,
	git: Git,
	branch: string,
	base: string,
): Promise<Series> => {
	const listed = await walk(git, `refs/heads/${branch}`, [base], job.signal);
	const commits = await readCommits(
		git,
		listed.map(({oid}) => oid),
	);
	const patches = commits.map((commit, index) => ({
		id: commit.oid,
		commit,
		changes: listed[index]?.changes ?? [],
		diff: [],
	}));
	return {branch, base, tip: listed.at(-1)?.oid ?? base, patches};
};

const planFor = ({laneOf, proposeOrder}: Loaded, series: Series): Plan => {
	const sortable = series.patches.map(patch => ({
		id: patch.id,
		lane: laneOf(patch),
		touchedPaths: patch.changes.map(({path}) => path),
	}));
	// Tests that the wizard was told nothing about stay where they are; here each goes behind the last change.
	const last = sortable.findLast(({lane}) => lane === 'kvm')?.id;
	const tests = sortable.filter(({lane}) => lane === 'selftests');
	const relation = last === undefined ? undefined : ({kind: 'fails-without', patchId: last} as const);
	const relations = Object.fromEntries(
		tests.flatMap(({id}) => (relation === undefined ? [] : [[id, relation]])),
	);
	const messages = new Map(series.patches.map(({commit}) => [commit.oid, commit.message]));
	const patches = proposeOrder(sortable, relations).order.map(source => ({
		source,
		message: (messages.get(source) ?? '').replace('\n', ' (new)\n'),
	}));
	const {branch, base, tip} = series;
	return {branch, tip, oldBase: base, newBase: base, patches};
};

const main = async () => {
	const words = process.argv.slice(2);
	const loaded = await load();
	if (words.includes('--help')) return;
	const optionOf = (name: string) => words[words.indexOf(name) + 1] ?? '';
	const git = loaded.createGit(optionOf('--repo'));
	const [place, series] = await Promise.all([
		loaded.findPlace(git),
		readSeries(loaded, git, optionOf('--branch'), optionOf('--base')),
	]);
	const rewriter = loaded.createRewriter(git, place);
	const {backup} = await rewriter.rewriteAndApply(series, planFor(loaded, series), job);
	process.stdout.write(`${backup.after}\n`);
};

main().catch(error => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
