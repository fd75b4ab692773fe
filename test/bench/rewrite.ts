/**
 * What rewriting costs: all tests of a series moved behind its changes and every patch reworded, from the start of the
 * process to its exit, next to `git log -p`, `git rebase -i` and git-revise over the same patches.
 *
 * The first argument or KVM_SERIES_BENCH_TREE is a tree of kernel size with the branches series-N (patches meet in
 * files) and series-Nd (they do not); it is only read. SIZES (10 30 100 300), ROUNDS (5) and REBASE (1; 0 leaves
 * `git rebase -i` out) say how much is measured.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Clone, cloneOf, git} from './rewrite/clone.ts';
import {type Cost, measure, summed} from './rewrite/measure.ts';

const print = (line = '') => process.stdout.write(`${line}\n`);
const tree = process.argv[2] ?? process.env.KVM_SERIES_BENCH_TREE;
const sizes = (process.env.SIZES ?? '10 30 100 300').split(' ').map(Number);
const rounds = Number(process.env.ROUNDS ?? 5);
const rebases = Number(process.env.REBASE ?? 1);

const isInstalled = (file: string, ...args: readonly string[]) =>
	spawnSync(file, [...args], {stdio: 'ignore'}).status === 0;

const buildProgram = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'kvm-series-bench-program-'));
	const script = join(process.cwd(), 'test', 'bench', 'rewrite', 'build.mjs');
	const ran = spawnSync(process.execPath, [script, folder], {encoding: 'utf8'});
	if (ran.status !== 0) throw new Error(ran.stderr);
	return folder;
};

/** Editors for `git rebase -i`: one rewords every line of the list, the other adds to the shortlog. */
const editors = {
	GIT_SEQUENCE_EDITOR: "sed -i -e 's/^pick /reword /'",
	GIT_EDITOR: "sed -i -e '1s/$/ (new)/'",
};

/** The list of `git-revise -ie` holds the messages too, so that one editor does all. */
const reviseEditor = `sh ${join(process.cwd(), 'test', 'bench', 'rewrite', 'revise-editor.sh')}`;
const reviseEditors = {GIT_SEQUENCE_EDITOR: reviseEditor, GIT_EDITOR: reviseEditor};

type Row = Readonly<{
	branch: string;
	ours: Cost;
	log: Cost;
	rebase: Cost | undefined;
	revise: Cost | undefined;
}>;

const measureBranch = (branch: string, clones: readonly [Clone, Clone], program: string): Row => {
	const [bare, checkedOut] = clones;
	const base = git(bare.folder, ['merge-base', 'refs/remotes/kvm-x86/next', `refs/heads/${branch}`]);
	const command = [process.execPath, join(program, 'kvm-series.cjs'), 'rewrite'];
	const [ours, logs, rebase, revise]: [Cost[], Cost[], Cost[], Cost[]] = [[], [], [], []];
	const inFiles = (args: readonly string[], env: Readonly<Record<string, string>>) => {
		checkedOut.reset(branch);
		git(checkedOut.folder, ['checkout', '-q', '-f', branch, '--']);
		const cost = measure(checkedOut.folder, args, env);
		git(checkedOut.folder, ['checkout', '-q', '-f', '--detach', '--']);
		return cost;
	};
	const hasRevise = isInstalled('git-revise', '--version');
	for (let round = 0; round < rounds; round++) {
		bare.reset(branch);
		logs.push(measure(bare.folder, ['git', '--no-pager', 'log', '-p', `${base}..refs/heads/${branch}`]));
		ours.push(measure(bare.folder, [...command, '--repo', bare.folder, '--branch', branch, '--base', base]));
		if (hasRevise) revise.push(inFiles(['git-revise', '-ie', base], reviseEditors));
	}
	for (let round = 0; round < rebases; round++) rebase.push(inFiles(['git', 'rebase', '-i', base], editors));
	for (const clone of clones) clone.reset(branch);
	return {
		branch,
		ours: summed(ours),
		log: summed(logs),
		rebase: rebase.length === 0 ? undefined : summed(rebase),
		revise: revise.length === 0 ? undefined : summed(revise),
	};
};

