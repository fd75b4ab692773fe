/**
 * What judging costs: `check` of a series of 100 patches in a tree of kernel size next to `git log -p` of the same
 * range, and of 3,000 patch files on one core, from the start of the process to its exit.
 *
 * The first argument or KVM_SERIES_BENCH_TREE is such a tree with the branches series-N (patches meet in files) and
 * series-Nd (they do not) on its remote branch kvm-x86/next; it is only read. ROUNDS (5) and FILES (3000) say how much
 * is measured.
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cloneOf, git} from './rewrite/clone.ts';
import {type Cost, measure, summed} from './rewrite/measure.ts';

const print = (line = '') => process.stdout.write(`${line}\n`);
const tree = process.argv[2] ?? process.env.KVM_SERIES_BENCH_TREE;
const rounds = Number(process.env.ROUNDS ?? 5);
const files = Number(process.env.FILES ?? 3000);
const program = process.env.PROGRAM ?? join(process.cwd(), '.dist', 'kvm-series.cjs');

/** Nothing found counts as a failure here: what is measured is work. */
const check = [process.execPath, program, 'check', '--no-checkpatch', '--fail-on', 'never'];

/** What is left of a check where nothing is looked at: a program of Node that reads the diffs, and that is all. */
const bare =
	"require('node:child_process').spawn('git', process.argv.slice(1), {stdio: ['ignore', 'pipe', 'ignore']}).stdout.resume()";

const has = (branch: string, from: string) =>
	spawnSync('git', ['-C', from, 'rev-parse', '-q', '--verify', branch], {stdio: 'ignore'}).status === 0;

const cell = (text: string) => text.padStart(14);
const row = (...cells: readonly string[]) =>
	print(cells.map((text, index) => (index === 0 ? text.padEnd(24) : cell(text))).join(''));
const goal = (what: string, isMet: boolean, value: string) =>
	print(`${isMet ? 'met    ' : 'MISSED '} ${what}: ${value}`);

type Ways = Readonly<Record<string, readonly string[]>>;

/** Costs of several commands, taken in turn so that a busy moment meets all of them. */
const inTurn = (folder: string, ways: Ways, times: number): ReadonlyMap<string, Cost> => {
	const costs = new Map(Object.keys(ways).map(name => [name, [] as Cost[]]));
	for (let round = 0; round < times; round++) {
		for (const [name, command] of Object.entries(ways)) costs.get(name)?.push(measure(folder, command));
	}
	return new Map([...costs].map(([name, all]) => [name, summed(all)]));
};

const measureSeries = (from: string, branch: string) => {
	const clone = cloneOf(from);
	try {
		const base = git(clone.folder, ['merge-base', 'refs/remotes/kvm-x86/next', `refs/heads/${branch}`]);
		git(clone.folder, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
		const range = `${base}..refs/heads/${branch}`;
		const costs = inTurn(
			clone.folder,
			{
				'git log -p': ['git', '--no-pager', 'log', '-p', range],
				'read by Node alone': [process.execPath, '-e', bare, '--', '--no-pager', 'log', '-p', range],
				'range, for people': [...check, range],
				'range, --json': [...check, '--json', range],
				'branch, for people': check,
				'branch, --json': [...check, '--json'],
			},
			rounds,
		);
		const log = costs.get('git log -p')?.ms ?? Number.NaN;
		print(`\n${branch}`);
		row('', 'median', 'over git log', 'memory');
		for (const [name, {ms, mib}] of costs) {
			row(name, `${ms.toFixed(0)} ms`, `${(ms / log).toFixed(2)} x`, `${mib.toFixed(0)} MiB`);
		}
		const ours = [...costs].filter(([name]) => /^(?:range|branch),/.test(name)).map(([, {ms}]) => ms / log);
		const worst = Math.max(...ours);
		goal('dearest of them over git log -p, at most 1.5', worst <= 1.5, worst.toFixed(2));
	} finally {
		clone.remove();
	}
};

/** Patch files of all series of the tree, again and again until there are enough. */
const makeFiles = (from: string, branches: readonly string[], folder: string): string => {
	const made = branches.flatMap(branch => {
		const own = join(folder, branch);
		const base = git(from, ['merge-base', 'refs/remotes/kvm-x86/next', `refs/heads/${branch}`]);
		git(from, ['format-patch', '-q', '-o', own, `${base}..refs/heads/${branch}`]);
		return readdirSync(own).map(name => join(own, name));
	});
	const all = join(folder, 'all');
	mkdirSync(all);
	for (let at = 0; at < files; at++) {
		copyFileSync(made[at % made.length] ?? '', join(all, `${String(at).padStart(5, '0')}.patch`));
	}
	return all;
};

const isPinned = spawnSync('taskset', ['-c', '0', 'true'], {stdio: 'ignore'}).status === 0;

const measureFiles = (from: string, branches: readonly string[]) => {
	const folder = mkdtempSync(join(tmpdir(), 'kvm-series-bench-files-'));
	try {
		const all = makeFiles(from, branches, folder);
		const command = [...(isPinned ? ['taskset', '-c', '0'] : []), ...check, '--each', '--json', all];
		const {ms, mib} = summed(Array.from({length: Math.min(3, rounds)}, () => measure(folder, command)));
		const speed = files / (ms / 1000);
		print(
			`\n${files} files, --each --json${isPinned ? ', on one core' : '; taskset is not there to pin it'}`,
		);
		row('', 'median', 'files a second', 'memory');
		row('check', `${ms.toFixed(0)} ms`, speed.toFixed(0), `${mib.toFixed(0)} MiB`);
		goal('files a second, at least 200', speed >= 200, speed.toFixed(0));
		goal('MiB, less than 200', mib < 200, mib.toFixed(0));
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

if (tree === undefined) {
	print(
		'This needs a tree of kernel size with branches series-N and series-Nd on its remote branch kvm-x86/next.',
	);
	print('Name it: npm run bench:check -- TREE, or in KVM_SERIES_BENCH_TREE. It is only read.');
} else {
	for (const branch of ['series-100d', 'series-100']) if (has(branch, tree)) measureSeries(tree, branch);
	const branches = ['series-300', 'series-300d', 'series-100', 'series-100d'].filter(each => has(each, tree));
	if (branches.length > 0) measureFiles(tree, branches);
}