const cell = (text: string) => text.padStart(12);
const ms = (cost: Cost | undefined) => cell(cost === undefined ? '-' : `${cost.ms.toFixed(0)} ms`);
const times = (cost: Cost | undefined, ours: Cost) =>
	cell(cost === undefined ? '-' : `${(cost.ms / ours.ms).toFixed(1)} x`);

const printRow = ({branch, ours, log, rebase, revise}: Row) =>
	print(
		[
			branch.padEnd(12),
			ms(ours),
			ms(log),
			cell(`${(ours.ms / log.ms).toFixed(2)} x`),
			ms(rebase),
			times(rebase, ours),
			...(revise === undefined ? [] : [ms(revise), times(revise, ours)]),
			cell(`${ours.mib.toFixed(0)} MiB`),
		].join(''),
	);

const printGoals = (rows: readonly Row[]) => {
	const row = (branch: string) => rows.find(each => each.branch === branch);
	const goal = (what: string, value: number | undefined, isMet: (value: number) => boolean) =>
		value === undefined || print(`${isMet(value) ? 'met    ' : 'MISSED '} ${what}: ${value.toFixed(2)}`);
	const ratio = (a: Cost | undefined, b: Cost | undefined) =>
		a === undefined || b === undefined ? undefined : a.ms / b.ms;
	const [apart, together] = [row('series-100d'), row('series-100')];
	goal('100 apart, rebase over ours, at least 100', ratio(apart?.rebase, apart?.ours), value => value >= 100);
	goal('100 meeting, at least 60', ratio(together?.rebase, together?.ours), value => value >= 60);
	goal('100 apart, git-revise over ours, at least 4', ratio(apart?.revise, apart?.ours), value => value >= 4);
	goal('100 meeting, at least 2.5', ratio(together?.revise, together?.ours), value => value >= 2.5);
	goal('100 apart, ours over git log -p, at most 1', ratio(apart?.ours, apart?.log), value => value <= 1);
	for (const end of ['d', '']) {
		const growth = ratio(row(`series-300${end}`)?.ours, row(`series-100${end}`)?.ours);
		goal(`300 over 100${end === 'd' ? ' apart' : ' meeting'}, at most 3.5`, growth, value => value <= 3.5);
	}
	goal('MiB, less than 150', Math.max(...rows.map(({ours}) => ours.mib)), value => value < 150);
};

const run = (from: string) => {
	const branches = sizes.flatMap(size => [`series-${size}d`, `series-${size}`]);
	const there = branches.filter(branch =>
		isInstalled('git', '-C', from, 'rev-parse', '-q', '--verify', branch),
	);
	const program = buildProgram();
	const clones = [cloneOf(from), cloneOf(from)] as const;
	writeFileSync(join(clones[1].folder, '.git', 'info', 'exclude'), '*\n');
	try {
		if (!isInstalled('git-revise', '--version')) print('git-revise is not installed and not measured.');
		const names = ['', 'ours', 'git log -p', 'ours/log', 'rebase -i', 'faster', 'memory'];
		print(names.map((name, index) => (index === 0 ? name.padEnd(12) : cell(name))).join(''));
		const rows = there.map(branch => {
			const row = measureBranch(branch, clones, program);
			printRow(row);
			return row;
		});
		printGoals(rows);
	} finally {
		for (const clone of clones) clone.remove();
		rmSync(program, {recursive: true});
	}
};

if (tree === undefined) {
	print(
		'This needs a tree of kernel size with branches series-N and series-Nd on its remote branch kvm-x86/next.',
	);
	print('Name it: npm run bench:rewrite -- TREE, or in KVM_SERIES_BENCH_TREE. It is only read.');
} else run(tree);
